import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type Answering,
  apiClient,
  clientOf,
  openStand,
  type Stand,
  say,
  taken,
  text,
} from './test-stand.ts';

const emptyList = { totalCount: 0, pageInfo: {}, messages: [] };

/** Grants `t1`, `t2`, ... for 1000 seconds each, and answers requests whose token it accepts. */
async function issuer(accepts: (token: string) => boolean): Promise<Stand> {
  let granted = 0;
  return openStand(({ url, method, headers }, response) => {
    if (url === '/token') {
      granted += 1;
      return say(response, 200, { access_token: `t${granted}`, expires_in: 1000 });
    }
    const token = String(headers.authorization).replace('Bearer ', '');
    if (!accepts(token)) return say(response, 401, { type: 'unauthorized', description: 'no' });
    return method === 'POST' ? say(response, 202, taken) : say(response, 200, emptyList);
  });
}

const tokensAsked = ({ asked }: Stand): number =>
  asked.filter(({ url }) => url === '/token').length;
const tokensUsed = ({ asked }: Stand): readonly unknown[] =>
  asked.filter(({ url }) => url !== '/token').map(({ headers }) => headers.authorization);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the token', () => {
  test('is asked for with the client’s id and secret, as a form', async () => {
    const stand = await issuer(() => true);
    await clientOf(stand.origin, apiClient).check();
    const [first] = stand.asked;
    expect(first).toMatchObject({
      method: 'POST',
      url: '/token',
      headers: {
        authorization: `Basic ${Buffer.from('c:s').toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(String(first?.body)).toBe('grant_type=client_credentials');
  });

  test('is asked for once by many, and kept', async () => {
    const stand = await issuer(() => true);
    const client = clientOf(stand.origin, apiClient);
    await Promise.all([client.check(), client.check(), client.send(text), client.send(text)]);
    await client.send(text);
    expect(tokensAsked(stand)).toBe(1);
    expect(new Set(tokensUsed(stand))).toEqual(new Set(['Bearer t1']));
  });

  test('is renewed a minute before its end', async () => {
    const stand = await issuer(() => true);
    const client = clientOf(stand.origin, apiClient);
    await client.check();
    vi.setSystemTime(Date.now() + 935_000);
    await client.check();
    vi.setSystemTime(Date.now() + 6_000);
    await client.check();
    expect(tokensUsed(stand)).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2']);
  });

  test('that could not be had is asked for again the next time', async () => {
    let up = false;
    const stand = await openStand(({ url }, response) => {
      if (url === '/token' && !up) return say(response, 503);
      say(response, 200, url === '/token' ? { access_token: 't' } : emptyList);
    });
    const client = clientOf(stand.origin, apiClient);
    await expect(client.check()).rejects.toMatchObject({ kind: 'busy' });
    up = true;
    await client.check();
    expect(tokensAsked(stand)).toBe(2);
  });

  test('is not waited for by a reading that was given up', async () => {
    const held = Promise.withResolvers<void>();
    const stand = await openStand(() => held.resolve());
    const stop = new AbortController();
    const reading = clientOf(stand.origin, apiClient).newest(stop.signal);
    await held.promise;
    stop.abort();
    await expect(reading).rejects.toMatchObject({ name: 'ProviderError' });
  });
});

describe('a token refused before its time', () => {
  test('a reading renews it and asks once more', async () => {
    const stand = await issuer((token) => token !== 't1' || tokensUsed(stand).length <= 1);
    const client = clientOf(stand.origin, apiClient);
    await client.check();
    await client.check();
    expect(tokensUsed(stand)).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2']);
  });

  test('many readings renew it once', async () => {
    const stand = await issuer((token) => token !== 't1' || tokensUsed(stand).length <= 1);
    const client = clientOf(stand.origin, apiClient);
    await client.check();
    await Promise.all([client.check(), client.check(), client.check()]);
    expect(tokensAsked(stand)).toBe(2);
  });

  test('a new one refused as well means the key, after two requests', async () => {
    const stand = await issuer(() => tokensUsed(stand).length <= 1);
    const client = clientOf(stand.origin, apiClient);
    await client.check();
    await expect(client.check()).rejects.toMatchObject({ kind: 'key-refused' });
    expect(tokensUsed(stand)).toHaveLength(3);
  });

  test('one fetched for this very reading is not replaced', async () => {
    const stand = await issuer(() => false);
    await expect(clientOf(stand.origin, apiClient).check()).rejects.toMatchObject({
      kind: 'key-refused',
    });
    expect(tokensUsed(stand)).toHaveLength(1);
  });

  test('a send is not repeated: it was not sent, and the next one has a new token', async () => {
    const stand = await issuer((token) => token !== 't1' || tokensUsed(stand).length <= 1);
    const client = clientOf(stand.origin, apiClient);
    await client.check();
    const outcomes = await Promise.all([client.send(text), client.send(text)]);
    const ended = { kind: 'not-sent', asked: true, detail: '401 token ended', retryAfterMs: 0 };
    expect(outcomes).toEqual([ended, ended]);
    expect(tokensUsed(stand)).toHaveLength(3);
    expect(await client.send(text)).toMatchObject({ kind: 'answered' });
    expect(tokensAsked(stand)).toBe(2);
  });

  test('a send with a token fetched for it is about the key', async () => {
    const stand = await issuer(() => false);
    const client = clientOf(stand.origin, apiClient);
    expect(await client.send(text)).toMatchObject({ kind: 'key-refused' });
    expect(tokensUsed(stand)).toHaveLength(1);
  });
});

describe('no token, no text', () => {
  const granting = (status: number, body: unknown): Answering => {
    return ({ url }, response) => say(response, url === '/token' ? status : 202, body);
  };

  test.each([
    [401, { error: 'invalid_client' }, { kind: 'key-refused', detail: /401 invalid_client/ }],
    [400, { error: 'invalid_client' }, { kind: 'key-refused' }],
    [403, '', { kind: 'key-refused' }],
    [429, '', { kind: 'not-sent', asked: true }],
    [503, '', { kind: 'not-sent', asked: true }],
    [500, '', { kind: 'not-sent', asked: false }],
    [404, '', { kind: 'not-sent', asked: false }],
    [302, '', { kind: 'not-sent', asked: false }],
    [200, '<html>', { kind: 'not-sent', asked: false }],
    [200, { access_token: 7 }, { kind: 'not-sent', asked: false }],
    [200, { access_token: 'a\nb' }, { kind: 'not-sent', asked: false }],
    [200, { access_token: 'a', expires_in: -1 }, { kind: 'not-sent', asked: false }],
    [200, 'x'.repeat(300_000), { kind: 'not-sent', asked: false }],
  ])('%i: the text did not leave', async (status, body, { kind, ...rest }) => {
    const stand = await openStand(granting(status, body));
    const outcome = await clientOf(stand.origin, apiClient).send(text);
    expect(outcome.kind).toBe(kind);
    if ('asked' in rest) expect(outcome).toMatchObject({ asked: rest.asked });
    if ('detail' in rest)
      expect(outcome).toMatchObject({ detail: expect.stringMatching(rest.detail) });
    expect(tokensUsed(stand)).toEqual([]);
  });

  test('a lost answer about the token is no unknown text', async () => {
    const stand = await openStand((_, response) => response.socket?.destroy());
    const outcome = await clientOf(stand.origin, apiClient).send(text);
    expect(outcome).toMatchObject({ kind: 'not-sent', asked: false });
    expect(JSON.stringify(outcome)).not.toContain(Buffer.from('c:s').toString('base64'));
  });
});
