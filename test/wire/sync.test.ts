/** What is heard, through every way a connection can be lost or lie, compared with the gateway. */
import { expect, test } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import type { AccountState, Connection } from '../../shared/model/account.ts';
import { proxyFor } from './proxy.ts';
import {
  accountAt,
  gatewayFor,
  handClock,
  line,
  live,
  quiet,
  rungs,
  type Scene,
  sceneWith,
  someone,
  storeFor,
} from './scene.ts';

const soon = { timeout: 15_000, interval: 20 };
const hour = 60 * 60_000;

const texts = async (scene: Scene): Promise<string[]> =>
  (await scene.messages()).map(({ text }) => text);
const numbered = (count: number, words: string): string[] =>
  Array.from({ length: count }, (_, n) => `${words} ${n + 1}`);

function connections(scene: Scene, accountId: string): Connection[] {
  const of = (states: readonly AccountState[]) =>
    states.find(({ account }) => account.id === accountId)?.connection;
  return scene.told.flatMap((states) => of(states) ?? []);
}

test('a long gap is read newest first, and is in order in the end', async () => {
  const gateway = await gatewayFor();
  const account = accountAt(gateway, { createdAt: Date.now() - 10 * hour });
  const from = numbered(7, '').map((_, n) => someone(n));
  await gateway.inboundSilent({ from, to: line, text: 'gap', count: 450, spreadMs: 8 * hour });
  await gateway.fault({ kind: 'delay', on: 'search', ms: 80, times: 10 });
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  const all = await scene.messages();
  expect(all.map(({ text }) => text)).toEqual(numbered(450, 'gap'));
  const byId = new Map(all.map(({ id, text }) => [id, text]));
  const first = scene.news.slice(0, 100).map(({ id }) => byId.get(id));
  expect(first).toEqual(numbered(450, 'gap').slice(350));
  expect(scene.news).toHaveLength(450);
  const whole = { accountId: account.id, mode: 'first-catch-up' };
  await expect.poll(() => scene.caughtUp, soon).toEqual([whole]);
  const progress = connections(scene, account.id).filter(({ state }) => state === 'catching-up');
  expect(progress.length).toBeGreaterThan(1);
  expect(scene.told.length).toBeLessThan(20);
});

test('a catch-up that is cut off goes on where it was, and still is in order', async () => {
  const gateway = await gatewayFor();
  const proxy = await proxyFor(gateway);
  const account = accountAt(proxy, { createdAt: Date.now() - 10 * hour });
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  scene.engine.suspend();
  await gateway.inboundSilent({
    ...{ from: [quiet, someone(1)], to: line },
    ...{ text: 'gap', count: 650, spreadMs: 8 * hour },
  });
  await gateway.fault({ kind: 'delay', on: 'search', ms: 200, times: 50 });
  scene.engine.resume();
  const reading = () => {
    const { connection } = scene.state(account.id);
    return connection.state === 'catching-up' ? connection : null;
  };
  await expect.poll(() => reading()?.read ?? 0, soon).toBeGreaterThanOrEqual(600);
  proxy.refuse();
  await expect.poll(() => scene.state(account.id).connection.state, soon).toBe('waiting');
  expect(scene.caughtUp).toHaveLength(1);
  const before = connections(scene, account.id).length;
  proxy.pass();
  scene.engine.reconnect(account.id);
  await live(scene, account);
  expect(await texts(scene)).toEqual(numbered(650, 'gap'));
  await expect.poll(() => scene.caughtUp.length, soon).toBe(2);
  const seen = connections(scene, account.id)
    .slice(before)
    .flatMap((one) => (one.state === 'catching-up' ? [one.read] : []));
  expect(Math.max(...seen)).toBeLessThan(150);
}, 40_000);

