/**
 * A wire event -> the facts that the store applies.
 *
 * A fact needs a message it can be tied to and somebody it is from. Pushed news that cannot be
 * tied to one, events nobody documented and status words nobody documented are reported instead;
 * answers and records about other things are simply no facts. A field that is merely new beside
 * well-understood ones is in `unknown` for whoever looks, and not counted as not understood.
 */
import type { WireEvent } from '../../shared/delivery/wire-event.ts';
import {
  noParticulars,
  type ReceiptFact,
  type Unrecognised,
  type WireFact,
} from '../../shared/model/receipt.ts';
import { isKnownState } from './reading/receipt.ts';

export function factsOf(event: WireEvent): readonly WireFact[] {
  const message = messageIn(event);
  const strange = event.receipts.filter(({ state }) => !isKnownState(event, state));
  if (message !== null) return [message, ...strange.map(({ state }) => report(`state ${state}`))];
  const news = event.kind === 'receipt' || event.kind === 'inbound';
  const undocumented = event.kind === 'other' && event.unknown.length > 0;
  if (!news && !undocumented) return [];
  const about = event.unknown.length === 0 ? 'no message' : event.unknown.join(', ');
  return [report(`${event.dialect} ${event.event ?? event.kind}: ${about}`)];
}

function report(reason: string): Unrecognised {
  return { kind: 'unrecognised', reason };
}

function messageIn(event: WireEvent): WireFact | null {
  const { providerMessageId, from, kind, text, createdAt, occurredAt } = event;
  const aboutText = kind !== 'other' && kind !== 'error';
  if (!aboutText || providerMessageId === null || from === null) return null;
  if (event.direction === 'out') {
    const receipts = [
      ...event.receipts.map((receipt) => receiptFact(event, receipt)),
      ...stillWaiting(event),
    ];
    const said = text === '' ? null : text;
    const { groupMessageId } = event;
    const localId = localIdIn(event);
    const told = { groupMessageId, localId, from, text: said, createdAt, receipts };
    return { kind: 'outbound', providerMessageId, ...told };
  }
  const [line] = event.to;
  const { others, media } = event;
  const isRecord = kind === 'record';
  const empty = text === null && media.length === 0 && !isRecord;
  if (event.direction !== 'in' || line === undefined || empty) return null;
  const sentAt = createdAt ?? occurredAt;
  return {
    kind: 'inbound',
    providerMessageId,
    from,
    line,
    others,
    text: isRecord ? text : (text ?? ''),
    media,
    sentAt,
  };
}

/** Bandwidth's `tag`, which its requests carry our id in; no other carrier repeats a field of ours. */
function localIdIn({ provider, tags }: WireEvent): string | null {
  return provider === 'bandwidth' ? (tags[0] ?? null) : null;
}

/**
 * A group's callback is about one member and names the others: the provider has the text for them
 * as well, and that is all that is known of them yet.
 */
function stillWaiting(event: WireEvent): readonly ReceiptFact[] {
  const told = new Set(event.receipts.map(({ to }) => to));
  const others = event.to.filter((to) => !told.has(to));
  if (told.size === 0) return [];
  const { dialect, segments } = event;
  const particulars = { ...noParticulars, dialect, segments };
  const occurredAt = event.createdAt ?? event.occurredAt;
  return others.map((to) => ({
    to,
    rung: 'accepted',
    occurredAt,
    code: null,
    detail: null,
    particulars,
  }));
}

/** The wire's own words about something that went well (`ok`, `queued`) stay in the raw text. */
function receiptFact(event: WireEvent, receipt: WireEvent['receipts'][number]): ReceiptFact {
  const { to, rung, occurredAt, state, code, title, detail, carrier, lineType } = receipt;
  const { dialect, cost, segments } = event;
  const wrong = rung === 'failed' || rung === 'unconfirmed';
  return {
    to,
    rung,
    occurredAt,
    code: wrong ? code : null,
    detail: wrong ? (detail ?? title) : null,
    particulars: { dialect, state, title, carrier, lineType, cost, segments },
  };
}
