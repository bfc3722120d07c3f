/**
 * What will become of a text, decided the moment it is accepted and kept with it, so that a restart
 * goes on where it stopped. Opentact docs, Life Cycle of SMS Delivery: queued (dropped with a queuing
 * timeout after too long), handed to the carrier (the account pays here), then the carrier's receipt.
 *
 *   queued -> sending -> sent -> delivered [-> the handset confirms] [-> a reply arrives]
 *      \-> failed           \-> failed, or a carrier's callback
 *
 * Only toll-free lines get handset receipts (Bandwidth docs, Message Delivered Event). After `delivered`
 * or `failed` the opposite can still come: some carriers contradict themselves.
 */
import { answerTo } from './answers.ts';
import { blockedAsSpam, carrierBusy, type Ending, failing } from './failing.ts';
import { countParts } from './parts.ts';
import { type Behaviour, personAt } from './people.ts';
import type { SeededIds } from './random.ts';
import type { Outbound } from './records.ts';
import { waits } from './settings.ts';
import type { Step, Telling } from './steps.ts';

export interface PlanCircumstances {
  readonly ids: SeededIds;
  /** Whether no text went from this line to this number before. */
  readonly isFirst: () => boolean;
  /** The number belongs to the account itself and can receive. */
  readonly isOwnLine: boolean;
  readonly isFromTollFree: boolean;
  /** How it ends whoever it is to, where the provider found a reason; undefined where it found none. */
  readonly ending: Ending | undefined;
}

export function planFor(
  text: Pick<Outbound, 'uuid' | 'from' | 'to' | 'text'>,
  facts: PlanCircumstances,
): Step[] {
  const { from, to } = text;
  const ending = facts.ending ?? failing.get(to);
  if (ending) return endedBy(ending);

  const delivered = [...handedOver, receipt, ...(facts.isFromTollFree ? [handsetReceipt] : [])];
  const reply = (words: string, media: string[] = []): Step => ({
    kind: 'arrives',
    after: waits.reply,
    from: to,
    to: from,
    text: words,
    media,
  });
  const behaviour: Behaviour = personAt(to)?.behaviour ?? 'delivered';

  switch (behaviour) {
    case 'answers':
      return [...delivered, reply(answerTo(text.text, text.uuid, facts.ids))];
    case 'echoes':
      return [...delivered, reply(text.text)];
    case 'delivered':
      return facts.isOwnLine
        ? [...delivered, { kind: 'arrives', after: 0, from, to, text: text.text, media: [] }]
        : delivered;
    case 'never-confirmed':
      return [...handedOver];
    case 'fails-before':
      return [queued, { kind: 'failed', after: waits.queueTimeout, reason: 'queuing timeout' }];
    case 'fails-after':
      return [...handedOver, failsAfter(waits.receipt)];
    case 'slow':
      return delivered.map((step) => ({ ...step, after: step.after * waits.slowFactor }));
    case 'opts-out':
      return facts.isFirst() ? [...delivered, reply('STOP')] : delivered;
    case 'unconfirmed':
      return [...handedOver, unconfirmed];
    case 'part-fails': {
      const parts = countParts(text.text);
      if (parts === 1) return delivered;
      return [...delivered, failsAfter(waits.receipt, `part 2 of ${parts} `)];
    }
    case 'fails-late':
      return [...delivered, failsAfter(waits.contradiction)];
    case 'delivered-late':
      return [
        ...handedOver,
        failsAfter(waits.receipt),
        { kind: 'delivered', after: waits.contradiction },
      ];
    case 'told-thrice':
    case 'told-backwards':
      return delivered;
    case 'spam-blocked':
      return endedBy(blockedAsSpam);
    case 'sends-picture':
      return [...delivered, reply('Look at this!', ['picture.png'])];
    case 'sends-card':
      return [...delivered, reply('', ['card.vcf'])];
    case 'busy-carrier':
      return facts.isFirst() ? endedBy(carrierBusy) : delivered;
  }
}

export function tellingFor(to: string): Telling {
  switch (personAt(to)?.behaviour) {
    case 'told-thrice':
      return 'thrice';
    case 'told-backwards':
      return 'backwards';
    default:
      return 'once';
  }
}

const queued: Step = { kind: 'queued', after: waits.queued };
const handedOver: readonly Step[] = [
  queued,
  { kind: 'sending', after: waits.sending },
  { kind: 'sent', after: waits.sent },
];
const receipt: Step = { kind: 'delivered', after: waits.receipt };
const handsetReceipt: Step = {
  kind: 'callback',
  after: waits.handset,
  dialect: 'bandwidth',
  status: 'delivered',
  error: null,
};
const unconfirmed: Step = {
  kind: 'callback',
  after: waits.receiptTimeout,
  dialect: 'telnyx',
  status: 'delivery_unconfirmed',
  error: null,
};

function endedBy({ dialect, status, error }: Ending): Step[] {
  const after = status === 'delivery_unconfirmed' ? waits.receiptTimeout : waits.receipt;
  const callback: Step = { kind: 'callback', after, dialect, status, error };
  return status === 'sending_failed' ? [queued, callback] : [...handedOver, callback];
}

const undeliverable =
  'undeliverable: the carrier reports this number cannot receive texts (stat:UNDELIV err:011)';

function failsAfter(after: number, which = ''): Step {
  return { kind: 'failed', after, reason: which + undeliverable };
}
