import { expect, test } from 'vitest';
import { z } from 'zod';
import { ask, control, startGateway } from '../test-client.ts';
import { testClock } from '../test-clock.ts';

const Page = z.object({
  totalCount: z.number(),
  pageInfo: z.object({
    prevPageToken: z.string().optional(),
    nextPageToken: z.string().optional(),
    nextPage: z.string().optional(),
  }),
  messages: z.array(z.looseObject({ sourceTn: z.string(), receiveTime: z.string() })),
});

const people = ['+12125550101', '+12125550102', '+13105550103'] as const;
const line = '+18382050008';

/** Six texts that came in from three people in turn, and one that went out and is a picture. */
async function openScene() {
  const clock = testClock();
  const gateway = await startGateway({ provider: 'bandwidth', clock });
  const inbound = { from: people, to: line, text: 'Hello you', count: 6, spreadMs: 60_000 };
  await control(gateway, 'POST', '/inbound-silent', inbound);
  const headers = {
    authorization: `Basic ${btoa(`practice:${gateway.apiKey}`)}`,
    'content-type': 'application/json',
  };
  const messages = '/users/5550100/messages';
  const picture = {
    applicationId: '93de2206-9669-4e07-948d-329f4b722ee2',
    ...{ from: line, to: [people[0]], media: ['https://example.com/a.png'] },
  };
  await ask(gateway, 'POST', messages, picture, headers);
  const reply = (query: string) => ask(gateway, 'GET', `${messages}?${query}`, undefined, headers);
  const list = async (query: string) => Page.parse((await reply(query)).body);
  const door = `${new URL(gateway.url).origin}/practice/list-delay`;
  const setDelay = (ms: number) => ask(gateway, 'POST', door, { ms }, headers);
  return { clock, reply, list, setDelay };
}

test.each([
  ['messageDirection=INBOUND', 6],
  ['messageDirection=OUTBOUND', 1],
  ['messageType=mms', 1],
  ['messageType=mms&messageDirection=INBOUND', 0],
  ['sourceTn=%2B13105550103', 2],
  ['sourceTn=%2B12125550101%2C%2B12125550102', 4],
  ['sourceTn=%2B1212', 4],
  ['destinationTn=2125550101', 1],
  ['messageStatus=RECEIVED', 7],
  ['messageStatus=DELIVERED', 0],
  ['errorCode=0', 7],
  ['product=LOCAL_A2P', 7],
  ['carrierName=Practice%20Wireless', 6],
  ['fromSegmentCount=2', 0],
  ['fromMessageSize=1', 6],
  ['fromDateTime=2026-03-02T09:00:00.000Z', 2],
  ['fromDateTime=2026-03-02T08:59:00.000Z&toDateTime=2026-03-02T08:59:30.000Z', 3],
])('%s: %i', async (query, count) => {
  const { list } = await openScene();
  const page = await list(query);
  expect([page.totalCount, page.messages.length]).toEqual([count, count]);
});

test('is sorted by any field, either way', async () => {
  const { list } = await openScene();
  const sources = async (sort: string) =>
    (await list(`messageDirection=INBOUND&sort=${sort}`)).messages.map((row) => row.sourceTn);
  const rising = [...people, ...people].sort();
  expect(await sources('sourceTn:asc')).toEqual(rising);
  expect(await sources('sourceTn:desc')).toEqual(rising.toReversed());
  const times = (await list('messageDirection=INBOUND')).messages.map((row) => row.receiveTime);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('goes page by page, back and forth', async () => {
  const { list } = await openScene();
  const query = 'fromSegmentCount=0&sort=receiveTime:asc&limit=3';
  const first = await list(query);
  expect(first.pageInfo.prevPageToken).toBeUndefined();
  const second = await list(`${query}&pageToken=${first.pageInfo.nextPageToken}`);
  const third = await list(new URL(second.pageInfo.nextPage ?? '').search.slice(1));
  expect([first, second, third].map(({ messages }) => messages.length)).toEqual([3, 3, 1]);
  expect(third.pageInfo.nextPageToken).toBeUndefined();
  const back = await list(`${query}&pageToken=${third.pageInfo.prevPageToken}`);
  expect(back.messages).toEqual(second.messages);
});

test.each([
  '',
  'limit=10',
  'limit=10001&messageType=sms',
  'limit=0&messageType=sms',
  'messageType=letter',
  'sourceTn=%2B121',
  `sourceTn=${Array.from({ length: 11 }, (_, n) => 12125550100 + n).join('%2C')}`,
  'messageType=sms&sort=receiveTime',
  'messageType=sms&pageToken=abc',
  'fromDateTime=yesterday',
  'fromDateTime=2026-02-01T00:00:00Z',
  'fromDateTime=2026-01-01T00:00:00Z&toDateTime=2026-01-20T00:00:00Z',
])('"%s" is refused', async (query) => {
  const { reply } = await openScene();
  expect(await reply(query)).toMatchObject({ status: 400, body: { type: 'request-validation' } });
});

test('shows nothing that is hidden, and comes late where that is asked for', async () => {
  const { clock, list, setDelay } = await openScene();
  await setDelay(60_000);
  const shown = async () => (await list('fromSegmentCount=0')).totalCount;
  expect(await shown()).toBe(0);
  clock.advance(61_000);
  expect(await shown()).toBe(7);
});