test('a short gap while the app runs is told as one, when all of it was read', async () => {
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  scene.engine.suspend();
  await expect.poll(async () => (await gateway.log()).sockets, soon).toBe(0);
  await gateway.inbound({ from: quiet, to: line, text: 'while asleep', count: 30 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  scene.engine.reconnect();
  expect((await gateway.log()).sockets).toBe(0);
  const resumedAt = performance.now();
  scene.engine.resume();
  await live(scene, account);
  expect(performance.now() - resumedAt).toBeLessThan(2_000);
  expect(await texts(scene)).toEqual(numbered(30, 'while asleep'));
  expect(scene.news.map(({ mode }) => mode)).toEqual(Array(30).fill('reconnected'));
  await expect
    .poll(() => scene.caughtUp.map(({ mode }) => mode), soon)
    .toEqual(['first-catch-up', 'reconnected']);
});

test('a half-open connection is dropped within fifteen seconds, and what came meanwhile is there', async () => {
  const gateway = await gatewayFor();
  const proxy = await proxyFor(gateway);
  const account = accountAt(proxy);
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  proxy.freeze();
  const frozenAt = performance.now();
  await gateway.inboundSilent({ from: quiet, to: line, text: 'unheard' });
  const { connection } = scene.state(account.id);
  await expect
    .poll(() => scene.state(account.id).connection, { timeout: 16_000, interval: 50 })
    .not.toEqual(connection);
  expect(performance.now() - frozenAt).toBeLessThan(15_000);
  proxy.reset();
  proxy.pass();
  scene.engine.setOnline(true);
  await live(scene, account);
  expect(await texts(scene)).toEqual(['unheard']);
}, 60_000);

test('an outage has one beginning and a cause, and trying goes on', async () => {
  const gateway = await gatewayFor();
  const proxy = await proxyFor(gateway);
  const account = accountAt(proxy);
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  const before = Date.now();
  proxy.refuse();
  await expect
    .poll(
      () => connections(scene, account.id).filter(({ state }) => state === 'waiting').length,
      soon,
    )
    .toBeGreaterThan(3);
  const waits = connections(scene, account.id).filter((one) => one.state === 'waiting');
  const [first] = waits;
  if (first === undefined) throw new Error('never waited');
  expect(first.since).toBeGreaterThanOrEqual(before);
  for (const wait of waits) {
    expect(wait).toMatchObject({ since: first.since, cause: 'provider' });
  }
  const all = connections(scene, account.id);
  const lost = all.slice(all.indexOf(first));
  expect(new Set(lost.map(({ state }) => state))).toEqual(new Set(['waiting']));
  proxy.pass();
  await live(scene, account);
});

test('no way out of this computer is the network’s fault, not the provider’s', async () => {
  const url = 'http://no-such-host.invalid/rest';
  const account = accountAt({ url, socketUrl: 'ws://no-such-host.invalid' });
  const scene = await sceneWith({ accounts: [{ account, key: 'k' }] });
  await expect
    .poll(() => scene.state(account.id).connection, soon)
    .toMatchObject({ state: 'waiting', cause: 'network' });
});

test('what cannot be written down ends the connection, and is read again when it can be', async () => {
  const store = await storeFor();
  let failing = true;
  const apply: Store['apply'] = (...given) =>
    failing ? Promise.reject(new Error('database or disk is full')) : store.apply(...given);
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  await gateway.inboundSilent({ from: quiet, to: line, text: 'kept there' });
  const scene = await sceneWith({
    ...{ accounts: [{ account, key: gateway.apiKey }], store: { ...store, apply } },
  });
  await expect
    .poll(() => scene.state(account.id).connection, soon)
    .toMatchObject({ state: 'waiting', cause: 'storage' });
  failing = false;
  await live(scene, account);
  failing = true;
  await gateway.inbound({ from: quiet, to: line, text: 'pushed' });
  await expect.poll(() => scene.state(account.id).connection.state, soon).not.toBe('live');
  failing = false;
  await live(scene, account);
  expect(await texts(scene)).toEqual(['kept there', 'pushed']);
});

test('duplicated, reordered and torn events end as the same records', async () => {
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  await gateway.fault({ kind: 'duplicate-events', times: 4 });
  await gateway.fault({ kind: 'reorder-events', times: 4 });
  await gateway.fault({ kind: 'malformed-frame', times: 2 });
  await gateway.inbound({ from: quiet, to: line, text: 'text', count: 12 });
  await expect.poll(async () => (await texts(scene)).length, soon).toBe(10);
  await scene.engine.check(account.id);
  expect((await texts(scene)).toSorted()).toEqual(numbered(12, 'text').toSorted());
  expect(scene.news).toHaveLength(12);
});

test('a gateway that restarts is found again, with nothing lost', async () => {
  const first = await gatewayFor();
  const account = accountAt(first);
  const scene = await sceneWith({ accounts: [{ account, key: first.apiKey }] });
  await live(scene, account);
  await first.kill();
  const { apiKey, port } = first;
  const again = await gatewayFor({ apiKey, port });
  await again.inboundSilent({ from: quiet, to: line, text: 'since' });
  await live(scene, account);
  await expect.poll(() => texts(scene), soon).toEqual(['since']);
  await scene.write(account, quiet, 'back');
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
}, 40_000);

test.each([24 * hour, -24 * hour])(
  'a clock that jumps by %i ms disturbs no connection',
  async (jump) => {
    const gateway = await gatewayFor();
    const clock = handClock();
    const account = accountAt(gateway);
    const timings = { heartbeat: 200, grace: 300 };
    const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }], clock, timings });
    await live(scene, account);
    clock.jump(jump);
    const checked = () => scene.state(account.id).health.checkedAt ?? 0;
    const before = clock.now();
    await expect.poll(checked, soon).toBeGreaterThan(before);
    await gateway.inbound({ from: quiet, to: line, text: 'pushed' });
    await expect.poll(() => texts(scene), soon).toEqual(['pushed']);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(scene.state(account.id)).toMatchObject({
      connection: { state: 'live' },
      health: { missed: null },
    });
    const back = () => scene.caughtUp.filter(({ mode }) => mode === 'reconnected').length;
    const earlier = back();
    await gateway.fault({ kind: 'close-sockets' });
    await expect.poll(back, soon).toBeGreaterThan(earlier);
    await live(scene, account);
    await scene.write(account, quiet, 'sent');
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
  },
  30_000,
);

test('after eight hours of sleep 5,000 texts are there within ten seconds, in order, told as one', async () => {
  const gateway = await gatewayFor();
  const account = accountAt(gateway, { createdAt: Date.now() - 24 * hour });
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  scene.engine.suspend();
  const from = Array.from({ length: 100 }, (_, n) => someone(n));
  await gateway.inboundSilent({ from, to: line, text: 'slept', count: 5_000, spreadMs: 8 * hour });
  const resumedAt = performance.now();
  scene.engine.resume();
  await live(scene, account);
  const took = performance.now() - resumedAt;
  expect(await texts(scene)).toEqual(numbered(5_000, 'slept'));
  expect(took).toBeLessThan(10_000);
  await expect.poll(() => scene.caughtUp.length, soon).toBe(2);
  expect(new Set(scene.news.map(({ mode }) => mode))).toEqual(new Set(['reconnected']));
}, 60_000);
