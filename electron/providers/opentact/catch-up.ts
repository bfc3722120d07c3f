/**
 * Reads everything that changed since a moment, oldest change first.
 *
 * Paging by offset would skip rows: a row that changes while we read moves to the end and pulls
 * the others forward. So every page starts at the last page's newest `modified_on`, one
 * millisecond early because it is not documented whether the bound is inclusive; repeats are
 * harmless. Only when a whole page shares one timestamp does the offset move.
 * Source: Opentact OpenAPI types, `POST /sms/search`, `take` at most 100.
 */
import type { Heard } from '../../../shared/model/receipt.ts';
import { type CatchUpPage, ProviderError } from '../provider.ts';
import { ask } from './ask.ts';
import type { HttpClient } from './http.ts';
import { type NormalizedPage, normalizePage } from './normalize.ts';

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
    const { page, heard } = await search(client, signal, skip, {
      order: { modified_on: 'ASC' },
      modified_on_from: new Date(from).toISOString(),
    });
    until = Math.max(until, page.modifiedUntil ?? until);
    yield { heard, modifiedUntil: until, remaining: remainingAfter(page, skip) };
    if (page.rows < take) return;
    if (page.modifiedUntil !== null && page.modifiedUntil - 1 > from) {
      from = page.modifiedUntil - 1;
      skip = 0;
    } else {
      skip += take;
    }
  }
}

/** The newest texts, a page of them, oldest first. */
export async function newest(client: HttpClient, signal: AbortSignal): Promise<Heard> {
  const { heard } = await search(client, signal, 0, { order: { created_on: 'DESC' } });
  return { ...heard, facts: heard.facts.toReversed() };
}

function remainingAfter({ rows, total }: NormalizedPage, skip: number): number | null {
  if (rows < take) return 0;
  return total === null ? null : Math.max(0, total - skip - rows);
}

async function search(
  client: HttpClient,
  signal: AbortSignal,
  skip: number,
  which: object,
): Promise<{ readonly page: NormalizedPage; readonly heard: Heard }> {
  const path = `/sms/search?take=${take}&skip=${skip}`;
  const body = { take, skip, mode: 'AND', ...which };
  const reply = await ask(client, { method: 'POST', path, body, signal });
  const page = normalizePage(reply);
  if (page === null) throw new ProviderError('address-wrong', 'the search answer is no page');
  const { raw } = reply;
  return { page, heard: { source: 'catch-up', receivedAt: Date.now(), raw, facts: page.facts } };
}
