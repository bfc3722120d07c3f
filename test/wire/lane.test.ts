/** What leaves, how often and how fast, counted at the gateway and in the store. */
import { describe, expect, test } from 'vitest';
import { burstAt } from '../../electron/outbox/pace.ts';
import { providerModules } from '../../electron/providers/registry.ts';
import {
  accountAt,
  fast,
  gatewayFor,
  handClock,
  line,
  live,
  otherLine,
  quiet,
  rungs,
  sceneWith,
  someone,
} from './scene.ts';

const soon = { timeout: 15_000, interval: 20 };
const day = 24 * 60 * 60_000;

async function open(more: { readonly key?: string } = {}) {
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  const { key = gateway.apiKey } = more;
  const scene = await sceneWith({ accounts: [{ account, key }] });
  return { gateway, account, scene };
}

describe('an answer that never comes', () => {
  test('leaves the text to be found in the records, and it is not sent again', async () => {
    const { gateway, account, scene } = await open();
    await live(scene, account);
    await gateway.fault({ kind: 'drop-answer', on: 'send' });
    await scene.write(account, quiet, 'once');
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
    expect((await gateway.log()).attempts).toHaveLength(1);
  });

  test.each(['truncate-body', 'reset-mid-body'] as const)(
    'or comes in part (%s): the same',
    async (kind) => {
      const { gateway, account, scene } = await open();
      await live(scene, account);
      await gateway.fault({ kind, on: 'send' });
      await scene.write(account, quiet, 'once');
      await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
      expect((await gateway.log()).attempts).toHaveLength(1);
    },
  );

  test('200 of them, 50 the same words to the same person: 200 accepted, no second request', async () => {
    const { gateway, account, scene } = await open();
    await live(scene, account);
    await gateway.fault({ kind: 'drop-answer', on: 'send', times: 200 });
    for (let n = 0; n < 200; n += 1) {
      const same = n % 4 === 0;
      await scene.write(account, same ? quiet : someone(n), same ? 'same words' : `text ${n}`);
    }
    await expect
      .poll(() => rungs(scene), { timeout: 60_000, interval: 200 })
      .toEqual({ carrier: 200 });
    const { attempts, sends } = await gateway.log();
    expect(attempts).toHaveLength(200);
    expect(sends.filter(({ text }) => text === 'same words')).toHaveLength(50);
    expect(scene.failures).toEqual([]);
  }, 90_000);
});

test('a text that no record ever shows is asked about, and only a word from the user sends it again', async () => {
  const gateway = await gatewayFor();
  const account = accountAt(gateway, { limits: { ...fast, lookForSeconds: 5 } });
  const timings = { heartbeat: 500, grace: 20_000 };
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }], timings });
  await live(scene, account);
  await gateway.fault({ kind: 'hide' });
  const { id } = await scene.write(account, quiet, 'hidden');
  const waiting = async () => (await scene.store.message(id))?.deliveries[0]?.waiting?.kind;
  await expect.poll(waiting, soon).toBe('checking');
  const left = performance.now();
  await expect.poll(waiting, soon).toBe('not-found');
  expect(performance.now() - left).toBeGreaterThan(4_000);
  expect((await gateway.log()).attempts).toHaveLength(1);
  await scene.store.resolve(id, 'send-again', Date.now());
  scene.engine.kick(account.id);
  await expect
    .poll(async () => (await gateway.log()).attempts.map(({ outcome }) => outcome), soon)
    .toEqual(['hidden', 'accepted']);
});

