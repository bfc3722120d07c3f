/**
 * One search of Bandwidth's message list, `GET /messages`. It never holds a text: Bandwidth does not
 * keep it. So a row of ours gives receipts, and a text somebody sent to us gives a message that says
 * who wrote and when, without words.
 * Source: Bandwidth docs, "Get Message Information"; OpenAPI description, `listMessages`.
 */
import { z } from 'zod';
import type { Heard } from '../../../shared/model/receipt.ts';
import { factsOf } from '../facts.ts';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { textOf } from '../wire/one-request.ts';
import { ask } from './ask.ts';
import type { Client } from './client.ts';
import { readBandwidthList } from './list.ts';

/** Rows asked for at once. */
export const take = 500;

export interface Search {
  /** By when the text was received, ms, provider's clock. */
  readonly from: number;
  /** Null for up to now. */
  readonly to: number | null;
  readonly order: 'asc' | 'desc';
  readonly take: number;
  /** What the page before named, to go on. */
  readonly token: string | null;
}

export interface RecordPage {
  readonly heard: Heard;
  /** Rows on the page, readable or not. */
  readonly rows: number;
  /** Newest time on the page, ms; null unless its rows are in rising order. */
  readonly newest: number | null;
  /** Rows of the whole search; null when it does not say. */
  readonly total: number | null;
  readonly next: string | null;
}

const List = z.looseObject({
  totalCount: z.number().nullish(),
  pageInfo: z.looseObject({ nextPageToken: z.string().nullish() }).nullish(),
  messages: z.array(z.unknown()),
});

/** Throws ProviderError. */
export async function search(
  client: Client,
  { from, to, order, take: limit, token }: Search,
  signal?: AbortSignal,
): Promise<RecordPage> {
  const query = new URLSearchParams({
    fromDateTime: new Date(from).toISOString(),
    ...(to === null ? {} : { toDateTime: new Date(to).toISOString() }),
    sort: `receiveTime:${order}`,
    limit: String(limit),
    ...(token === null ? {} : { pageToken: token }),
  });
  return pageIn(await list(client, query, signal));
}

/** Null when Bandwidth has none such, or no more. Throws ProviderError. */
export async function getText(client: Client, messageId: string): Promise<Heard | null> {
  const page = pageIn(await list(client, new URLSearchParams({ messageId })));
  return page.heard.facts.length === 0 ? null : page.heard;
}

async function list(client: Client, query: URLSearchParams, signal?: AbortSignal): Promise<string> {
  const path = `/messages?${query}`;
  return textOf(await ask(client, { method: 'GET', path, ...(signal && { signal }) }));
}

function pageIn(raw: string): RecordPage {
  const value = readWireJson(raw)?.value;
  const list = List.safeParse(value);
  if (!list.success) throw new ProviderError('address-wrong', 'the message list is no page');
  const { messages, totalCount, pageInfo } = list.data;
  const events = readBandwidthList(value) ?? [];
  const facts = events.flatMap(factsOf);
  return {
    heard: { source: 'catch-up', receivedAt: Date.now(), raw, facts },
    rows: messages.length,
    newest: risingTo(events.map(({ createdAt }) => createdAt)),
    total: totalCount ?? null,
    next: pageInfo?.nextPageToken || null,
  };
}

function risingTo(times: readonly (number | null)[]): number | null {
  let newest: number | null = null;
  for (const time of times) {
    if (time === null || time < (newest ?? time)) return null;
    newest = time;
  }
  return newest;
}
