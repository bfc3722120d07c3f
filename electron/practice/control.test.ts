import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { notEnabledLine } from './account.ts';
import {
  ask,
  connect,
  control,
  listen,
  type Server,
  search,
  send,
  startGateway,
  unsubscribeAll,
} from './test-client.ts';
import { testClock } from './test-clock.ts';

const from = '+12125550103';
const to = '+18382050008';
const good = { tn: 18382050008, to: from, message: 'Hi' };
const fault = (server: Server, body: object) => control(server, 'POST', '/fault', body);

const Log = z.object({
  sends: z.array(
    z.object({
      uuid: z.string(),
      from: z.string(),
      to: z.string(),
      text: z.string(),
      at: z.string(),
    }),
  ),
  inbound: z.array(
    z.object({
      uuid: z.string(),
      from: z.string(),
      to: z.string(),
      text: z.string(),
      at: z.string(),
    }),
  ),
  requests: z.record(z.string(), z.number()),
});
const logOf = async (server: Server) => Log.parse(await control(server, 'GET', '/log'));

test('inbound texts: one, many, silent, and only to lines that can receive', async () => {
  const gateway = await startGateway();
  const listener = await listen(gateway);
  await control(gateway, 'POST', '/inbound', { from, to, text: 'Part', count: 2 });
  expect([await listener.nextRow(), await listener.nextRow()].map((row) => row.message)).toEqual([
    'Part 1',
    'Part 2',
  ]);
  const silent = await control(gateway, 'POST', '/inbound-silent', { from, to, text: 'Quiet' });
  expect(silent).toEqual({ uuids: [expect.any(String)] });
  expect(await listener.rest()).toEqual([]);
  expect((await search(gateway, {}, '/inbound')).data.map((row) => row.message)).toEqual([
    'Part 1',
    'Part 2',
    'Quiet',
  ]);

  await expect(
    control(gateway, 'POST', '/inbound', { from, to: notEnabledLine, text: 'x' }),
  ).rejects.toThrow('not SMS-enabled');
  await expect(
    control(gateway, 'POST', '/inbound', { from, to: '+14155550123', text: 'x' }),
  ).rejects.toThrow('TNLease');
});

test('the log tells every send, every inbound and every request once', async () => {
  const gateway = await startGateway();
  const { uuid } = await send(gateway, from, 'Counted');
  await ask(gateway, 'POST', '/sms', { ...good, to: 'nobody' });
  await control(gateway, 'POST', '/inbound', { from, to, text: 'In' });
  await ask(gateway, 'GET', `/sms/outbound/${uuid}`);
  const log = await logOf(gateway);
  expect(log.sends).toEqual([
    { uuid, from: to, to: from, text: 'Counted', at: expect.any(String) },
  ]);
  expect(log.inbound).toMatchObject([{ from, to, text: 'In' }]);
  expect(log.requests).toEqual({ 'POST /rest/sms': 2, 'GET /rest/sms/outbound/{uuid}': 1 });
});

describe('faults on requests', () => {
  test('drop-answer: the text is accepted and no answer comes', async () => {
    const gateway = await startGateway();
    await fault(gateway, { kind: 'drop-answer', on: 'send' });
    expect((await search(gateway)).total).toBe(0);
    await expect(ask(gateway, 'POST', '/sms', good)).rejects.toThrow('fetch failed');
    expect((await logOf(gateway)).sends).toHaveLength(1);
    expect((await ask(gateway, 'POST', '/sms', good)).status).toBe(200);
  });

  test('delay: the text is accepted at once, the answer comes later', async () => {
    const clock = testClock();
    const gateway = await startGateway({ clock });
    await fault(gateway, { kind: 'delay', on: 'send', ms: 5_000 });
    let isAnswered = false;
    const reply = ask(gateway, 'POST', '/sms', good).finally(() => {
      isAnswered = true;
    });
    while ((await logOf(gateway)).sends.length === 0) await wait(1);
    clock.advance(4_999);
    await logOf(gateway);
    expect(isAnswered).toBe(false);
    clock.advance(1);
    expect((await reply).status).toBe(200);
  });

  test.each([
    [429, '7'],
    [500, null],
    [503, null],
  ])('status %i: refused before anything is accepted', async (status, retryAfter) => {
    const gateway = await startGateway();
    await fault(gateway, {
      kind: 'status',
      on: 'send',
      status,
      times: 2,
      ...(retryAfter ? { retryAfter: 7 } : {}),
    });
    for (let time = 0; time < 2; time++) {
      const reply = await ask(gateway, 'POST', '/sms', good);
      expect(reply).toMatchObject({ status, body: { success: false, status } });
      expect(reply.headers.get('retry-after')).toBe(retryAfter);
    }
    expect((await logOf(gateway)).sends).toEqual([]);
    expect((await ask(gateway, 'POST', '/sms', good)).status).toBe(200);
  });

  test('truncate-body is half a JSON text, reset-mid-body breaks the connection; both accepted', async () => {
    const gateway = await startGateway();
    await fault(gateway, { kind: 'truncate-body', on: 'any' });
    await expect(ask(gateway, 'POST', '/sms', good)).rejects.toThrow(SyntaxError);
    await fault(gateway, { kind: 'reset-mid-body' });
    await expect(ask(gateway, 'POST', '/sms', good)).rejects.toThrow(/terminated|fetch failed/);
    expect((await logOf(gateway)).sends).toHaveLength(2);
  });

  test('a fault waits for the requests it names, and clearing ends it', async () => {
    const gateway = await startGateway();
    await fault(gateway, { kind: 'status', status: 500, on: 'search', times: 9 });
    expect((await ask(gateway, 'POST', '/sms', good)).status).toBe(200);
    expect((await ask(gateway, 'POST', '/sms/search')).status).toBe(500);
    await control(gateway, 'DELETE', '/fault');
    expect((await ask(gateway, 'POST', '/sms/search')).status).toBe(200);
    await expect(fault(gateway, { kind: 'gremlins' })).rejects.toThrow('params.kind');
  });
});

