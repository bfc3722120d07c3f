/**
 * The practice accounts as the app runs them: gateways in this process, and the real receiver for what
 * they post. One test for all three providers.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { practiceSignIn } from '../../electron/practice/sign-in.ts';
import { createPracticeDoor } from '../../electron/practice-door.ts';
import { providerModules } from '../../electron/providers/registry.ts';
import { createReceiverService } from '../../electron/receiver/service.ts';
import { newSecret } from '../../electron/webhooks/secret.ts';
import type { ProviderKind } from '../../shared/model/providers.ts';
import type { ReceiverChoice } from '../../shared/model/receiver.ts';
import { Address } from '../../shared/phone/address.ts';
import { accountAt, live, type Scene, sceneWith } from './scene.ts';

/** Sends back what they are told. */
const echo = Address.parse('+12125550102');
/** Nothing is found by reading while a test runs. */
const timings = { heartbeat: 600_000, grace: 20_000 };
const off: ReceiverChoice = { enabled: false, port: 0, publicUrl: null };

async function practise(provider: ProviderKind) {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-practice-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const door = createPracticeDoor(folder);
  onTestFinished(door.closeAll);
  const module = providerModules[provider];
  const key = module.secretOf(practiceSignIn(provider, crypto.randomUUID()));
  const place = { url: '', socketUrl: '', provider };
  const made = accountAt(place, { practice: true, baseUrl: null, socketUrl: null });
  const { lines } = await door.open(made, key);
  const account = { ...made, ownNumbers: lines };
  let choice = off;
  const pathSecret = newSecret();
  const failures: unknown[] = [];
  let scene: Scene | null = null;
  const running = (): Scene => scene ?? expect.fail('The accounts do not run yet.');
  const receiver = createReceiverService({
    book: {
      accounts: () => [account],
      receiver: () => choice,
      setReceiver: (chosen) => {
        choice = chosen;
      },
      onEachSend: () => false,
      setOnEachSend: () => undefined,
    },
    paths: { of: async () => pathSecret, forget: () => undefined },
    proofOf: (kind) => providerModules[kind].proof,
    sourceOf: (accountId, secret) => scene?.engine.sourceOf(accountId, secret) ?? null,
    take: (accountId, heard) => running().engine.take(accountId, heard),
    announce: door.announce,
    onState: () => undefined,
    // The accounts say how they are before they have all begun.
    onReceiving: () => scene?.engine.receiverChanged(),
    onFailure: (error) => failures.push(error),
  });
  scene = await sceneWith({
    ...{ accounts: [{ account, key }], timings, practice: door.open },
    announced: (accountId) => receiver.announced(accountId),
    receives: (accountId) => receiver.receives(accountId),
    onConnections: (states) => receiver.accountsChanged(states),
  });
  await live(scene, account);
  await receiver.start();
  onTestFinished(receiver.stop);
  return { account, scene, receiver, line: lines[0] ?? echo, failures };
}

describe.each(['opentact', 'telnyx', 'bandwidth'] as const)('%s', (provider) => {
  test('what a practice person answers comes by itself, once, with its words', async () => {
    const { account, scene, receiver, line, failures } = await practise(provider);
    const isPushed = providerModules[provider].offer.capabilities.live === 'socket';
    const by = () => scene.state(account.id).receiving.by;
    expect(by()).toBe(isPushed ? 'socket' : 'checks');
    await receiver.choose({ ...off, enabled: true });
    await expect.poll(by).toBe(isPushed ? 'socket' : 'webhook');
    const { id } = await scene.write(account, echo, 'Hello there', line);
    const answer = async () => (await scene.messages()).filter((one) => one.direction === 'in');
    await expect.poll(answer, { timeout: 15_000 }).toHaveLength(1);
    const [inbound] = await answer();
    expect(inbound).toMatchObject({ text: 'Hello there', wordless: false, from: echo });
    expect(scene.news).toEqual([{ id: inbound?.id, mode: 'live' }]);
    const rung = async () => (await scene.store.message(id))?.deliveries[0]?.rung;
    await expect.poll(rung, { timeout: 15_000 }).toMatch(/carrier|handset/);
    expect(scene.state(account.id).health.heardAt).not.toBeNull();
    await scene.engine.check(account.id);
    expect(await scene.messages()).toHaveLength(2);
    await receiver.choose(off);
    await expect.poll(by).toBe(isPushed ? 'socket' : 'checks');
    expect([...failures, ...scene.failures]).toEqual([]);
  }, 40_000);
});
