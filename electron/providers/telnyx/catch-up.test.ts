import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CatchUpPage } from '../provider.ts';
import { type Asked, closeApis, json, startApi } from './test-api.ts';

afterEach(closeApis);

const samples = new URL('../../../test/payloads/telnyx/', import.meta.url);
const { data: event } = z
  .object({ data: z.looseObject({ payload: z.looseObject({}) }) })
  .parse(JSON.parse(readFileSync(new URL('inbound_sms.json', samples), 'utf8')));

const minute = 60_000;
const day = 24 * 60 * minute;
const iso = (at: number): string => new Date(at).toISOString();

/** What the account went through: texts told of by webhook, and texts only the records know. */
interface History {
  readonly delivered: readonly { readonly id: string; readonly at: number }[];
  readonly recorded: readonly { readonly id: string; readonly at: number }[];
  /** Entries a page holds. */
  readonly page: number;
}

const inbound = (id: string, at: number) => ({
  ...event.payload,
  id,
  received_at: iso(at),
  text: `text ${id}`,
});
const delivery = ({ id, at }: { readonly id: string; readonly at: number }) => ({
  record_type: 'webhook_delivery',
  started_at: iso(at),
  status: 'failed',
  webhook: { ...event, id: `event ${id}`, payload: inbound(id, at) },
});
const record = ({ id, at }: { readonly id: string; readonly at: number }) => ({
  ...{ record_type: 'message_detail_record', uuid: id, direction: 'inbound', status: 'received' },
  ...{ cli: '+15551230111', cld: '+15551230100', created_at: iso(at) },
});

/** An API with that history. It gives deliveries in no order at all. */
const apiOf = ({ delivered, recorded, page }: History) =>
  startApi((asked, response) => {
    const id = /^\/v2\/messages\/(.+)$/.exec(asked.path)?.[1];
    const known = recorded.find((one) => one.id === id);
    if (known !== undefined) return json(response, { data: inbound(known.id, known.at) });
    if (asked.path === '/v2/webhook_deliveries') {
      const within = delivered.filter(({ at }) => isIn(asked, at));
      const jumbled = within.toSorted((one, other) => (one.id < other.id ? 1 : -1));
      return json(response, part(asked, jumbled.map(delivery), page));
    }
    if (asked.path === '/v2/detail_records') {
      const newestFirst = [...delivered, ...recorded].toSorted((a, b) => b.at - a.at);
      return json(response, part(asked, newestFirst.map(record), page));
    }
    return json(response, { errors: [{ code: '10005', title: 'Not found' }] }, 404);
  });

function isIn({ query }: Asked, at: number): boolean {
  const until = query['filter[started_at][lte]'];
  const from = query['filter[started_at][gte]'] ?? '';
  return at >= Date.parse(from) && (until === undefined || at <= Date.parse(until));
}

function part({ query }: Asked, rows: readonly unknown[], size: number): object {
  const number = Number(query['page[number]']);
  const meta = {
    ...{ page_number: number, page_size: size, total_results: rows.length },
    total_pages: Math.max(1, Math.ceil(rows.length / size)),
  };
  return { data: rows.slice((number - 1) * size, number * size), meta };
}

async function read(history: History, since: number) {
  const api = await apiOf(history);
  const pages: CatchUpPage[] = [];
  const { signal } = new AbortController();
  for await (const page of api.telnyx.catchUp(since, signal)) pages.push(page);
  const facts = pages.flatMap(({ heard }) => heard.facts);
  const texts = facts.flatMap((fact) => (fact.kind === 'inbound' ? [fact] : []));
  return { api, pages, texts, ids: texts.map(({ providerMessageId }) => providerMessageId) };
}

