import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createHttpClient } from './http.ts';
import { keyTerm, renewedKey } from './key.ts';

const hour = 60 * 60_000;
const Port = z.object({ port: z.number() });

interface Answer {
  readonly status?: number;
  readonly payload?: unknown;
  /** How far the server's clock is ahead, ms. */
  readonly ahead?: number;
}

/** A client of a server that answers everything alike, and what it was asked. */
async function clientOf({ status = 200, payload, ahead = 0 }: Answer) {
  const asked: unknown[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    asked.push(`${request.method} ${request.url}`, ...(body === '' ? [] : [JSON.parse(body)]));
    response.setHeader('Date', new Date(Date.now() + ahead).toUTCString());
    response.writeHead(status);
    response.end(JSON.stringify({ success: status === 200, payload }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = Port.parse(server.address());
  return { client: createHttpClient(`http://127.0.0.1:${port}/rest`, 'k'), asked };
}

const listed = (ahead: number) => [
  { token: 'another', expired_on: '2020-01-01T00:00:00Z' },
  'no token at all',
  {
    token: 'k',
    created_on: new Date(Date.now() + ahead - hour).toISOString(),
    expired_on: new Date(Date.now() + ahead + hour).toISOString(),
  },
];
const near = (time: number) => ({
  asymmetricMatch: (value: unknown) => Math.abs(Number(value) - time) < 3_000,
});

test.each([0, 24 * hour, -24 * hour])(
  'a server whose clock is %i ms ahead: the end is told by this clock',
  async (ahead) => {
    const { client } = await clientOf({ payload: listed(ahead), ahead });
    expect(await keyTerm(client, 'k')).toEqual({
      from: near(Date.now() - hour),
      until: near(Date.now() + hour),
    });
    expect(client.ahead()).toEqual(near(ahead));
  },
);

test('a JWT says itself when it ends, with no request', async () => {
  const { client, asked } = await clientOf({});
  const exp = Math.floor(Date.now() / 1000) + 100;
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const jwt = `${part({ alg: 'HS256' })}.${part({ exp })}.signature`;
  expect(await keyTerm(client, jwt)).toEqual({ from: null, until: exp * 1000 });
  expect(asked).toEqual([]);
});

test.each([
  { payload: listed(0).slice(0, 2) },
  { payload: [{ token: 'k', expired_on: null }] },
  { payload: 'odd' },
  { status: 404 },
  { status: 403 },
])('a key that no list knows an end of does not end: %j', async (answer) => {
  const { client } = await clientOf(answer);
  expect(await keyTerm(client, 'k')).toBeNull();
});

test('a list that cannot be read now is no answer', async () => {
  const { client } = await clientOf({ status: 500 });
  await expect(keyTerm(client, 'k')).rejects.toMatchObject({ kind: 'failed' });
});

test('a longer-lasting key is a named token of ninety days', async () => {
  const { client, asked } = await clientOf({ payload: { token: 'longer' } });
  expect(await renewedKey(client)).toBe('longer');
  expect(asked).toEqual(['POST /rest/token', { name: 'Longcode', ttl: 90 * 24 * 60 * 60 }]);
  expect(await renewedKey((await clientOf({ payload: {} })).client)).toBeNull();
});
