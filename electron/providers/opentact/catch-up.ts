/**
 * Reads everything that changed since a moment, oldest change first.
 *
 * Paging by offset would skip rows: a row that changes while we read moves to the end and pulls
 * the others forward. So every page starts at the last page's newest `modified_on`, one
 * millisecond early because it is not documented whether the bound is inclusive; repeats are
 * harmless. Only when a whole page shares one timestamp does the offset move.
 * Source: Opentact OpenAPI types, `POST /sms/search`, `take` at most 100.
 */
import type { CatchUpPage } from '../provider.ts';
import { ProviderError } from '../provider.ts';
import { type HttpClient, isMisplaced } from './http.ts';
import { normalizePage } from './normalize.ts';
import { asProviderError, refusal } from './trouble.ts';

const take = 100;

export async function* catchUp(
  client: HttpClient,
  modifiedSince: number,
  signal: AbortSignal,
): AsyncGenerator<CatchUpPage> {
  let from = modifiedSince;
  let skip = 0;
  let until = modifiedSince;
  while (!signal.aborted) {
    const reply = await search(client, from, skip, signal);
    const page = normalizePage(reply);
    if (page === null) throw new ProviderError('address-wrong', 'the search answer is no page');
    until = Math.max(until, page.modifiedUntil ?? until);
    yield {
      heard: { source: 'catch-up', receivedAt: Date.now(), raw: reply.raw, facts: page.facts },
      modifiedUntil: until,
    };
    if (page.rows < take) return;
    if (page.modifiedUntil !== null && page.modifiedUntil - 1 > from) {
      from = page.modifiedUntil - 1;
      skip = 0;
    } else {
      skip += take;
    }
  }
}

async function search(client: HttpClient, from: number, skip: number, signal: AbortSignal) {
  const paging = { take, skip };
  try {
    const reply = await client.request({
      method: 'POST',
      at: () => ({
        path: `/sms/search?take=${take}&skip=${skip}`,
        body: {
          ...paging,
          mode: 'AND',
          order: { modified_on: 'ASC' },
          modified_on_from: new Date(from).toISOString(),
        },
      }),
      misplaced: isMisplaced,
      signal,
    });
    const problem = refusal(reply);
    if (problem !== null) throw problem;
    return reply;
  } catch (error) {
    throw asProviderError(error);
  }
}
