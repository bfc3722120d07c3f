import { expect, test } from 'vitest';
import { z } from 'zod';
import { ask, control, listen, type Server, search, startGateway } from './test-client.ts';
import { testClock } from './test-clock.ts';

const good = { tn: 18382050008, to: '+12125550103', message: 'Hi' };
const fault = (server: Server, body: object) => control(server, 'POST', '/fault', body);

const Log = z.object({
  sends: z.array(z.object({ uuid: z.string(), text: z.string(), hidden: z.boolean() })),
  attempts: z.array(
    z.object({
      at: z.number(),
      tick: z.number(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      text: z.string().nullable(),
      outcome: z.string(),
      status: z.number().nullable(),
    }),
  ),
});
const logOf = async (server: Server) => Log.parse(await control(server, 'GET', '/log'));

test('every request to send is noted, however it ended', async () => {
  const gateway = await startGateway();
  const said = (message: string, headers?: Record<string, string>) =>
    ask(gateway, 'POST', '/sms', { ...good, message }, headers);
  await said('taken');
  await fault(gateway, { kind: 'drop-answer', on: 'send' });
  await said('dropped').catch(() => undefined);
  for (const status of [429, 502]) {
    await fault(gateway, { kind: 'status', status, on: 'send' });
    expect((await said(`${status}`)).status).toBe(status);
  }
  await said('no key', { authorization: 'Bearer nope' });
  await ask(gateway, 'POST', '/sms', '{"message": "torn', undefined);
  await ask(gateway, 'POST', `${new URL(gateway.url).origin}/sms/o`, {
    ...{ from: '8382050009', to: '12125550103', text: 'elsewhere' },
  });

  const { attempts } = await logOf(gateway);
  expect(attempts.map(({ text, outcome, status }) => [text, outcome, status])).toEqual([
    ['taken', 'accepted', 200],
    ['dropped', 'accepted', 200],
    ['429', 'refused', 429],
    ['502', 'refused', 502],
    ['no key', 'refused', 401],
    [null, 'refused', 400],
    ['elsewhere', 'accepted', 200],
  ]);
  expect(attempts[0]).toMatchObject({ from: '+18382050008', to: '+12125550103' });
  expect(attempts[6]).toMatchObject({ from: '+18382050009', to: '+12125550103' });
});

test('they are dated by clocks of this computer, whatever the gateway believes', async () => {
  const gateway = await startGateway({ clock: testClock() });
  const before = { at: Date.now(), tick: Number(process.hrtime.bigint()) / 1e6 };
  await ask(gateway, 'POST', '/sms', good);
  const [attempt] = (await logOf(gateway)).attempts;
  expect(attempt?.at).toBeGreaterThanOrEqual(before.at);
  expect(attempt?.at).toBeLessThanOrEqual(Date.now());
  expect(attempt?.tick).toBeGreaterThan(before.tick);
  expect(attempt?.tick).toBeLessThan(Number(process.hrtime.bigint()) / 1e6);
});

test('only the last 20,000 are kept', async () => {
  const { createAttempts } = await import('./attempts.ts');
  const attempts = createAttempts();
  for (let n = 0; n < 20_003; n++) attempts.begin()({ text: `${n}` });
  expect(attempts.all()).toHaveLength(20_000);
  expect([attempts.all().at(0)?.text, attempts.all().at(-1)?.text]).toEqual(['3', '20002']);
});

test('hide: taken without an answer, and never heard of again', async () => {
  const clock = testClock();
  const gateway = await startGateway({ clock });
  const listener = await listen(gateway);
  await fault(gateway, { kind: 'hide', times: 2 });
  for (const message of ['lost 1', 'lost 2']) {
    await expect(ask(gateway, 'POST', '/sms', { ...good, message })).rejects.toThrow(
      'fetch failed',
    );
  }
  await ask(gateway, 'POST', '/sms', { ...good, message: 'shown' });
  clock.advance(60_000);

  const { sends, attempts } = await logOf(gateway);
  expect(sends.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['lost 1', true],
    ['lost 2', true],
    ['shown', false],
  ]);
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['hidden', 'hidden', 'accepted']);
  expect((await search(gateway)).data.map((row) => row.message)).toEqual(['shown']);
  expect((await search(gateway, {}, '/outbound')).total).toBe(1);
  for (const path of [`/sms/outbound/${sends[0]?.uuid}`, `/messages/${sends[0]?.uuid}`]) {
    expect((await ask(gateway, 'GET', path)).status).toBe(404);
  }
  const told = (await listener.rest()).filter((frame) => !frame.includes('shown'));
  expect(told).toEqual([]);
});

test('hang: taken, and the connection stays open without an answer', async () => {
  const gateway = await startGateway();
  await fault(gateway, { kind: 'hang', on: 'send' });
  const impatience = AbortSignal.timeout(200);
  const hanging = fetch(`${gateway.url}/sms`, {
    ...{ method: 'POST', body: JSON.stringify(good), signal: impatience },
    headers: { authorization: `Bearer ${gateway.apiKey}` },
  });
  await expect(hanging).rejects.toThrow('timeout');
  const { attempts } = await logOf(gateway);
  expect(attempts).toMatchObject([{ outcome: 'accepted', status: 200 }]);
  expect((await ask(gateway, 'POST', '/sms', good)).status).toBe(200);
});