describe('catching up', () => {
  const now = Date.now();
  const ago = (minutes: number, id: string) => ({ id, at: now - minutes * minute });

  test('a quiet while is one question to the log and one to the records', async () => {
    const { api, pages } = await read({ delivered: [], recorded: [], page: 250 }, now - minute);
    expect(api.asked.map(({ path }) => path)).toEqual([
      '/v2/webhook_deliveries',
      '/v2/detail_records',
    ]);
    expect(pages.map(({ remaining }) => remaining)).toEqual([0, 0]);
    expect(pages.at(-1)?.modifiedUntil).toBeGreaterThan(now - 2 * minute);
    expect(api.asked[0]?.query).toMatchObject({
      'filter[event_type]': 'message.received,message.sent,message.finalized',
      'filter[started_at][gte]': iso(now - 11 * minute),
      'page[size]': '250',
    });
  });

  test('texts come oldest first, however the log is ordered', async () => {
    const delivered = [ago(9, 'a'), ago(3, 'b'), ago(7, 'c'), ago(1, 'd')];
    const { ids, pages } = await read({ delivered, recorded: [], page: 250 }, now - 20 * minute);
    expect(ids).toEqual(['a', 'c', 'b', 'd']);
    expect(pages[0]).toMatchObject({ remaining: 0, heard: { source: 'catch-up' } });
  });

  test('more than a page: in order still, with what is left', async () => {
    const delivered = Array.from({ length: 40 }, (_none, index) => ago(index * 7, `m${index}`));
    const { ids, pages } = await read({ delivered, recorded: [], page: 10 }, now - 300 * minute);
    expect([...new Set(ids)]).toEqual(delivered.map(({ id }) => id).toReversed());
    expect(pages[0]?.remaining).toBeLessThan(40);
    expect(pages[0]?.remaining).toBeGreaterThanOrEqual(30);
    expect(pages.at(-1)?.remaining).toBe(0);
  });

  test('more than a page in one second is read to its end', async () => {
    const delivered = Array.from({ length: 35 }, (_none, index) => ({
      id: `m${index}`,
      at: now - 5 * minute,
    }));
    const { ids } = await read({ delivered, recorded: [], page: 10 }, now - 20 * minute);
    expect(new Set(ids).size).toBe(35);
  });

  test('a text that no webhook told of is looked up by its id', async () => {
    const history = { delivered: [ago(5, 'told')], recorded: [ago(2, 'late'), ago(8, 'early')] };
    const { api, texts, ids, pages } = await read({ ...history, page: 250 }, now - 20 * minute);
    expect(ids).toEqual(['told', 'early', 'late']);
    expect(texts.at(-1)?.text).toBe('text late');
    expect(api.asked.filter(({ path }) => path.includes('/messages/'))).toHaveLength(2);
    expect(pages.map(({ modifiedUntil }) => modifiedUntil)).toEqual(
      pages.map(({ modifiedUntil }) => modifiedUntil).toSorted((a, b) => a - b),
    );
  });

  test('nor is it asked for again by the next reading, once it was taken', async () => {
    const recorded = [ago(2, 'late'), ago(8, 'early')];
    const { telnyx, asked } = await apiOf({ delivered: [], recorded, page: 250 });
    const { signal } = new AbortController();
    const lookUps = () => asked.filter(({ path }) => path.includes('/messages/')).length;
    for await (const { heard } of telnyx.catchUp(now - 20 * minute, signal)) {
      if (JSON.stringify(heard.facts).includes('"early"')) break;
    }
    await Array.fromAsync(telnyx.catchUp(now - 20 * minute, signal));
    const before = lookUps();
    expect(before).toBe(3);
    await Array.fromAsync(telnyx.catchUp(now - minute, signal));
    expect(lookUps()).toBe(before);
  });

  test('a text older than ten days comes without words and is not asked for', async () => {
    const recorded = [{ id: 'lost', at: now - 11 * day }];
    const { api, ids, texts } = await read({ delivered: [], recorded, page: 250 }, now - 12 * day);
    expect(new Set(ids)).toEqual(new Set(['lost']));
    expect(texts).toMatchObject([{ text: null, from: '+15551230111', line: '+15551230100' }]);
    expect(api.asked.filter(({ path }) => path.includes('/messages/'))).toEqual([]);
  });

  test('the newest come oldest first, of a time that fits on a page', async () => {
    const delivered = [ago(2, 'a'), ago(1, 'b'), ...[90, 95, 99].map((at) => ago(at, `old${at}`))];
    const { telnyx } = await apiOf({ delivered, recorded: [], page: 3 });
    const { facts } = await telnyx.newest(new AbortController().signal);
    expect(facts).toMatchObject([{ providerMessageId: 'a' }, { providerMessageId: 'b' }]);
  });

  test('an aborted reading stops asking', async () => {
    const ended = new AbortController();
    const delivered = Array.from({ length: 40 }, (_none, index) => ago(index, `m${index}`));
    const { telnyx, asked } = await apiOf({ delivered, recorded: [], page: 10 });
    const reading = async (): Promise<void> => {
      for await (const _page of telnyx.catchUp(now - 60 * minute, ended.signal)) ended.abort();
    };
    const before = reading().then(() => asked.length);
    await expect(before).rejects.toMatchObject({ kind: 'unreachable' });
    expect(asked.filter(({ path }) => path === '/v2/detail_records')).toEqual([]);
  });
});

test('whatever happened, interrupted anywhere and gone on: every text of the time is read', async () => {
  const now = Date.now();
  const times = fc.array(fc.integer({ min: 1, max: 4 * 24 * 60 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      times,
      times,
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 12 }),
      async (told, untold, page, stop) => {
        const of = (name: string) => (minutes: number, index: number) => ({
          id: `${name}${index}`,
          at: now - minutes * minute,
        });
        const history = { delivered: told.map(of('t')), recorded: untold.map(of('u')), page };
        const { telnyx } = await apiOf(history);
        const found = new Set<string>();
        let cursor = now - 3 * day;
        const readOn = async (most: number): Promise<void> => {
          let read = 0;
          for await (const each of telnyx.catchUp(cursor, new AbortController().signal)) {
            for (const fact of each.heard.facts) {
              if (fact.kind === 'inbound') found.add(fact.providerMessageId);
            }
            expect(each.modifiedUntil).toBeGreaterThanOrEqual(cursor);
            cursor = each.modifiedUntil;
            read += 1;
            if (read === most) return;
          }
        };
        await readOn(stop);
        await readOn(Number.POSITIVE_INFINITY);
        const wanted = [...history.delivered, ...history.recorded]
          .filter(({ at }) => at >= now - 3 * day)
          .map(({ id }) => id);
        expect(wanted.filter((id) => !found.has(id))).toEqual([]);
        await closeApis();
      },
    ),
    { numRuns: 40 },
  );
});
