import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ask, connect, control, payloadOf, type Server, startGateway } from './test-client.ts';
import { type TestClock, testClock } from './test-clock.ts';

const Token = z.object({
  uuid: z.uuid(),
  token: z.string().min(20),
  name: z.string(),
  expired_on: z.iso.datetime(),
});

const as = (server: Server, token: string) => ({ ...server, apiKey: token });
const status = async (server: Server) => (await ask(server, 'POST', '/sms/search')).status;

async function create(server: Server, ttl: number) {
  return Token.parse(payloadOf(await ask(server, 'POST', '/token', { name: 'Longcode', ttl })));
}

async function login(server: Server) {
  const listener = await connect(server);
  listener.socket.send(JSON.stringify({ type: 'auth', payload: server.apiKey }));
  await listener.next();
  return listener;
}

describe('a named token', () => {
  test('does what the key does, on REST and on the socket, and is listed until it is deleted', async () => {
    const gateway = await startGateway();
    const { token, uuid } = await create(gateway, 60);
    const other = as(gateway, token);
    expect(await status(other)).toBe(200);
    const listener = await login(other);

    const listed = z.array(Token).parse(payloadOf(await ask(other, 'GET', '/token/list')));
    expect(listed).toMatchObject([{ uuid, token, name: 'Longcode' }]);
    expect((await ask(gateway, 'DELETE', `/token/${token}`)).status).toBe(200);
    expect(await listener.closed()).toBe(1008);
    expect(await status(other)).toBe(401);
    expect(payloadOf(await ask(gateway, 'GET', '/token/list'))).toEqual([]);
    expect((await ask(gateway, 'DELETE', `/token/${token}`)).status).toBe(404);
  });

  test('ends when it said it would: 401, and its sockets are closed, but not those of the key', async () => {
    const clock = testClock();
    const gateway = await startGateway({ clock });
    const { token, expired_on } = await create(gateway, 60);
    expect(Date.parse(expired_on)).toBe(clock.now() + 60_000);
    const [ending, staying] = [await login(as(gateway, token)), await login(gateway)];

    clock.advance(59_999);
    expect(await status(as(gateway, token))).toBe(200);
    clock.advance(1);
    expect(await status(as(gateway, token))).toBe(401);
    expect(await ending.closed()).toBe(1008);
    expect(await staying.rest()).toEqual([]);
  });

  test('that lives longer than a timer can wait keeps its socket until the end', async () => {
    const inner = testClock();
    const clock: TestClock = {
      ...inner,
      schedule: (ms, run) => {
        expect(ms).toBeLessThan(2 ** 31);
        return inner.schedule(ms, run);
      },
    };
    const gateway = await startGateway({ clock });
    const days = 40;
    const listener = await login(as(gateway, (await create(gateway, days * 86_400)).token));
    clock.advance((days - 1) * 86_400_000);
    expect(await listener.rest()).toEqual([]);
    clock.advance(86_400_000);
    expect(await listener.closed()).toBe(1008);
  });

  test('lives a minute at least, unless the control door mints it', async () => {
    const clock = testClock();
    const gateway = await startGateway({ clock });
    const refused = await ask(gateway, 'POST', '/token', { name: 'Short', ttl: 59 });
    expect(refused).toMatchObject({ status: 400, body: { fields: { 'params.ttl': {} } } });
    const minted = Token.parse(await control(gateway, 'POST', '/token', { ttlSeconds: 2 }));
    expect(await status(as(gateway, minted.token))).toBe(200);
    clock.advance(2_000);
    expect(await status(as(gateway, minted.token))).toBe(401);
  });

  test('ends at once when the clock of the gateway jumps past its end', async () => {
    const gateway = await startGateway();
    const { token } = await create(gateway, 3_600);
    const listener = await login(as(gateway, token));
    await control(gateway, 'POST', '/clock', { aheadMs: 3_600_000 });
    expect(await listener.closed()).toBe(1008);
    expect(await status(as(gateway, token))).toBe(401);
  });
});

describe('a key that is refused', () => {
  test.each([401, 403])('is answered %i everywhere until it is accepted again', async (code) => {
    const gateway = await startGateway();
    const { token } = await create(gateway, 60);
    const before = await login(gateway);
    await control(gateway, 'POST', '/key', { accepted: false, status: code });
    for (const server of [gateway, as(gateway, token)]) {
      expect(await ask(server, 'POST', '/sms/search')).toMatchObject({
        status: code,
        body: { success: false, status: code },
      });
    }
    const credentials = Buffer.from(`${gateway.email}:${gateway.apiKey}`).toString('base64');
    const basic = { authorization: `Basic ${credentials}` };
    expect((await ask(gateway, 'GET', '/auth', undefined, basic)).status).toBe(code);
    const after = await connect(gateway);
    after.socket.send(JSON.stringify({ type: 'auth', payload: gateway.apiKey }));
    expect(JSON.parse(await after.next())).toMatchObject({ payload: null });
    expect(await after.closed()).toBe(1008);

    expect(await before.rest()).toEqual([]);
    await control(gateway, 'POST', '/key', { accepted: false, closeSockets: true });
    expect(await before.closed()).toBe(1008);
    await control(gateway, 'POST', '/key', { accepted: true });
    expect(await status(gateway)).toBe(200);
  });
});
