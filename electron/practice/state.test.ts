import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startPracticeGateway } from './gateway.ts';
import { ask, control, payloadOf, search, send, startGateway } from './test-client.ts';
import { testClock } from './test-clock.ts';
import { numberOf, readFrame, scene } from './test-scene.ts';

async function stateFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'state-'));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  return join(folder, 'practice.jsonl');
}

const Made = z.looseObject({ uuid: z.uuid() });

test('a restart changes nothing the provider said, and no id is given twice', async () => {
  const options = { stateFile: await stateFile(), clock: testClock() };
  const first = await startGateway(options);
  const create = async (server: typeof first) =>
    Made.parse(payloadOf(await ask(server, 'POST', '/profile/messaging', { name: 'New' }))).uuid;
  const everything = async (server: typeof first) => ({
    texts: await search(server),
    leases: payloadOf(await ask(server, 'POST', '/lease/tn/search')),
    profiles: payloadOf(await ask(server, 'GET', '/profile/messaging')),
    log: z
      .object({ sends: z.unknown(), inbound: z.unknown() })
      .parse(await control(server, 'GET', '/log')),
    balance: await control(server, 'POST', '/balance', { balance: 5 }),
  });

  await send(first, '+12125550101', 'One?');
  await send(first, '+12125550105', 'Two');
  await control(first, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'In',
  });
  options.clock.advance(60_000);
  await ask(first, 'DELETE', '/lease/tn/18382050009/subscription/sms');
  const removed = await create(first);
  await ask(first, 'DELETE', `/profile/messaging/${removed}`);
  const before = await everything(first);
  await first.close();

  const second = await startGateway(options);
  expect(await everything(second)).toEqual(before);
  expect(second.lines).not.toContain('+18382050009');
  expect(await create(second)).not.toBe(removed);
  const known = before.texts.data.map((row) => row.uuid);
  expect(known).not.toContain((await send(second, '+12125550103')).uuid);
  await control(second, 'POST', '/inbound', {
    from: '+12125550103',
    to: '+18382050008',
    text: 'Again',
  });
  expect((await search(second)).total).toBe(known.length + 2);
});

test('a text goes on where a restart found it, and is paid for once', async () => {
  const options = { stateFile: await stateFile(), clock: testClock() };
  const first = await startGateway(options);
  await send(first, '+12125550102', 'Echo');
  options.clock.advance(400);
  await first.close();
  options.clock.advance(3_600_000);

  const second = await startGateway(options);
  expect((await search(second)).data).toMatchObject([{ state: 'sent', delivered: false }]);
  options.clock.advance(2_000);
  expect((await search(second)).data).toMatchObject([
    { type: 'sms', delivered: true },
    { type: 'smsi', message: 'Echo' },
  ]);
  const basic = Buffer.from(`${second.email}:${second.apiKey}`).toString('base64');
  const login = await ask(second, 'GET', '/auth', undefined, { authorization: `Basic ${basic}` });
  expect(payloadOf(login)).toMatchObject({ account: { balance: 99.9925 } });
});

test('a restart between the steps leaves out no event and no verdict', async () => {
  const options = { stateFile: await stateFile(), clock: testClock() };
  const before = await startGateway(options);
  const sent = new Map<string, string>();
  for (const behaviour of lives) {
    sent.set((await send(before, numberOf(behaviour))).uuid, behaviour);
  }
  await before.close();

  const told: string[] = [];
  for (const ms of [30, 370, 800, 4_000]) {
    const { gateway, listener } = await scene(options);
    options.clock.advance(ms);
    for (const { uuid, words } of (await listener.rest()).map(readFrame)) {
      told.push(`${sent.get(uuid)}: ${words}`);
    }
    await gateway.close();
  }
  const of = (life: string) => told.filter((line) => line.startsWith(life));
  expect(of('told-backwards')).toEqual([
    'told-backwards: success/delivered',
    'told-backwards: success',
    'told-backwards: created',
  ]);
  expect(of('told-thrice')).toHaveLength(9);
  expect(of('delivered-late').slice(2)).toEqual([
    'delivered-late: failed',
    'delivered-late: success/delivered',
  ]);
  expect(of('unconfirmed').slice(2)).toEqual(['unconfirmed: telnyx delivery_unconfirmed']);
  expect(of('spam-blocked').slice(2)).toEqual(['spam-blocked: telnyx delivery_failed 40003']);

  const after = await startGateway(options);
  const states = (await search(after)).data.map(({ uuid, state }) => [sent.get(uuid), state]);
  expect(Object.fromEntries(states)).toEqual({
    'told-backwards': 'sent',
    'told-thrice': 'sent',
    'delivered-late': 'failed',
    unconfirmed: 'sent',
    'spam-blocked': 'failed',
  });
  const [unconfirmed] = [...sent].find(([, behaviour]) => behaviour === 'unconfirmed') ?? [];
  expect((await ask(after, 'GET', `/messages/${unconfirmed}`)).body).toMatchObject({
    data: { to: [{ status: 'delivery_unconfirmed' }] },
  });
});

const lives = [
  'told-backwards',
  'told-thrice',
  'delivered-late',
  'unconfirmed',
  'spam-blocked',
] as const;

test('records of an earlier version are read, and their texts live on', async () => {
  const options = { stateFile: await stateFile(), clock: testClock() };
  const first = await startGateway(options);
  await send(first, '+12125550103');
  await first.close();
  const lines = await readFile(options.stateFile, 'utf8');
  const earlier = lines.replaceAll(/,"(verdict|telling|held)":(null|"once"|\[\])/g, '');
  expect(earlier.length).toBeLessThan(lines.length);
  await writeFile(options.stateFile, earlier);

  const second = await startGateway(options);
  options.clock.advance(10_000);
  expect((await search(second)).data).toMatchObject([{ state: 'sent', delivered: true }]);
});

test('records of an unknown shape are refused with a sentence, not dropped', async () => {
  const path = await stateFile();
  await writeFile(path, `${JSON.stringify({ table: 'purse', key: 'purse', row: { coins: 3 } })}\n`);
  await expect(startPracticeGateway({ stateFile: path })).rejects.toThrow(
    'hold a purse this version cannot read',
  );
});
