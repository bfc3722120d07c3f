/**
 * What makes two webhooks the same event: Telnyx gives every event an id and says to compare it;
 * Bandwidth gives none, so the message's id, the event type, the recipient and the error code stand
 * for it. Opentact says nothing about its ids: each of its webhooks goes to the store, which knows.
 */
import type { WireEvent } from '../../shared/delivery/wire-event.ts';
import type { Push } from './push.ts';
import type { SourceDialect } from './source.ts';

/** One key for each event; null when one of them cannot be told from others. */
export function dedupKeysOf(
  dialect: SourceDialect,
  { events }: Pick<Push, 'events'>,
): readonly string[] | null {
  const keys = events.map((event) => keyOf(dialect, event));
  const known = keys.filter((key) => key !== null);
  return known.length === keys.length && keys.length > 0 ? known : null;
}

function keyOf(dialect: SourceDialect, event: WireEvent): string | null {
  switch (dialect) {
    case 'telnyx':
      return event.eventId;
    case 'bandwidth':
      return bandwidthKey(event);
    case 'opentact':
      return null;
  }
}

function bandwidthKey({ providerMessageId, event, kind, to, receipts }: WireEvent): string | null {
  const [receipt, ...more] = receipts;
  const recipient = kind === 'inbound' ? to[0] : receipt?.to;
  if (providerMessageId === null || recipient === undefined || more.length > 0) return null;
  return JSON.stringify([providerMessageId, event, recipient, receipt?.code ?? null]);
}
