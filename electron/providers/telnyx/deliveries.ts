/**
 * Telnyx's log of webhook deliveries as a record of texts: the only list of its that holds what was
 * written. It has an entry only for texts whose profile or request named a webhook URL, reachable or
 * not. How long entries are kept, and in what order they come, is not documented; so time is read in
 * windows that fit on one page each, and every page is put in order here. Only entries of one second
 * that fill several pages may come out of order. Source: Telnyx API reference, "List webhook
 * deliveries".
 */
import { z } from 'zod';
import type { Heard } from '../../../shared/model/receipt.ts';
import { readTelnyxDeliveries } from './delivery.ts';
import { factsIn } from './heard.ts';
import type { HttpClient } from './http.ts';
import { type List, type ListPage, listPage, listPages, pageSize } from './listing.ts';

/** ms since the epoch, provider's clock; both ends belong to it, and `until` null is open. */
export interface Span {
  readonly from: number;
  readonly until: number | null;
}

export interface DeliveryPage {
  readonly heard: Heard;
  readonly rows: number;
  /** Entries of the whole span; null when Telnyx does not say. */
  readonly total: number | null;
}

/** Windows are not made shorter than this, ms. */
const shortest = 1000;

/** Oldest first. `now` by the provider's clock. Throws ProviderError. */
export async function* deliveries(
  client: HttpClient,
  span: Span,
  now: number,
  signal: AbortSignal,
): AsyncGenerator<DeliveryPage> {
  const end = span.until ?? now;
  let from = span.from;
  let width = Math.max(shortest, end - from);
  let total: number | null = null;
  while (!signal.aborted) {
    const isLast = from + width >= end;
    const list = listOf({ from, until: isLast ? span.until : from + width }, signal);
    const page = await listPage(client, list);
    if (from === span.from && isLast) total = page.total;
    if (page.hasMore && width > shortest) {
      width = Math.max(shortest, Math.floor(width / 2));
      continue;
    }
    const pages = page.hasMore ? listPages(client, list) : [page];
    for await (const each of pages) yield { ...inOrder(each), total };
    if (isLast) return;
    from += width;
    if (page.rows.length < pageSize / 2) width *= 2;
  }
}

/** The first page of a span, in order; `whole` unless there are more. Throws ProviderError. */
export async function firstDeliveries(
  client: HttpClient,
  span: Span,
  signal: AbortSignal,
): Promise<DeliveryPage & { readonly whole: boolean }> {
  const page = await listPage(client, listOf(span, signal));
  return { ...inOrder(page), total: page.total, whole: !page.hasMore };
}

function listOf({ from, until }: Span, signal: AbortSignal): List {
  return {
    path: '/webhook_deliveries',
    query: {
      'filter[event_type]': 'message.received,message.sent,message.finalized',
      'filter[started_at][gte]': new Date(from).toISOString(),
      ...(until === null ? {} : { 'filter[started_at][lte]': new Date(until).toISOString() }),
    },
    signal,
  };
}

const Started = z.looseObject({ started_at: z.iso.datetime({ offset: true }) });

function inOrder({ raw, rows }: ListPage): Omit<DeliveryPage, 'total'> {
  const sorted = rows.toSorted((one, other) => startOf(one) - startOf(other));
  const facts = factsIn({ data: sorted }, readTelnyxDeliveries);
  return { heard: { source: 'catch-up', receivedAt: Date.now(), raw, facts }, rows: rows.length };
}

/** Rows that do not say when stand first: whatever they tell is not newer than the rest. */
function startOf(row: unknown): number {
  const parsed = Started.safeParse(row);
  return parsed.success ? Date.parse(parsed.data.started_at) : 0;
}
