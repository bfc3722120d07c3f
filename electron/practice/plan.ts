/**
 * What will become of a text, decided the moment it is accepted and kept with it, so that a restart
 * goes on where it stopped. Opentact docs, Life Cycle of SMS Delivery: queued (dropped with a queuing
 * timeout after too long), handed to the carrier (the account pays here), then the carrier's receipt.
 *
 *   queued -> sending -> sent -> delivered [-> a reply arrives]
 *      \-> failed           \-> failed
 */
import { type Behaviour, personAt } from './people.ts';
import type { SeededIds } from './random.ts';
import type { Outbound, Step } from './records.ts';
import { waits } from './settings.ts';

const handedOver: readonly Step[] = [
  { kind: 'queued', after: waits.queued },
  { kind: 'sending', after: waits.sending },
  { kind: 'sent', after: waits.sent },
];
const receipt: Step = { kind: 'delivered', after: waits.receipt };

export interface PlanCircumstances {
  readonly ids: SeededIds;
  /** Whether no text went from this line to this number before. */
  readonly isFirst: () => boolean;
  /** The number belongs to the account itself and can receive. */
  readonly isOwnLine: boolean;
}

export function planFor(
  text: Pick<Outbound, 'uuid' | 'from' | 'to' | 'text'>,
  facts: PlanCircumstances,
): Step[] {
  const { from, to } = text;
  const reply = (words: string): Step => ({
    kind: 'arrives',
    after: waits.reply,
    from: to,
    to: from,
    text: words,
  });
  const behaviour: Behaviour = personAt(text.to)?.behaviour ?? 'delivered';

  switch (behaviour) {
    case 'answers':
      return [...handedOver, receipt, reply(answerTo(text.text, text.uuid, facts.ids))];
    case 'echoes':
      return [...handedOver, receipt, reply(text.text)];
    case 'delivered':
      return facts.isOwnLine
        ? [...handedOver, receipt, { kind: 'arrives', after: 0, from, to, text: text.text }]
        : [...handedOver, receipt];
    case 'never-confirmed':
      return [...handedOver];
    case 'fails-before':
      return [
        { kind: 'queued', after: waits.queued },
        { kind: 'failed', after: waits.queueTimeout, reason: 'queuing timeout' },
      ];
    case 'fails-after':
      return [...handedOver, { kind: 'failed', after: waits.receipt, reason: undeliverable }];
    case 'slow':
      return [...handedOver, receipt].map((step) => ({
        ...step,
        after: step.after * waits.slowFactor,
      }));
    case 'opts-out':
      return facts.isFirst() ? [...handedOver, receipt, reply('STOP')] : [...handedOver, receipt];
  }
}

const undeliverable =
  'undeliverable: the carrier reports this number cannot receive texts (stat:UNDELIV err:011)';

function answerTo(text: string, uuid: string, ids: SeededIds): string {
  const label = `answer:${uuid}`;
  if (/\b(thanks|thank you|thx)\b/i.test(text)) {
    return ids.pick(label, ['You are welcome!', 'Any time.', 'Glad it helped.']);
  }
  if (/\b(when|time|tomorrow|today|appointment|o'clock)\b/i.test(text)) {
    return ids.pick(label, [
      'That time works for me.',
      'Could we make it half an hour later?',
      'See you then.',
    ]);
  }
  if (text.includes('?')) {
    return ids.pick(label, [
      'Yes, that is fine.',
      'Let me check and get back to you.',
      'I think so.',
    ]);
  }
  if (/^\s*(hi|hello|hey)\b/i.test(text)) {
    return ids.pick(label, ['Hi! How can I help?', 'Hello, good to hear from you.', 'Hey there!']);
  }
  return ids.pick(label, ['Got it, thank you.', 'Sounds good.', 'Understood.']);
}