describe('asked to wait', () => {
  test('the whole account waits that long, whatever else is written', async () => {
    const { gateway, account, scene } = await open();
    await live(scene, account);
    await gateway.fault({ kind: 'status', status: 429, retryAfter: 2, on: 'send' });
    await scene.write(account, quiet, 'first');
    await expect
      .poll(() => scene.state(account.id).flow, soon)
      .toMatchObject({ state: 'paused', asked: true, detail: expect.stringContaining('429') });
    await scene.write(account, someone(1), 'second');
    scene.engine.reconnect();
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 2 });
    const { attempts } = await gateway.log();
    const [refused, ...taken] = attempts;
    expect(taken.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    for (const one of taken) expect(one.tick - (refused?.tick ?? 0)).toBeGreaterThan(1_950);
    expect(scene.state(account.id).flow).toEqual({ state: 'flowing' });
  });

  test('a storm of 429 and 503 costs time and nothing else, and is met by one text at a time', async () => {
    const { gateway, account, scene } = await open();
    await live(scene, account);
    await gateway.fault({ kind: 'status', status: 429, retryAfter: 0, on: 'send', times: 3 });
    await gateway.fault({ kind: 'status', status: 503, on: 'send', times: 2 });
    for (let n = 0; n < 40; n += 1) await scene.write(account, someone(n % 10), `text ${n}`);
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 40 });
    const { attempts, sends } = await gateway.log();
    expect(attempts.filter(({ outcome }) => outcome === 'refused')).toHaveLength(5);
    expect(sends).toHaveLength(40);
    for (let n = 0; n < 10; n += 1) {
      const words = sends.filter(({ to }) => to === someone(n)).map(({ text }) => text);
      expect(words).toEqual([`text ${n}`, `text ${n + 10}`, `text ${n + 20}`, `text ${n + 30}`]);
    }
  }, 30_000);
});

describe('a key that is refused', () => {
  test('stops the lane, and another lets the text go', async () => {
    const { gateway, account, scene } = await open({ key: 'not-the-key' });
    await expect
      .poll(() => scene.state(account.id), soon)
      .toMatchObject({ connection: { state: 'key-refused' }, flow: { state: 'key-refused' } });
    await scene.write(account, quiet, 'patience');
    await scene.engine.stop(account.id);
    expect(await rungs(scene)).toEqual({ held: 1 });

    const { store } = scene;
    const again = await sceneWith({ store, accounts: [{ account, key: gateway.apiKey }] });
    await expect.poll(() => rungs(again), soon).toEqual({ carrier: 1 });
    expect((await gateway.log()).sends).toHaveLength(1);
  });

  test('while live ends the connection as well; trying again by name is one try', async () => {
    const { gateway, account, scene } = await open();
    await live(scene, account);
    await gateway.key({ accepted: false, status: 403 });
    await scene.write(account, quiet, 'patience');
    await expect
      .poll(() => scene.state(account.id), soon)
      .toMatchObject({ connection: { state: 'key-refused' }, flow: { state: 'key-refused' } });
    scene.engine.reconnect();
    expect(scene.state(account.id).connection.state).toBe('key-refused');
    await gateway.key({ accepted: true });
    scene.engine.reconnect(account.id);
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
    expect((await gateway.log()).sends).toHaveLength(1);
  });
});

test('an answer that is long in coming holds up neither a new start nor what is written after', async () => {
  const { gateway, account, scene } = await open();
  await live(scene, account);
  await gateway.fault({ kind: 'hang', on: 'send' });
  await scene.write(account, quiet, 'slow');
  await expect.poll(async () => (await gateway.log()).attempts.length, soon).toBe(1);
  const stopping = performance.now();
  await scene.engine.stop(account.id);
  expect(performance.now() - stopping).toBeLessThan(5_000);
  await scene.engine.start(account);
  await scene.write(account, someone(1), 'quick');
  await expect.poll(() => rungs(scene), soon).toEqual({ submitting: 1, carrier: 1 });
  expect((await gateway.log()).attempts).toHaveLength(2);
});

