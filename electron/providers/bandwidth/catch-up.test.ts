import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatchUpPage } from '../provider.ts';
import { type Answering, clientOf, openStand, type Stand, say } from './test-stand.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

interface Row {
  readonly at: number;
  readonly direction?: 'INBOUND' | 'OUTBOUND';
  readonly status?: string;
}

const wire = ({ at, direction = 'OUTBOUND', status = 'SENT' }: Row, place: number) => ({
  messageId: `m${place}`,
  accountId: '9900000',
  sourceTn: direction === 'INBOUND' ? '+12345678902' : '+12345678901',
  destinationTn: direction === 'INBOUND' ? '+12345678901' : '+12345678902',
  messageStatus: status,
  messageDirection: direction,
  messageType: 'sms',
  segmentCount: 1,
  errorCode: 0,
  receiveTime: new Date(at).toISOString(),
  carrierName: null,
});

/** Bandwidth's message list as documented: at most 14 days and 10,000 rows to one search. */
function listOf(rows: readonly Row[]): Answering {
  return ({ url }, response) => {
    const { searchParams: query } = new URL(url, 'http://list');
    const from = Date.parse(query.get('fromDateTime') ?? '');
    const to = Date.parse(query.get('toDateTime') ?? '') || Date.now();
    const limit = Number(query.get('limit'));
    const skip = Number((query.get('pageToken') ?? 'after+/=0').replace('after+/=', ''));
    if (!(to - from <= 14 * day) || limit + skip > 10_000) {
      return say(response, 400, { type: 'request-validation', description: 'too far' });
    }
    const found = rows
      .map((row, place) => ({ row, place }))
      .filter(({ row }) => row.at >= from && row.at <= to)
      .sort((a, b) => a.row.at - b.row.at);
    if (query.get('sort') === 'receiveTime:desc') found.reverse();
    const next = skip + limit < found.length ? { nextPageToken: `after+/=${skip + limit}` } : {};
    const messages = found.slice(skip, skip + limit).map(({ row, place }) => wire(row, place));
    say(response, 200, { totalCount: found.length, pageInfo: next, messages });
  };
}

async function read(stand: Stand, since: number): Promise<readonly CatchUpPage[]> {
  const pages = clientOf(stand.origin).catchUp(since, new AbortController().signal);
  return Array.fromAsync(pages);
}
const idsIn = (pages: readonly CatchUpPage[]): readonly string[] =>
  pages.flatMap(({ heard }) =>
    heard.facts.flatMap((fact) => ('providerMessageId' in fact ? fact.providerMessageId : [])),
  );

