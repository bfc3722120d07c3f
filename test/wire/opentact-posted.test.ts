/** The practice Opentact posts too, where a text names an address on this computer. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  ask,
  control,
  searchUntil,
  send,
  startGateway,
} from '../../electron/practice/test-client.ts';
import { startReceiver } from '../../electron/webhooks/receiver.ts';
import { newSecret, pathOf } from '../../electron/webhooks/secret.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import { wordsOf } from './telnyx/hook.ts';
import { line, numberOf } from './telnyx/scene.ts';

async function openEar() {
  const heard: Heard[] = [];
  const secret = newSecret();
  const receiver = await startReceiver({
    port: 0,
    sources: () => [{ accountId: 'account', secret, dialect: 'opentact', credentials: null }],
    take: async (_accountId, each) => void heard.push(each),
    onCount: () => undefined,
  });
  onTestFinished(() => receiver.close());
  return { heard, url: `http://127.0.0.1:${receiver.port}${pathOf(secret)}` };
}

test('each change of a text goes to its own address', async () => {
  const gateway = await startGateway({ speed: 1000 });
  const { heard, url } = await openEar();
  const to = numberOf('fails-after');
  const body = { to, tn: Number(line.slice(1)), message: 'Hi', custom_callback_url: url };
  await ask(gateway, 'POST', '/sms', body);
  await expect
    .poll(() => wordsOf(heard))
    .toEqual(['out 106:sent', 'out 106:delivery_failed:40008']);
});

test('replies go to the address of the profile, and nothing to the one of the samples', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'practice-'));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 5 }));
  const stateFile = join(folder, 'state');
  const gateway = await startGateway({ speed: 1000, stateFile });
  const { heard, url } = await openEar();
  const posted = async () => (await readFile(stateFile, 'utf8')).split('"table":"delivery"').length;
  await send(gateway, numberOf('echoes'), 'Before');
  await searchUntil(gateway, ({ type }) => type === 'smsi');
  expect(await posted()).toBe(1);
  await control(gateway, 'POST', '/profile', { callbackUrl: url });
  await send(gateway, numberOf('echoes'), 'After');
  await expect.poll(() => wordsOf(heard)).toContain('in After 0');
});
