/**
 * One search of Bandwidth's message list, `GET /messages`. It never holds a text: Bandwidth does not
 * keep it. A row of ours gives receipts whose text is not told; a text somebody sent to us gives no
 * message, because what it said is lost here, but it is named, so that its sender can be asked.
 * Source: Bandwidth docs, "Get Message Information"; OpenAPI description, `listMessages`.
 */
import { z } from 'zod';
import type { Heard, InboundMessage } from '../../../shared/model/receipt.ts';
import { factsOf } from '../facts.ts';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { ask } from './ask.ts';
import type { Client } from './client.ts';
import { readBandwidthList } from './list.ts';
import { textOf } from './one-request.ts';

/** Rows asked for at once. */
export const take = 500;

/** A text that came to us and whose words are not told. */
export type Textless = Pick<InboundMessage, 'providerMessageId' | 'from' | 'line' | 'sentAt'>;

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
  readonly textless: readonly Textless[];
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
  const path = `/messages?${query}`;
  return pageIn(textOf(await ask(client, { method: 'GET', path, ...(signal && { signal }) })));
}

function pageIn(raw: string): RecordPage {
  const value = readWireJson(raw)?.value;
  const list = List.safeParse(value);
  if (!list.success) throw new ProviderError('address-wrong', 'the message list is no page');
  const { messages, totalCount, pageInfo } = list.data;
  const events = readBandwidthList(value) ?? [];
  const facts = events.flatMap(factsOf);
  const textless = events.flatMap((event): readonly Textless[] => {
    const { direction, providerMessageId, from, createdAt: sentAt } = event;
    const [line] = event.to;
    if (direction !== 'in' || providerMessageId === null || from === null) return [];
    return line === undefined ? [] : [{ providerMessageId, from, line, sentAt }];
  });
  return {
    heard: { source: 'catch-up', receivedAt: Date.now(), raw, facts },
    textless,
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
