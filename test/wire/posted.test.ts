/** What the receiver hands on: news at once, never called taken before it is, and missed when it does not come. */
import { expect, test } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import { gatewayFor, line, quiet, runAt, storeFor } from './scene.ts';

/** Records are read only when asked; a text counts as missed half a second after it was sent. */
const timings = { heartbeat: 600_000, grace: 500 };
/** The provider's clock is known to a second or two. */
const past = 3_100;
const receives = () => true;

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A text as a webhook brings it. */
function posted(text: string): Heard {
  const words = { from: quiet, line, others: [], text, media: [], sentAt: Date.now() };
  const facts = [{ kind: 'inbound', providerMessageId: crypto.randomUUID(), ...words } as const];
  return { source: 'webhook', receivedAt: Date.now(), raw: text, facts };
}

test('what is posted is news at once, and says that it was', async () => {
  const gateway = await gatewayFor({ provider: 'telnyx' });
  const { scene, account } = await runAt(gateway, { timings, receives });
  expect(scene.state(account.id).receiving).toEqual({ by: 'webhook', lastAt: null });
  const before = Date.now();
  await scene.engine.take(account.id, posted('by post'));
  expect((await scene.messages()).map(({ text }) => text)).toEqual(['by post']);
  expect(scene.news.map(({ mode }) => mode)).toEqual(['live']);
  const { health, receiving } = scene.state(account.id);
  expect(health.heardAt).toBeGreaterThanOrEqual(before);
  expect(receiving).toEqual({ by: 'webhook', lastAt: health.heardAt });
});

test('it is taken beside a socket too, and once', async () => {
  const { scene, account } = await runAt(await gatewayFor(), { timings, receives });
  const heard = posted('twice');
  await Promise.all([heard, heard].map((one) => scene.engine.take(account.id, one)));
  expect(await scene.messages()).toHaveLength(1);
  expect(scene.news).toHaveLength(1);
  expect(scene.state(account.id).receiving).toEqual({ by: 'socket' });
});

test('it is not called taken while it cannot be written down, or by nobody', async () => {
  const store = await storeFor();
  let failing = false;
  const apply: Store['apply'] = (...given) =>
    failing ? Promise.reject(new Error('disk full')) : store.apply(...given);
  const gateway = await gatewayFor({ provider: 'telnyx' });
  const options = { timings, receives, store: { ...store, apply } };
  const { scene, account } = await runAt(gateway, options);
  const { engine } = scene;
  failing = true;
  const heard = posted('later');
  await expect(engine.take(account.id, heard)).rejects.toThrow('disk full');
  expect(scene.state(account.id).health.heardAt).toBeNull();
  failing = false;
  await engine.take(account.id, heard);
  expect(await scene.messages()).toHaveLength(1);
  await engine.stop(account.id);
  await expect(engine.take(account.id, posted('gone'))).rejects.toThrow('does not run');
  expect(await scene.messages()).toHaveLength(1);
});

test('what should have been posted and was not is found in the records, and said until something is', async () => {
  let listening = false;
  const gateway = await gatewayFor({ provider: 'telnyx' });
  const { scene, account } = await runAt(gateway, { timings, receives: () => listening });
  const missed = () => scene.state(account.id).health.missed;
  const check = () => scene.engine.check(account.id);
  const unheard = async (): Promise<void> => {
    await pass(past);
    await gateway.inboundSilent({ from: quiet, to: line, text: 'unheard' });
    await pass(1_600);
    await check();
  };
  await unheard();
  expect(await scene.messages()).toHaveLength(1);
  expect(missed()).toBeNull();

  listening = true;
  scene.engine.receiverChanged();
  await check();
  expect(missed()).toBeNull();
  await unheard();
  expect(missed()).toMatchObject({ lines: [line], count: 1, cause: 'nothing-posted' });
  expect(scene.state(account.id).connection.state).toBe('live');
  await check();
  expect(missed()).toMatchObject({ count: 1 });
  await scene.engine.take(account.id, posted('heard'));
  expect(missed()).toBeNull();
  await check();
  expect(missed()).toBeNull();

  await unheard();
  expect(missed()).not.toBeNull();
  listening = false;
  await check();
  expect(missed()).toBeNull();
}, 40_000);