test('texts leave at the pace of the account and of each line, and no line waits for another', async () => {
  const gateway = await gatewayFor();
  const limits = { ...providerModules.opentact.offer.limits, perSecond: 20, perLinePerSecond: 8 };
  const account = accountAt(gateway, { limits });
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  await live(scene, account);
  for (let n = 0; n < 24; n += 1) await scene.write(account, someone(n), `text ${n}`);
  await scene.write(account, quiet, 'from the other line', otherLine);
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 25 });
  const { attempts } = await gateway.log();
  const ofLine = attempts.filter(({ from }) => from === line).map(({ tick }) => tick);
  for (const [index, tick] of ofLine.entries()) {
    const before = ofLine.filter((other, at) => at < index && other > tick - 1_000).length;
    expect(before).toBeLessThan(burstAt(8) + 8);
  }
  const span = ((24 - burstAt(8)) / 8) * 1000;
  const took = (ofLine.at(-1) ?? 0) - (ofLine[0] ?? 0);
  expect(took).toBeGreaterThan(span * 0.9);
  expect(took).toBeLessThan(span * 1.3);
  const other = attempts.find(({ from }) => from === otherLine);
  expect((other?.tick ?? 0) - (attempts[0]?.tick ?? 0)).toBeLessThan(1_000);
});

test('faster limits count at once', async () => {
  const gateway = await gatewayFor();
  const slow = { ...providerModules.opentact.offer.limits, perSecond: 0.1, perLinePerSecond: 0.1 };
  const account = accountAt(gateway, { limits: slow });
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }] });
  for (let n = 0; n < 5; n += 1) await scene.write(account, someone(n), `text ${n}`);
  await expect.poll(async () => (await gateway.log()).attempts.length, soon).toBe(1);
  scene.engine.setLimits(account.id, { ...slow, perSecond: 100, perLinePerSecond: 100 });
  await expect.poll(() => rungs(scene), { timeout: 3_000 }).toEqual({ carrier: 5 });
});

describe('time', () => {
  test.each([day, -day])('a clock that jumps by %i ms strands nothing that waits', async (jump) => {
    const gateway = await gatewayFor();
    const clock = handClock();
    const account = accountAt(gateway);
    const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }], clock });
    await live(scene, account);
    await gateway.fault({ kind: 'status', status: 429, retryAfter: 1, on: 'send' });
    await scene.write(account, quiet, 'before');
    await expect.poll(() => scene.state(account.id).flow.state, soon).toBe('paused');
    clock.jump(jump);
    await scene.write(account, someone(1), 'after');
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 2 });
    expect((await gateway.log()).sends).toHaveLength(2);
  });

  test('what could not leave for more than an hour asks first, also after sleep', async () => {
    const gateway = await gatewayFor();
    const clock = handClock();
    const account = accountAt(gateway);
    const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }], clock });
    await live(scene, account);
    await gateway.fault({ kind: 'status', status: 429, retryAfter: 3, on: 'send' });
    await scene.write(account, quiet, 'old');
    await expect.poll(() => scene.state(account.id).flow.state, soon).toBe('paused');
    scene.engine.suspend();
    clock.jump(2 * 60 * 60_000);
    scene.engine.resume();
    await expect.poll(async () => (await scene.store.counts()).asking, soon).toBe(1);
    const young = await scene.write(account, someone(1), 'young');
    await expect
      .poll(async () => (await scene.store.message(young.id))?.deliveries[0]?.rung, soon)
      .toBe('carrier');
    expect((await gateway.log()).sends.map(({ text }) => text)).toEqual(['young']);

    const [message] = (await scene.messages()).filter(({ text }) => text === 'old');
    await scene.store.resume({ kind: 'text', messageId: message?.id ?? '' });
    scene.engine.kick(account.id);
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 2 });
  });
});

test('while nobody answers the account is paused, and goes on when the connection is back', async () => {
  const first = await gatewayFor();
  const account = accountAt(first);
  const scene = await sceneWith({ accounts: [{ account, key: first.apiKey }] });
  await live(scene, account);
  const paused = scene.when(account, ({ flow }) => flow.state === 'paused');
  await first.stop();
  await scene.when(account, ({ connection }) => connection.state !== 'live');
  await scene.write(account, quiet, 'patience');
  expect((await paused).flow).toMatchObject({ asked: false, detail: 'ECONNREFUSED' });
  const { apiKey, port } = first;
  const back = await gatewayFor({ apiKey, port });
  await live(scene, account);
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
  expect((await back.log()).sends).toHaveLength(1);
  expect(scene.state(account.id).flow).toEqual({ state: 'flowing' });
}, 40_000);
