import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { SendRequest } from '../provider.ts';
import {
  answering,
  clientOf,
  closeApis,
  startApi,
  startSocketServer,
  type TestApi,
  textTo,
} from './test-api.ts';

const samples = new URL('../../../test/payloads/telnyx/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(`${name}.json`, samples), 'utf8');
const one = textTo('+15551230111');
const errors = (code: string, title: string) => ({ errors: [{ code, title, detail: 'Why.' }] });
const outcome = async (api: Promise<TestApi>, text: SendRequest = one) =>
  (await api).telnyx.send(text);

afterEach(closeApis);

describe('what is asked', () => {
  const taken = () => answering(200, sample('send_response_sms'));
  const asked = async (text: SendRequest) => {
    const api = await taken();
    await api.telnyx.send(text);
    return api.asked.map(({ method, path, body }) => [`${method} ${path}`, JSON.parse(body)]);
  };
  const from = '+15551230100';
  const text = 'Hello there!';

  test('one recipient', async () => {
    expect(await asked(one)).toEqual([['POST /v2/messages', { from, to: '+15551230111', text }]]);
  });

  test('several recipients are one group', async () => {
    const media = ['https://cdn.example.com/p/1.jpg'];
    const to = ['+15551230111', '+15551230122', '+15551230133'];
    expect(await asked({ ...textTo(...to), text: '', media })).toEqual([
      ['POST /v2/messages/group_mms', { from, to, media_urls: media }],
    ]);
  });

  test('later, and with an address for news', async () => {
    const sendAt = Date.parse('2026-03-03T15:00:00Z');
    const callbackUrl = 'https://hooks.example.com/telnyx';
    expect(await asked({ ...one, sendAt, callbackUrl })).toEqual([
      [
        'POST /v2/messages',
        {
          ...{ from, to: '+15551230111', text, webhook_url: callbackUrl },
          send_at: '2026-03-03T15:00:00.000Z',
        },
      ],
    ]);
  });

  test('by profile, at once and later', async () => {
    const api = await taken();
    const profileId = '83d2343b-553f-4c5f-b8c8-fd27004f94bf';
    const pooled = { ...one, from: { profileId } };
    await api.telnyx.send(pooled);
    await api.telnyx.send({ ...pooled, sendAt: 1_772_550_000_000 });
    expect(api.asked.map(({ path }) => path)).toEqual(['/v2/messages/number_pool', '/v2/messages']);
    for (const { body } of api.asked) {
      expect(JSON.parse(body)).toMatchObject({ messaging_profile_id: profileId });
      expect(JSON.parse(body)).not.toHaveProperty('from');
    }
  });

  test('what no endpoint can do is not asked: it would go at once', async () => {
    const api = await taken();
    const group = textTo('+15551230111', '+15551230122');
    expect([
      await api.telnyx.send({ ...group, sendAt: Date.now() }),
      await api.telnyx.send({ ...group, from: { profileId: 'p' } }),
      await api.telnyx.send(textTo()),
    ]).toMatchObject([
      { kind: 'rejected', code: 'group-later' },
      { kind: 'rejected', code: 'group-by-profile' },
      { kind: 'rejected', code: 'nobody' },
    ]);
    expect(api.asked).toEqual([]);
  });

  test('the key goes in its header and nowhere else, with the length of the body', async () => {
    const api = await taken();
    await api.telnyx.send({ ...one, text: 'Grüße 👋' });
    const [{ headers, query, body } = { headers: {}, query: null, body: '' }] = api.asked;
    expect(headers.authorization).toBe('Bearer KEY-test');
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
    expect(headers['transfer-encoding']).toBeUndefined();
    expect([query, JSON.parse(body).text]).toEqual([{}, 'Grüße 👋']);
  });
});

describe('how a send ends', () => {
  test('taken', async () => {
    expect(await outcome(answering(200, sample('send_response_sms')))).toMatchObject({
      kind: 'answered',
      providerMessageId: '40385f64-5717-4562-b3fc-2c963f66afa6',
      heard: {
        source: 'response',
        facts: [{ kind: 'outbound', receipts: [{ rung: 'accepted' }] }],
      },
    });
  });

  test('taken to be held', async () => {
    const held = await outcome(answering(200, sample('schedule_response')));
    expect(held).toMatchObject({
      kind: 'answered',
      heard: { facts: [{ receipts: [{ particulars: { state: 'scheduled' } }] }] },
    });
  });

  test.each([
    [400, errors('10015', 'Bad request'), '10015'],
    [402, errors('20100', 'Insufficient funds'), '20100'],
    [403, errors('10010', 'Authorization failed'), '10010'],
    [403, errors('40300', 'Blocked due to STOP message'), '40300'],
    [400, sample('error_40300_stop'), '40300'],
    [404, errors('10005', 'Resource not found'), '10005'],
    [408, errors('10008', 'Timeout'), '10008'],
    [409, errors('10012', 'Duplicate'), '10012'],
    [421, errors('10015', 'Misdirected'), '10015'],
    [422, sample('error_422_invalid_to'), '10016'],
    [422, errors('40310', "Invalid 'to'"), '40310'],
    [400, '<html>', '400'],
    [404, '', '404'],
    [302, '', '302'],
    [308, '', '308'],
  ])('%i is rejected with its code: nothing was sent', async (status, body, code) => {
    const api = await answering(status, body, { location: '/v2/elsewhere' });
    expect(await api.telnyx.send(one)).toMatchObject({ kind: 'rejected', code });
    expect(api.asked).toHaveLength(1);
  });

  test('a rejection keeps all of Telnyx’s words', async () => {
    expect(await outcome(answering(422, sample('error_422_invalid_to')))).toMatchObject({
      detail: expect.stringMatching(/^422; 10016 .*E\.164.*: The 'to' parameter .* \(\/to\)$/),
    });
  });

  test.each([
    [401, sample('error_401')],
    [401, ''],
    [403, errors('20002', 'API key revoked')],
    [400, errors('20006', 'Expired access token')],
  ])('%i with %j is about the key', async (status, body) => {
    expect(await outcome(answering(status, body))).toMatchObject({ kind: 'key-refused' });
  });

  test.each([
    [{ 'x-ratelimit-reset': '7' }, 7000],
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': '3', 'x-ratelimit-reset': '9' }, 9000],
    [{ 'x-ratelimit-reset': '1e99' }, null],
    [{ 'x-ratelimit-reset': '-4' }, null],
    [{ 'x-ratelimit-reset': '99999999999' }, 3_600_000],
    [{}, null],
  ])('429 with %j: not sent, Telnyx asks to wait', async (headers, retryAfterMs) => {
    const said = answering(429, sample('error_429'), headers);
    expect(await outcome(said)).toMatchObject({ kind: 'not-sent', asked: true, retryAfterMs });
  });

  test('a full queue took nothing, and the same may go through later', async () => {
    const said = answering(400, errors('40318', 'Queue full'));
    expect(await outcome(said)).toMatchObject({ kind: 'not-sent', asked: true });
  });

  test.each([
    [500, 'oops'],
    [502, '<html>'],
    [503, ''],
    [500, JSON.stringify(errors('10007', 'Unexpected error'))],
    [504, ''],
    [408, ''],
    [200, sample('send_response_sms').slice(0, 300)],
    [200, ''],
    [202, '{}'],
    [200, '{"data":{}}'],
    [200, '{"data":[]}'],
    [200, 'null'],
    [200, JSON.stringify(errors('40300', 'Blocked'))],
    [204, ''],
  ])('%i with %j is unknown: it may have been sent', async (status, raw) => {
    expect(await outcome(answering(status, raw))).toMatchObject({ kind: 'unknown', raw });
  });

  test('hostile answers are unknown', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    const bodies: [string | Buffer, Record<string, string>][] = [
      [bomb, { 'content-encoding': 'gzip' }],
      ['not gzip', { 'content-encoding': 'gzip' }],
      [`{"data":${'['.repeat(200_000)}`, {}],
      ['[{"__proto__":{"data":1}}]', {}],
      [Buffer.from([0xff, 0xfe, 0x00, 0xd8]), {}],
      ['{"data":{"id":7,"from":{"phone_number":null},"to":"x","record_type":"message"}}', {}],
    ];
    for (const [body, headers] of bodies) {
      const api = startApi((_asked, response) => response.writeHead(200, headers).end(body));
      expect(await outcome(api)).toMatchObject({ kind: 'unknown' });
    }
  });
});

