/**
 * Reads what changed since a moment, in the order the texts were received.
 *
 * The list knows when a text was received and not when its state changed, so every reading starts
 * earlier than asked: by the time a text may wait in Bandwidth's queue (15 minutes), for its delivery
 * receipt (2 hours) and until the list shows it (15 minutes). One search may span 14 days and hold
 * 10,000 rows: a longer gap is read in spans, and past the rows a new search starts at the newest
 * row, one millisecond early because it is not documented whether the bound is inclusive. Repeats are
 * harmless. Nothing is called read past the earlier of the two clocks: a wrong one must not make a
 * gap. Source: Bandwidth OpenAPI description, `listMessages`; support, "Message Logs".
 */
import type { Heard } from '../../../shared/model/receipt.ts';
import { type CatchUpPage, ProviderError } from '../provider.ts';
import type { Client } from './client.ts';
import { type RecordPage, search, take } from './records.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const lookBack = 3 * 60 * minute;
/** A day less than allowed, so that clocks that differ do not matter. */
const span = 13 * day;
/** Bandwidth's own logs go no further back. */
const farthest = 30 * day;
const mostRows = 10_000;

interface Span {
  readonly from: number;
  /** Null for the last one, up to now. */
  readonly to: number | null;
}

export async function* catchUp(
  client: Client,
  modifiedSince: number,
  signal: AbortSignal,
): AsyncGenerator<CatchUpPage> {
  const began = Date.now();
  const now = began + client.ahead();
  let until = modifiedSince;
  for (const { from, to } of spans(Math.max(modifiedSince - lookBack, now - farthest), now)) {
    for await (const { page, left } of pagesOf(client, { from, to }, signal)) {
      const sure = began + Math.min(0, client.ahead());
      const reached = left === 0 ? (to ?? sure) : (page.newest ?? until);
      until = Math.max(until, Math.min(reached, sure));
      const remaining = to === null ? left : null;
      yield { heard: page.heard, modifiedUntil: until, remaining };
    }
    if (signal.aborted) return;
  }
}

/** The newest rows, a page of them, oldest first. */
export async function newest(client: Client, signal: AbortSignal): Promise<Heard> {
  const from = Date.now() + client.ahead() - span;
  const wanted = { from, to: null, order: 'desc', take, token: null } as const;
  const { heard } = await search(client, wanted, signal);
  return { ...heard, facts: heard.facts.toReversed() };
}

function spans(first: number, now: number): readonly Span[] {
  const count = Math.max(1, Math.ceil((now - first) / span));
  return Array.from({ length: count }, (_, place) => {
    const from = first + place * span;
    return { from, to: place === count - 1 ? null : from + span };
  });
}

interface SpanPage {
  readonly page: RecordPage;
  /** Rows of the span still to come; 0 only on its last page, null when not known. */
  readonly left: number | null;
}

async function* pagesOf(
  client: Client,
  { from, to }: Span,
  signal: AbortSignal,
): AsyncGenerator<SpanPage> {
  let start = from;
  let token: string | null = null;
  let read = 0;
  while (!signal.aborted) {
    const wanted = { from: start, to, order: 'asc', take, token } as const;
    const page = await search(client, wanted, signal);
    read += page.rows;
    const left = leftAfter(page, read);
    yield { page, left };
    if (left === 0) return;
    const stuck = page.next !== null && page.next === token;
    token = read + take <= mostRows ? page.next : null;
    if (token !== null && !stuck) continue;
    if (stuck || page.newest === null || page.newest - 1 <= start) {
      throw new ProviderError('failed', 'the message list cannot be read to its end');
    }
    start = page.newest - 1;
    read = 0;
  }
}

function leftAfter({ rows, total, next }: RecordPage, read: number): number | null {
  const told = total !== null && total > read ? total - read : null;
  const whole = next === null && (rows < take || (total !== null && told === null));
  return rows === 0 || whole ? 0 : told;
}
