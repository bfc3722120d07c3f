import { expect, test } from 'vitest';
import { z } from 'zod';
import { ask, connect, payloadOf, shapeOf, startGateway } from './test-client.ts';
import { testClock } from './test-clock.ts';

const basic = (credentials: string) => ({
  authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
});
const Token = z.object({ token: z.string() });
const unauthorized = {
  status: 401,
  body: { success: false, message: 'Unauthorized', status: 401 },
};

test('email and key buy a JWT with the documented login payload and a day to live', async () => {
  const gateway = await startGateway();
  const login = await ask(
    gateway,
    'GET',
    '/auth',
    undefined,
    basic(`${gateway.email}:${gateway.apiKey}`),
  );
  expect(shapeOf(payloadOf(login))).toEqual({
    uuid: 'string',
    email: 'string',
    wss_online: 'number',
    role: 'string',
    token: 'string',
    account: {
      uuid: 'string',
      email: 'string',
      name: 'string',
      level: 'number',
      balance: 'number',
    },
  });
  const { token } = Token.parse(payloadOf(login));
  const claims = z
    .object({ uuid: z.string(), role: z.string(), iat: z.number(), exp: z.number() })
    .parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
  expect(claims.exp - claims.iat).toBe(86_400);
});

test('a wrong login is the documented 401', async () => {
  const gateway = await startGateway();
  for (const credentials of [`${gateway.email}:wrong`, `other@example.com:${gateway.apiKey}`, '']) {
    expect(await ask(gateway, 'GET', '/auth', undefined, basic(credentials))).toMatchObject({
      status: 401,
      body: { success: false, message: 'Wrong email or password', status: 401 },
    });
  }
});

test('key and JWT are taken as Bearer and as X-Auth-Token, by REST and by the socket', async () => {
  const gateway = await startGateway();
  const login = await ask(
    gateway,
    'GET',
    '/auth',
    undefined,
    basic(`${gateway.email}:${gateway.apiKey}`),
  );
  for (const token of [gateway.apiKey, Token.parse(payloadOf(login)).token]) {
    for (const headers of [{ authorization: `Bearer ${token}` }, { 'x-auth-token': token }]) {
      expect((await ask(gateway, 'GET', '/profile/messaging', undefined, headers)).status).toBe(
        200,
      );
    }
    const listener = await connect(gateway);
    listener.socket.send(JSON.stringify({ type: 'auth', payload: token }));
    expect(JSON.parse(await listener.next())).toMatchObject({
      payload: { user: { role: 'user' } },
    });
  }
});

test('nothing is answered without a key, not even which routes exist', async () => {
  const gateway = await startGateway();
  const [head, body] = 'eyJhbGciOiJub25lIn0.eyJ1dWlkIjoieCJ9'.split('.');
  const forged = [{}, { authorization: 'Bearer nope' }, { 'x-auth-token': `${head}.${body}.` }];
  for (const headers of forged) {
    for (const path of [
      '/profile/messaging',
      '/sms/search',
      '/nowhere',
      `${gateway.url}/../_control/x`,
    ]) {
      expect(await ask(gateway, 'GET', path, undefined, headers)).toMatchObject(unauthorized);
    }
  }
});

test('a JWT ends after a day, and another key does not verify it', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock, apiKey: 'first-key' });
  const login = await ask(gateway, 'GET', '/auth', undefined, basic(`${gateway.email}:first-key`));
  const headers = { 'x-auth-token': Token.parse(payloadOf(login)).token };
  const read = (server: typeof gateway) =>
    ask(server, 'GET', '/profile/messaging', undefined, headers);

  clock.advance(86_399_000);
  expect((await read(gateway)).status).toBe(200);
  expect((await read(await startGateway({ clock, apiKey: 'second-key' }))).status).toBe(401);
  clock.advance(1_000);
  expect(await read(gateway)).toMatchObject(unauthorized);
});

test('without the control option there is no control door', async () => {
  const gateway = await startGateway({ control: false });
  expect(gateway.controlUrl).toBeNull();
  const { status } = await ask(gateway, 'GET', `${new URL(gateway.url).origin}/_control/log`);
  expect(status).toBe(404);
});