describe('when the connection does not hold', () => {
  test('dropped or reset before an answer: unknown', async () => {
    const dropped = startApi((_asked, response) => response.socket?.destroy());
    const reset = startApi((_asked, response) => response.socket?.resetAndDestroy());
    expect(await outcome(dropped)).toMatchObject({ kind: 'unknown' });
    expect(await outcome(reset)).toMatchObject({ kind: 'unknown' });
  });

  test.each([
    [200, 'unknown'],
    [422, 'rejected'],
    [429, 'not-sent'],
    [500, 'unknown'],
  ])('%i cut off in its body: %s, since the status had come', async (status, kind) => {
    const api = startApi((_asked, response) => {
      response.writeHead(status, { 'content-length': '500' });
      response.write('{"data":', () => response.socket?.destroy());
    });
    expect(await outcome(api)).toMatchObject({ kind });
  });

  test('an answer that does not come in time: unknown', async () => {
    expect(await outcome(startApi(() => undefined))).toMatchObject({
      kind: 'unknown',
      detail: expect.stringContaining('Timeout'),
    });
  });

  test('nobody listens, no such name: nothing was sent', async () => {
    const host = await startSocketServer(() => undefined);
    await closeApis();
    expect(await clientOf(`http://${host}`).send(one)).toEqual({
      kind: 'not-sent',
      asked: false,
      detail: 'ECONNREFUSED',
      retryAfterMs: null,
    });
    expect(await clientOf('https://telnyx.invalid/v2').send(one)).toMatchObject({
      kind: 'not-sent',
      asked: false,
    });
  });

  test('a TLS handshake that fails, by a plain answer or a hang-up: nothing was sent', async () => {
    const plain = await startSocketServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    const gone = await startSocketServer((socket) => socket.destroy());
    for (const host of [plain, gone]) {
      const ended = await clientOf(`https://${host}/v2`).send(one);
      expect(ended).toMatchObject({ kind: 'not-sent', asked: false });
    }
    expect(await clientOf(`http://${gone}/v2`).send(one)).toMatchObject({ kind: 'unknown' });
  });

  test.each(['', 'not an address', 'ftp://api.telnyx.com'])('%j is no address', async (url) => {
    expect(await clientOf(url).send(one)).toMatchObject({ kind: 'not-sent', asked: false });
  });
});
