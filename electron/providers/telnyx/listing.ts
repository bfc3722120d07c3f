/**
 * Telnyx's lists: `page[number]` from 1, `page[size]` up to 250, and
 * `meta {page_number, page_size, total_pages, total_results}`. The size in the answer may be smaller
 * than the one asked for. Source: Telnyx API reference, "Pagination".
 */
import { z } from 'zod';
import { ProviderError } from '../provider.ts';
import { readWireJson } from '../reading/json.ts';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';

export const pageSize = 250;
/** A stop for a server that pages for ever. */
const mostPages = 1000;

const count = z.int().min(0).nullish().catch(null);
const Answer = z.looseObject({
  data: z.array(z.unknown()),
  meta: z
    .looseObject({ total_pages: count, total_results: count, page_size: count })
    .nullish()
    .catch(null),
});

export interface List {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface ListPage {
  readonly raw: string;
  readonly rows: readonly unknown[];
  /** Rows of the whole list; null when it does not say. */
  readonly total: number | null;
  readonly hasMore: boolean;
}

/** One page, numbered from 1. Throws ProviderError. */
export async function listPage(
  client: HttpClient,
  { path, query, signal }: List,
  number = 1,
): Promise<ListPage> {
  const { raw } = await ask(client, {
    method: 'GET',
    path,
    query: { ...query, 'page[number]': String(number), 'page[size]': String(pageSize) },
    ...(signal === undefined ? {} : { signal }),
  });
  const answer = Answer.safeParse(readWireJson(raw)?.value);
  if (!answer.success) throw new ProviderError('address-wrong', `the answer to ${path} is no page`);
  const { data: rows, meta } = answer.data;
  const pages = meta?.total_pages ?? null;
  const full = rows.length >= Math.min(pageSize, meta?.page_size || pageSize);
  return {
    raw,
    rows,
    total: meta?.total_results ?? null,
    hasMore: rows.length > 0 && (pages === null ? full : number < pages),
  };
}

/** Page after page. Throws ProviderError. */
export async function* listPages(client: HttpClient, list: List): AsyncGenerator<ListPage> {
  for (let number = 1; number <= mostPages; number += 1) {
    const page = await listPage(client, list, number);
    yield page;
    if (!page.hasMore) return;
  }
}

/** Every row of a list that has the shape asked for; others are left out. Throws ProviderError. */
export async function listAll<T>(
  client: HttpClient,
  list: List,
  row: z.ZodType<T>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const { rows } of listPages(client, list)) {
    for (const value of rows) {
      const parsed = row.safeParse(value);
      if (parsed.success) found.push(parsed.data);
    }
  }
  return found;
}
