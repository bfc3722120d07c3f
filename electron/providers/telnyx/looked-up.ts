/**
 * Inbound texts whose words were asked for and handed on, so that the next reading, which overlaps with
 * this one, does not ask for each of them again. Only what was taken is remembered: who reads pulls the
 * next page when the last one is stored.
 */
import type { InboundMessage } from '../../../shared/model/receipt.ts';

type Text = Pick<InboundMessage, 'providerMessageId'>;

export interface LookedUp {
  has(text: Text): boolean;
  add(text: Text): void;
}

/** More than one overlap holds. */
const most = 10_000;

export function createLookedUp(): LookedUp {
  const ids = new Set<string>();
  return {
    has: ({ providerMessageId }) => ids.has(providerMessageId),
    add: ({ providerMessageId }) => {
      ids.add(providerMessageId);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
    },
  };
}
