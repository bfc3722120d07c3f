import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Address } from '../../../shared/phone/address.ts';
import { mutatedText } from '../mutations.ts';
import type { SendOutcome } from '../provider.ts';
import { type Answering, apiClient, clientOf, openStand, say, taken, text } from './test-stand.ts';

const attempt = async (answer: Answering): Promise<SendOutcome> =>
  clientOf((await openStand(answer)).origin).send(text);
const saying = (status: number, body: unknown = ''): Promise<SendOutcome> =>
  attempt((_, response) => say(response, status, body));
const refusal = (type: string, description = 'words') => ({ type, description });

describe('the request', () => {
  test('goes to the account, with our id as tag, and the answer is read', async () => {
    const { origin, asked } = await openStand((_, response) => say(response, 202, taken));
    expect(await clientOf(origin).send(text)).toMatchObject({
      kind: 'answered',
      providerMessageId: taken.id,
      heard: {
        source: 'response',
        facts: [{ kind: 'outbound', receipts: [{ to: '+12345678902', rung: 'accepted' }] }],
      },
    });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /api/v2/users/9900000/messages',
    ]);
    const [{ headers, body } = { headers: {}, body: '' }] = asked;
    expect(headers).toMatchObject({
      authorization: `Basic ${Buffer.from('u:p').toString('base64')}`,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
    });
    expect(JSON.parse(String(body))).toEqual({
      applicationId: 'app',
      to: ['+12345678902'],
      from: '+12345678901',
      text: 'Hey, check this out!',
      tag: 'client-msg-01J0ABCD',
    });
  });

  test('several recipients are one group, media are links, an empty text is left out', async () => {
    const { origin, asked } = await openStand((_, response) => say(response, 202, taken));
    const to = ['+12345678902', '+12345678903'].map((number) => Address.parse(number));
    const media = ['https://example.com/a.png'];
    await clientOf(origin).send({ ...text, to, text: '', media });
    expect(JSON.parse(String(asked[0]?.body))).toEqual({
      applicationId: 'app',
      to,
      from: '+12345678901',
      media,
      tag: 'client-msg-01J0ABCD',
    });
  });

  test('every character arrives as it was written', async () => {
    const { origin, asked } = await openStand((_, response) => say(response, 202, taken));
    const words = 'naïve 👍🏽 \u0000 "quoted"\n';
    await clientOf(origin).send({ ...text, text: words });
    expect(JSON.parse(String(asked[0]?.body))).toMatchObject({ text: words });
  });

  test('a text for later does not leave now', async () => {
    const { origin, asked } = await openStand((_, response) => say(response, 202, taken));
    const sendAt = Date.now() + 60_000;
    expect(await clientOf(origin).send({ ...text, sendAt })).toMatchObject({ kind: 'rejected' });
    expect(asked).toEqual([]);
  });
});

describe('how a send ends', () => {
  test.each([
    [400, refusal('request-validation'), 'request-validation'],
    [404, { status: 404, error: 'Not Found' }, '404'],
    [404, refusal('resource-not-found'), '404'],
    [405, '', '405'],
    [406, '', '406'],
    [409, '<html>', '409'],
    [413, '', '413'],
    [415, refusal('unsupported-content-type'), 'unsupported-content-type'],
    [421, '', '421'],
    [302, '', '302'],
  ])('%i %j is rejected as %s: nothing was sent', async (status, body, code) => {
    expect(await saying(status, body)).toMatchObject({ kind: 'rejected', code });
  });

  test('what is wrong with each field is told in Bandwidth’s words', async () => {
    const fieldErrors = [
      { fieldName: 'from', description: 'is no number' },
      { fieldName: 'to[0]', description: 'is not allowed' },
    ];
    const body = { ...refusal('request-validation', 'Not accepted'), fieldErrors };
    expect(await saying(400, body)).toEqual({
      kind: 'rejected',
      dialect: 'bandwidth-error',
      code: 'request-validation',
      detail: 'Not accepted; from: is no number; to[0]: is not allowed',
      raw: JSON.stringify(body),
    });
  });

  test('429 may be tried again, and the provider does not say when', async () => {
    expect(await saying(429, refusal('max-message-queue-size-exceeded', 'full'))).toEqual({
      kind: 'not-sent',
      asked: true,
      detail: '429 full',
      retryAfterMs: null,
    });
  });

  test('a wait that is said after all is kept, in ms', async () => {
    const waiting: Answering = (_, response) =>
      response.writeHead(429, { 'retry-after': '7' }).end();
    expect(await attempt(waiting)).toMatchObject({ kind: 'not-sent', retryAfterMs: 7_000 });
  });

  test.each([
    [401, refusal('unauthorized', 'Authentication Failed'), '401 Authentication Failed'],
    [403, refusal('forbidden', 'Access Denied'), '403 Access Denied'],
    [401, '', '401 HTTP 401'],
  ])('%i is about the key', async (status, body, detail) => {
    expect(await saying(status, body)).toEqual({ kind: 'key-refused', detail });
  });

  test.each([
    [500, refusal('internal-server-error')],
    [502, '<html>'],
    [503, ''],
    [504, ''],
    [408, ''],
    [202, ''],
    [202, 'null'],
    [202, JSON.stringify(taken).slice(0, 60)],
    [202, { ...taken, id: undefined }],
    [202, { ...taken, direction: 'in' }],
    [200, refusal('request-validation')],
    [204, ''],
  ])('%i with %j is unknown: it may have been sent', async (status, body) => {
    expect(await saying(status, body)).toMatchObject({ kind: 'unknown' });
  });
});

