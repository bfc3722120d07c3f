/**
 * Compares what the provider's records hold with what was pushed since the connection opened, to
 * notice that pushing has silently died. Pure; one for each connection.
 *
 * A text is missed when it was sent since the connection opened, is old enough to have been pushed,
 * and was not. Times are compared by the provider's clock alone, so a wrong clock here accuses nobody.
 */
import type { MissedCause } from '../../shared/model/account.ts';
import type { Heard, InboundMessage, OutboundFacts } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';

/** Inbound texts that came to the records and not to this computer. */
export interface Missed {
  readonly lines: readonly Address[];
  readonly count: number;
  /** When the first of them was sent, provider's clock, ms. */
  readonly since: number;
}

export interface Watch {
  pushed(heard: Heard): void;
  /** What of these was not pushed by `now` (provider's clock, ms); null when nothing is missing. */
  missed(texts: readonly InboundMessage[], now: number): Missed | null;
  /** Why, while the subscription is there. */
  causeOf(missed: Missed): Exclude<MissedCause, 'subscription-gone'>;
}

/** An HTTP date is whole seconds, and so is what is known of the provider's clock. */
const clockGrain = 2_000;
/** Ids remembered; a check looks back a few minutes only. */
const most = 100_000;

/** `openedAt` by the provider's clock; `grace`: a text may be this old before it is missed, ms. */
export function createWatch(openedAt: number, grace: number): Watch {
  const ids = new Set<string>();
  /** When the newest event of a line that was pushed happened. */
  const heardLines = new Map<Address, number>();

  return {
    pushed: (heard) => {
      for (const fact of heard.facts) {
        if (fact.kind === 'unrecognised') continue;
        const line = fact.kind === 'inbound' ? fact.line : fact.from;
        heardLines.set(line, Math.max(heardLines.get(line) ?? 0, timeOf(fact)));
        if (fact.kind === 'outbound') continue;
        ids.add(fact.providerMessageId);
        const [oldest] = ids;
        if (ids.size > most && oldest !== undefined) ids.delete(oldest);
      }
    },
    missed: (texts, now) => {
      const gone = texts.flatMap(({ providerMessageId, sentAt, line }) => {
        if (sentAt === null || sentAt < openedAt + clockGrain || sentAt > now - grace) return [];
        return ids.has(providerMessageId) ? [] : [{ providerMessageId, sentAt, line }];
      });
      if (gone.length === 0) return null;
      return {
        lines: [...new Set(gone.map(({ line }) => line))],
        count: new Set(gone.map(({ providerMessageId }) => providerMessageId)).size,
        since: Math.min(...gone.map(({ sentAt }) => sentAt)),
      };
    },
    causeOf: ({ lines, since }) => {
      const others = [...heardLines].some(([line, at]) => at >= since && !lines.includes(line));
      return others ? 'these-lines-only' : 'nothing-pushed';
    },
  };
}

/** When it happened, provider's clock, ms; 0 where that is not told. */
function timeOf(fact: InboundMessage | OutboundFacts): number {
  if (fact.kind === 'inbound') return fact.sentAt ?? 0;
  return Math.max(0, ...fact.receipts.map(({ occurredAt }) => occurredAt ?? 0));
}