describe('what is read', () => {
  test('our texts without their words, theirs too, and the cursor reaches now', async () => {
    const at = Date.now() - hour;
    const rows: readonly Row[] = [
      { at, status: 'DELIVERED' },
      { at: at + 1, direction: 'INBOUND', status: 'DELIVERED' },
    ];
    const stand = await openStand(listOf(rows));
    const began = Date.now();
    const [page, ...more] = await read(stand, at);
    expect(more).toEqual([]);
    expect(page?.heard.facts).toMatchObject([
      {
        kind: 'outbound',
        text: null,
        createdAt: at,
        receipts: [{ to: '+12345678902', rung: 'carrier' }],
      },
      {
        ...{ kind: 'inbound', providerMessageId: 'm1', text: null, media: [], sentAt: at + 1 },
        ...{ from: '+12345678902', line: '+12345678901' },
      },
    ]);
    expect(page?.remaining).toBe(0);
    expect(page?.modifiedUntil).toBeGreaterThan(began - 2_000);
    expect(page?.modifiedUntil).toBeLessThanOrEqual(Date.now());
  });

  test('a receipt that comes late for a text received before is found', async () => {
    const stand = await openStand(listOf([{ at: Date.now() - 2.5 * hour, status: 'DELIVERED' }]));
    expect(idsIn(await read(stand, Date.now()))).toEqual(['m0']);
  });

  test('pages count down, and only the rows read so far move the cursor', async () => {
    const first = Date.now() - 2 * hour;
    const rows = Array.from({ length: 1_200 }, (_, place) => ({ at: first + place * 1_000 }));
    const stand = await openStand(listOf(rows));
    const pages = await read(stand, first);
    expect(pages.map(({ remaining }) => remaining)).toEqual([700, 200, 0]);
    expect(pages.slice(0, 2).map(({ modifiedUntil }) => modifiedUntil)).toEqual([
      first + 499_000,
      first + 999_000,
    ]);
    expect(stand.asked[1]?.url).toContain('pageToken=after%2B%2F%3D500');
  });

  test('a gap longer than one search may span is read in spans that fit', async () => {
    const rows = [25, 14, 13, 12, 1].map((days) => ({ at: Date.now() - days * day }));
    const stand = await openStand(listOf(rows));
    const pages = await read(stand, Date.now() - 26 * day);
    expect(new Set(idsIn(pages))).toEqual(new Set(['m0', 'm1', 'm2', 'm3', 'm4']));
    expect(pages.map(({ remaining }) => remaining === null)).toEqual([true, true, false]);
    expect(stand.asked).toHaveLength(3);
  });

  test('however long ago, no further back than Bandwidth looks itself', async () => {
    const stand = await openStand(listOf([]));
    await read(stand, 0);
    const [first] = stand.asked;
    const from = new URL(first?.url ?? '', 'http://list').searchParams.get('fromDateTime');
    expect(Date.parse(from ?? '')).toBeGreaterThan(Date.now() - 31 * day);
  });

  test('more rows than one search may hold are read by a second search', async () => {
    const first = Date.now() - 2 * hour;
    const rows = Array.from({ length: 10_750 }, (_, place) => ({ at: first + place * 100 }));
    const stand = await openStand(listOf(rows));
    expect(new Set(idsIn(await read(stand, first))).size).toBe(10_750);
  });

  test('every row is read, wherever it stands', async () => {
    let rows: readonly Row[] = [];
    const stand = await openStand((asked, response) => listOf(rows)(asked, response));
    const ago = fc.oneof(fc.integer({ min: 0, max: 29 * day }), fc.integer({ min: 0, max: 50 }));
    await fc.assert(
      fc.asyncProperty(fc.array(ago, { maxLength: 40 }), async (drawn) => {
        const now = Date.now();
        rows = drawn.map((before) => ({ at: now - before }));
        const pages = await read(stand, now - 29 * day);
        expect(new Set(idsIn(pages)).size).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  test('the newest come oldest first', async () => {
    const rows = [3, 1, 2].map((hours) => ({ at: Date.now() - hours * hour }));
    const stand = await openStand(listOf(rows));
    const { facts } = await clientOf(stand.origin).newest(new AbortController().signal);
    expect(facts).toMatchObject([
      { providerMessageId: 'm0' },
      { providerMessageId: 'm2' },
      { providerMessageId: 'm1' },
    ]);
  });
});

describe('what cannot be read', () => {
  const reading = async (answer: Answering): Promise<readonly CatchUpPage[]> =>
    read(await openStand(answer), Date.now());

  test('429 says how long to wait', async () => {
    const waiting: Answering = (_, response) =>
      response.writeHead(429, { 'retry-after': '300' }).end();
    await expect(reading(waiting)).rejects.toMatchObject({ kind: 'busy', retryAfterMs: 300_000 });
  });

  test.each([
    [401, { type: 'unauthorized', description: 'no' }, 'key-refused'],
    [403, '', 'may-not'],
    [400, { type: 'request-validation', description: 'no' }, 'failed'],
    [404, '', 'address-wrong'],
    [301, '', 'address-wrong'],
    [500, '', 'failed'],
    [200, '<html>', 'address-wrong'],
    [200, { messages: 'none' }, 'address-wrong'],
  ])('%i %j is %s', async (status, body, kind) => {
    const answer: Answering = (_, response) => say(response, status, body);
    await expect(reading(answer)).rejects.toMatchObject({ kind });
  });

  test('a lost answer is no end of the records', async () => {
    const answer: Answering = (_, response) => response.socket?.destroy();
    await expect(reading(answer)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  test('rows of no known shape are counted, those around them read', async () => {
    const rows = [7, { odd: true }, wire({ at: Date.now() }, 0)];
    const [page] = await reading((_, response) =>
      say(response, 200, { totalCount: 3, pageInfo: {}, messages: rows }),
    );
    expect(page?.heard.facts).toMatchObject([
      { kind: 'unrecognised' },
      { kind: 'unrecognised' },
      { kind: 'outbound', providerMessageId: 'm0' },
    ]);
  });

  test('a list that names the same page for ever is given up', async () => {
    const messages = [wire({ at: Date.now() - 1 }, 0)];
    const body = { totalCount: 900, pageInfo: { nextPageToken: 'again' }, messages };
    const stand = await openStand((_, response) => say(response, 200, body));
    await expect(read(stand, Date.now())).rejects.toMatchObject({ kind: 'failed' });
    expect(stand.asked).toHaveLength(2);
  });

  test('rows out of order do not move the cursor before the end', async () => {
    const now = Date.now();
    const stand = await openStand(({ url }, response) => {
      const last = url.includes('pageToken');
      const messages = (last ? [3] : [1, 2]).map((ago) => wire({ at: now - ago }, ago));
      say(response, 200, { totalCount: 3, pageInfo: last ? {} : { nextPageToken: 'n' }, messages });
    });
    const since = now - day;
    const [first, second] = await read(stand, since);
    expect(first?.modifiedUntil).toBe(since);
    expect(second?.modifiedUntil).toBeGreaterThan(since);
  });

  test('a server whose clock is days ahead does not move the cursor past now', async () => {
    const [page] = await reading((_, response) => {
      response.setHeader('date', new Date(Date.now() + 5 * day).toUTCString());
      say(response, 200, { totalCount: 0, pageInfo: {}, messages: [] });
    });
    expect(page?.modifiedUntil).toBeLessThanOrEqual(Date.now());
  });

  test('aborted, it reads no further', async () => {
    const rows = Array.from({ length: 1_200 }, (_, place) => ({ at: Date.now() - place * 1_000 }));
    const stand = await openStand(listOf(rows));
    const stop = new AbortController();
    for await (const _page of clientOf(stand.origin).catchUp(Date.now() - hour, stop.signal)) {
      stop.abort();
    }
    expect(stand.asked).toHaveLength(1);
  });
});
