import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startPracticeGateway } from './gateway.ts';
import { ask, control, payloadOf, search, send, startGateway } from './test-client.ts';
import { testClock } from './test-clock.ts';

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

test('records of an unknown shape are refused with a sentence, not dropped', async () => {
  const path = await stateFile();
  await writeFile(path, `${JSON.stringify({ table: 'purse', key: 'purse', row: { coins: 3 } })}\n`);
  await expect(startPracticeGateway({ stateFile: path })).rejects.toThrow(
    'hold a purse this version cannot read',
  );
});