describe('faults on events', () => {
  const say = (server: Server, text: string) =>
    control(server, 'POST', '/inbound', { from, to, text });

  test('duplicate, reordered and malformed events', async () => {
    const gateway = await startGateway();
    const listener = await listen(gateway);
    await fault(gateway, { kind: 'duplicate-events' });
    await say(gateway, 'Twice');
    expect(await listener.next()).toBe(await listener.next());

    await fault(gateway, { kind: 'reorder-events' });
    await say(gateway, 'First');
    expect(await listener.rest()).toEqual([]);
    await say(gateway, 'Second');
    expect([await listener.nextRow(), await listener.nextRow()].map((row) => row.message)).toEqual([
      'Second',
      'First',
    ]);

    await fault(gateway, { kind: 'malformed-frame' });
    await say(gateway, 'Garbled');
    const garbled = await listener.next();
    expect(() => JSON.parse(garbled)).toThrow(SyntaxError);
    await say(gateway, 'Clear');
    expect(await listener.nextRow()).toMatchObject({ message: 'Clear' });
  });

  test('clearing lets held events go in their order', async () => {
    const gateway = await startGateway();
    const listener = await listen(gateway);
    await fault(gateway, { kind: 'reorder-events', times: 3 });
    await say(gateway, 'One');
    await say(gateway, 'Two');
    await control(gateway, 'DELETE', '/fault');
    expect([await listener.nextRow(), await listener.nextRow()].map((row) => row.message)).toEqual([
      'One',
      'Two',
    ]);
  });

  test('close-sockets closes what is open; a new socket is fine', async () => {
    const gateway = await startGateway();
    const listener = await listen(gateway);
    await fault(gateway, { kind: 'close-sockets' });
    expect(await listener.closed()).toBe(1012);
    const again = await listen(gateway);
    await say(gateway, 'Back');
    expect(await again.nextRow()).toMatchObject({ message: 'Back' });
  });

  test('half-open: the socket stays open, hears nothing and gets no pong; a new socket is fine', async () => {
    const gateway = await startGateway();
    const deaf = await listen(gateway);
    await fault(gateway, { kind: 'half-open' });
    let isAnswered = false;
    deaf.socket.once('pong', () => {
      isAnswered = true;
    });
    deaf.socket.ping();
    const again = await listen(gateway);
    await say(gateway, 'Anyone?');
    expect(await again.nextRow()).toMatchObject({ message: 'Anyone?' });
    await again.rest();
    expect(isAnswered).toBe(false);
    expect(deaf.socket.readyState).toBe(deaf.socket.OPEN);
    await gateway.close();
    await once(deaf.socket, 'close');
  });
});

describe('relayed frames', () => {
  async function relay(server: Server, body: string | Uint8Array<ArrayBuffer>) {
    const response = await fetch(`${server.controlUrl}/frame`, { method: 'POST', body });
    return { status: response.status, body: await response.json() };
  }

  test.each([
    ['a document with line breaks', '[\n {\r\n\t"type" : "message-delivered" }\n]\n'],
    ['a slip with quotes', '[{"media" : ["“https://example.com/demo.jpg”"]}]'],
    ['no JSON at all', 'Grüße 🙂 \u0000 {'],
    ['an empty body', ''],
  ])('%s arrives as one text frame, byte for byte', async (_, body) => {
    const gateway = await startGateway();
    const listener = await listen(gateway);
    const heard = once(listener.socket, 'message');
    expect(await relay(gateway, body)).toEqual({ status: 200, body: { sockets: 1 } });
    const [data, isBinary] = await heard;
    expect(Buffer.compare(data, Buffer.from(body))).toBe(0);
    expect(isBinary).toBe(false);
    await listener.next();
    expect(await listener.rest()).toEqual([]);
  });

  test('every socket that is logged in gets it, past subscription and faults; others do not', async () => {
    const gateway = await startGateway();
    const [first, second] = [await listen(gateway), await listen(gateway)];
    const stranger = await connect(gateway);
    await unsubscribeAll(gateway);
    await control(gateway, 'POST', '/fault', { kind: 'malformed-frame' });
    expect(await relay(gateway, '{"a":1}')).toMatchObject({ body: { sockets: 2 } });
    expect([await first.next(), await second.next()]).toEqual(['{"a":1}', '{"a":1}']);
    expect(await stranger.rest()).toEqual([]);
  });

  test('one megabyte goes, one byte more does not', async () => {
    const gateway = await startGateway();
    const listener = await listen(gateway);
    const most = 'x'.repeat(1024 * 1024);
    expect((await relay(gateway, most)).status).toBe(200);
    expect((await listener.next()).length).toBe(most.length);
    expect((await relay(gateway, `${most}x`)).status).toBe(413);
    expect(await listener.rest()).toEqual([]);
  });

  test('bytes that are no UTF-8 go out too; a client that checks, as it must, hangs up', async () => {
    const gateway = await startGateway();
    const listener = await listen(gateway);
    const closed = expect(listener.closed()).rejects.toThrow('invalid UTF-8');
    await relay(gateway, new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]));
    await closed;
  });

  test('there is no such door where the gateway was started without control', async () => {
    const gateway = await startGateway({ control: false });
    const response = await fetch(`${new URL(gateway.url).origin}/_control/frame`, {
      method: 'POST',
    });
    expect(response.status).toBe(401);
  });
});