describe('answers that do not come whole', () => {
  const whole = JSON.stringify(taken);

  test.each<[string, Answering]>([
    ['dropped', (_, response) => response.socket?.destroy()],
    ['reset', (_, response) => response.socket?.resetAndDestroy()],
    [
      'cut off',
      (_, response) => {
        response.writeHead(202, { 'content-length': String(whole.length) });
        response.write(whole.slice(0, 40), () => response.socket?.destroy());
      },
    ],
    [
      'cut off after all that is needed',
      (_, response) => {
        response.writeHead(202, { 'content-length': String(whole.length + 10) });
        response.write(whole, () => response.socket?.destroy());
      },
    ],
    ['no HTTP', (_, response) => response.socket?.end('HELLO\r\n\r\n')],
  ])('%s is unknown', async (_, answer) => {
    expect(await attempt(answer)).toMatchObject({ kind: 'unknown' });
  });

  test('without end is unknown, and is not read to its end', async () => {
    let written = 0;
    const closed = Promise.withResolvers<void>();
    const outcome = await attempt((_, response) => {
      response.writeHead(202).on('close', closed.resolve);
      const piece = Buffer.alloc(1024 * 1024, ' ');
      const more = (): void => {
        written += 1;
        if (!response.destroyed) response.write(piece, more);
      };
      more();
    });
    expect(outcome).toMatchObject({ kind: 'unknown', detail: 'ANSWER_TOO_LONG' });
    await closed.promise;
    expect(written).toBeLessThan(100);
  });

  test('no connection at all proves that nothing was sent', async () => {
    const { origin, close } = await openStand((_, response) => say(response, 202, taken));
    await close();
    expect(await clientOf(origin).send(text)).toEqual({
      kind: 'not-sent',
      asked: false,
      detail: 'ECONNREFUSED',
      retryAfterMs: null,
    });
  });
});

test.each(['', 'nowhere', 'file:///etc', 'http://['])(
  'to no address, %j: nothing left',
  async (url) => {
    expect(await clientOf(url).send(text)).toMatchObject({ kind: 'not-sent', asked: false });
  },
);

const body = fc.oneof(
  mutatedText,
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.constant(JSON.stringify(taken)),
  fc.constant(JSON.stringify(refusal('request-validation'))),
);
const ending = fc.record({
  status: fc.oneof(fc.integer({ min: 200, max: 599 }), fc.constantFrom(202, 401, 421, 429)),
  body,
  headers: fc.record(
    {
      'retry-after': fc.constantFrom('3', '-1', 'soon', 'Tue, 01 Jan 2030 00:00:00 GMT', '1e400'),
      location: fc.constantFrom('/token', '/api/v2/users/9900000/messages', 'http://[', '//'),
      date: fc.constantFrom('never', 'Tue, 01 Jan 2030 00:00:00 GMT'),
    },
    { requiredKeys: [] },
  ),
  fate: fc.constantFrom('whole', 'whole', 'whole', 'dropped', 'cut', 'reset'),
});

test('whatever is answered, a send does not throw and is one request', async () => {
  let how = { status: 200, body: '', headers: {}, fate: 'whole' };
  const { origin, asked } = await openStand((one, response) => {
    if (one.url === '/token') return say(response, 200, { access_token: 't', expires_in: 1 });
    if (how.fate === 'dropped') return response.socket?.destroy();
    if (how.fate === 'reset') return response.socket?.resetAndDestroy();
    const bytes = Buffer.from(how.body);
    response.writeHead(how.status, { ...how.headers, 'content-length': bytes.length });
    if (how.fate === 'whole' || bytes.length < 2) return response.end(bytes);
    response.write(bytes.subarray(0, -1), () => response.socket?.destroy());
  });
  const clients = [clientOf(origin), clientOf(origin, apiClient)];
  await fc.assert(
    fc.asyncProperty(ending, fc.constantFrom(...clients), async (drawn, client) => {
      how = drawn;
      const before = asked.length;
      const outcome = await client.send(text);
      const sends = asked.slice(before).filter(({ url }) => url.endsWith('/messages'));
      expect(sends).toHaveLength(1);
      if (drawn.fate === 'dropped' || drawn.fate === 'reset') expect(outcome.kind).toBe('unknown');
      if (drawn.status >= 500 || drawn.status === 408) expect(outcome.kind).toBe('unknown');
      if (outcome.kind === 'answered') expect(drawn.status).toBeLessThan(300);
      if (outcome.kind === 'not-sent') expect([401, 429]).toContain(drawn.status);
    }),
    { numRuns: 500 },
  );
});
