/** Senders that do not keep to HTTP, to sizes or to times. Written to the socket as they are. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { standardLimits } from './limits.ts';
import { pathOf } from './secret.ts';
import { openReceiver, type Scene } from './test-receiver.ts';
import { bytesOf, type HeaderLines, opentact, sample, talk, telnyx } from './test-sender.ts';

const path = pathOf(opentact.secret);
const body = sample('opentact/webhook_message_finalized_delivered').trim();
const json: HeaderLines = { 'content-type': 'application/json' };
const good = bytesOf({ path, headers: json, body });

const nobody = { ...opentact, secret: 'nobody' };
const quick = { headersWithin: 150, bodyWithin: 150, lingerFor: 50 };

async function stillWorks(scene: Scene): Promise<void> {
  const before = scene.taken.length;
  expect((await talk(scene.port, [good])).statuses).toEqual([200]);
  expect(scene.taken).toHaveLength(before + 1);
}

describe('slow', () => {
  test('a header that never ends: 408', async () => {
    const scene = await openReceiver({ limits: quick });
    const { statuses } = await talk(scene.port, [good.subarray(0, 60)]);
    expect(statuses).toEqual([408]);
    expect(scene.counts(null).refused['too-slow']).toBe(1);
    await stillWorks(scene);
  });

  test('a connection that says nothing is ended, and not counted', async () => {
    const scene = await openReceiver({ limits: quick });
    expect((await talk(scene.port, [])).statuses).toEqual([]);
    expect(scene.receiver.counts().get(null)?.lastRefused).toBeNull();
  });

  test('a body that never ends: 408', async () => {
    const scene = await openReceiver({ limits: quick });
    expect((await talk(scene.port, [good.subarray(0, -1)])).statuses).toEqual([408]);
    expect(scene.counts(opentact).refused['too-slow']).toBe(1);
    expect(scene.taken).toEqual([]);
    await stillWorks(scene);
  });

  test('a body that drips, however steadily: 408', async () => {
    const scene = await openReceiver({ limits: quick });
    const start = good.length - body.length;
    const drips = [...body.slice(0, 100)].flatMap((one) => [20, Buffer.from(one)]);
    const { statuses } = await talk(scene.port, [good.subarray(0, start), ...drips]);
    expect(statuses).toEqual([408]);
    expect(scene.taken).toEqual([]);
  });

  test('a body in as many pieces as it has bytes, but in time', async () => {
    const scene = await openReceiver();
    const headers = { ...json, 'transfer-encoding': 'chunked' };
    const pieces = [...Buffer.from(body)].map((byte) =>
      Buffer.concat([Buffer.from('1\r\n'), Buffer.of(byte), Buffer.from('\r\n')]),
    );
    const chunked = Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
    const { statuses } = await talk(scene.port, [bytesOf({ path, headers, body: chunked })]);
    expect(statuses).toEqual([200]);
    expect(scene.taken[0]?.heard.raw).toBe(body);
  });

  test('a stranger’s body is not waited for as long as a provider’s', async () => {
    const scene = await openReceiver({ limits: { ...quick, bodyWithin: 60_000 } });
    const request = bytesOf({ path: '/hooks/nobody', headers: json, body });
    expect((await talk(scene.port, [request.subarray(0, -1)])).statuses).toEqual([404]);
  });
});

describe('size', () => {
  const limit = standardLimits.bodyBytes;
  const event = (size: number): string => {
    const frame = (filler: string) => JSON.stringify({ event_type: 'x', id: filler });
    return frame('a'.repeat(size - frame('').length));
  };

  test('exactly the limit is read, one byte more is not', async () => {
    const scene = await openReceiver();
    expect(await scene.send(opentact, event(limit))).toBe(200);
    expect(await scene.send(opentact, event(limit + 1))).toBe(413);
    expect(scene.counts(opentact).refused['too-large']).toBe(1);
    expect(scene.taken.map(({ heard }) => heard.raw.length)).toEqual([limit]);
  });

  test('a body without a stated end is stopped as well', async () => {
    const scene = await openReceiver({ limits: { bodyBytes: 1000, bodyWithin: 60_000 } });
    const headers = { ...json, 'transfer-encoding': 'chunked' };
    const head = bytesOf({ path, headers, body: '' });
    const chunk = Buffer.from(`400\r\n${'a'.repeat(0x400)}\r\n`);
    const { statuses } = await talk(scene.port, [head, ...Array.from({ length: 50 }, () => chunk)]);
    expect(statuses).toEqual([413]);
    expect(scene.taken).toEqual([]);
  });

  test('a header that is too long: 431', async () => {
    const scene = await openReceiver();
    const headers = { ...json, 'x-long': 'a'.repeat(20_000) };
    const { statuses } = await talk(scene.port, [bytesOf({ path, headers, body })]);
    expect(statuses).toEqual([431]);
    expect(scene.counts(null).refused['too-large']).toBe(1);
  });
});

describe('lies about the length', () => {
  test('longer than it is, and gone: nothing is taken, and it is counted', async () => {
    const counted = Promise.withResolvers<void>();
    const scene = await openReceiver();
    const headers = { ...json, 'content-length': String(body.length + 1) };
    const socket = connect(scene.port, '127.0.0.1');
    socket.end(bytesOf({ path, headers, body }), () => counted.resolve());
    await counted.promise;
    await once(socket.resume(), 'close');
    await expect.poll(() => scene.counts(opentact).refused.malformed).toBe(1);
    expect(scene.taken).toEqual([]);
  });

  test('shorter than it is: the rest is no request', async () => {
    const scene = await openReceiver();
    const headers = { ...json, 'content-length': String(body.length - 1) };
    const { statuses } = await talk(scene.port, [bytesOf({ path, headers, body })], 2);
    expect(statuses[0]).toBe(400);
    expect(scene.taken).toEqual([]);
    await stillWorks(scene);
  });

  test.each([
    ['two lengths', { 'content-length': '10', 'Content-Length': '11' }],
    ['a length and chunks', { 'content-length': '10', 'transfer-encoding': 'chunked' }],
    ['a negative length', { 'content-length': '-1' }],
    ['no number', { 'content-length': '1e3' }],
    ['chunks that are none', { 'transfer-encoding': 'chunked' }],
    ['another transfer coding', { 'transfer-encoding': 'gzip, chunked' }],
  ])('%s: 4xx', async (_, framing) => {
    const scene = await openReceiver({ limits: quick });
    const { statuses } = await talk(scene.port, [
      bytesOf({ path, headers: { ...json, ...framing }, body }),
    ]);
    expect(statuses[0]).toBeGreaterThanOrEqual(400);
    expect(statuses[0]).toBeLessThan(500);
    expect(scene.taken).toEqual([]);
    const counts = [...scene.receiver.counts().values()];
    const refused = counts.flatMap((one) => Object.values(one.refused));
    expect(refused.reduce((sum, one) => sum + one, 0)).toBe(1);
    await stillWorks(scene);
  });
});

describe('other protocols', () => {
  test.each([
    ['TLS', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]), 400],
    ['HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 400],
    ['nonsense', Buffer.from('hello\r\n\r\n'), 400],
    ['no host', Buffer.from(`POST ${path} HTTP/1.1\r\ncontent-length: 0\r\n\r\n`), 400],
    ['CONNECT', Buffer.from('CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n'), 404],
    [
      'a websocket',
      bytesOf({
        method: 'GET',
        path,
        headers: { connection: 'Upgrade', upgrade: 'websocket', 'content-length': '0' },
        body: '',
      }),
      405,
    ],
  ])('%s', async (_, bytes, status) => {
    const scene = await openReceiver({ limits: quick });
    expect((await talk(scene.port, [bytes])).statuses).toEqual([status]);
    await stillWorks(scene);
  });

  test('a sender that asks whether to go on is told to', async () => {
    const scene = await openReceiver();
    const headers = { ...json, expect: '100-continue' };
    const { statuses } = await talk(scene.port, [bytesOf({ path, headers, body })]);
    expect(statuses).toEqual([100, 200]);
  });

  test('an expectation nobody knows is passed over', async () => {
    const scene = await openReceiver();
    const headers = { ...json, expect: 'the-unexpected' };
    const { statuses } = await talk(scene.port, [bytesOf({ path, headers, body })]);
    expect(statuses).toEqual([200]);
  });
});

describe('connections', () => {
  test('carry several webhooks, one after the other and at once', async () => {
    const scene = await openReceiver();
    expect((await talk(scene.port, [good, 20, good, good], 3)).statuses).toEqual([200, 200, 200]);
    expect(scene.taken).toHaveLength(3);
  });

  test('end with a refusal, whatever stands behind it', async () => {
    const scene = await openReceiver();
    const bad = bytesOf({ path: '/hooks/nobody', headers: json, body });
    expect((await talk(scene.port, [bad, good, good], 3)).statuses).toEqual([404]);
    await scene.receiver.close();
  });

  test('are only so many', async () => {
    const scene = await openReceiver({ limits: { connections: 2 } });
    const held = [connect(scene.port, '127.0.0.1'), connect(scene.port, '127.0.0.1')];
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    expect((await talk(scene.port, [good])).statuses).toEqual([]);
    await expect.poll(() => scene.counts(null).deferred.busy).toBe(1);
    for (const socket of held) socket.destroy();
    await expect.poll(async () => (await talk(scene.port, [good])).statuses).toEqual([200]);
  });

  test('carry only so many requests', async () => {
    const scene = await openReceiver({ limits: { requestsPerConnection: 2 } });
    const { statuses } = await talk(scene.port, [good, good, good], 3);
    expect(statuses).toEqual([200, 200, 503]);
    expect(scene.counts(null).deferred.busy).toBe(1);
  });

  test('with nonsense behind a webhook answer the webhook, and nothing after it', async () => {
    const storing = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const take = () => {
      asked.resolve();
      return storing.promise;
    };
    const scene = await openReceiver({ take });
    const socket = connect(scene.port, '127.0.0.1').setEncoding('latin1');
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.write(good);
    await asked.promise;
    for (const more of ['nonsense\r\n\r\n', good, 'nonsense\r\n\r\n']) {
      await new Promise((resolve) => socket.write(more, resolve));
      expect(await scene.send(nobody, body)).toBe(404);
      expect(scene.counts(null).refused.malformed).toBe(1);
    }
    storing.resolve();
    await once(socket, 'close');
    expect(text.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200']);
    expect(scene.taken).toHaveLength(1);
  });
});

describe('closing', () => {
  test('answers what is being stored, cuts the rest off and takes nothing more', async () => {
    const storing = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const take = () => {
      asked.resolve();
      return storing.promise;
    };
    const scene = await openReceiver({ take });
    const reading = talk(scene.port, [good.subarray(0, -1)]);
    const stored = talk(scene.port, [good]);
    await asked.promise;
    const closed = scene.receiver.close();
    expect((await reading).statuses).toEqual([]);
    storing.resolve();
    expect((await stored).statuses).toEqual([200]);
    await closed;
    expect(scene.taken).toHaveLength(1);
    expect((await talk(scene.port, [good])).statuses).toEqual([]);
  });

  test('does not wait for ever for a store that hangs', async () => {
    const limits = { answerWithin: { telnyx: 20, bandwidth: 20, opentact: 20 } };
    const scene = await openReceiver({ limits, take: () => new Promise(() => undefined) });
    expect(await scene.send(telnyx, sample('telnyx/inbound_sms'))).toBe(503);
    await scene.receiver.close();
  });
});

test('a taken port is a sentence with the code behind it', async () => {
  const { port } = await openReceiver();
  await expect(openReceiver({ port })).rejects.toMatchObject({
    kind: 'port-taken',
    code: 'EADDRINUSE',
    message: expect.stringContaining(String(port)),
  });
});
