/** A connection that is open, answers pings and brings nothing: found out, named and repaired. */
import { expect, test } from 'vitest';
import type { Account } from '../../shared/model/account.ts';
import type { GatewayProcess } from '../e2e/gateway-process.ts';
import {
  accountAt,
  gatewayFor,
  line,
  live,
  otherLine,
  quiet,
  type Scene,
  sceneWith,
} from './scene.ts';

const soon = { timeout: 15_000, interval: 20 };
/** A text is looked for half a second after it was sent, and only when asked. */
const timings = { heartbeat: 600_000, grace: 500 };
/** The provider's clock is known to a second or two. */
const past = 3_100;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function open(more: Partial<typeof timings> = {}) {
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  const scene = await sceneWith({
    ...{ accounts: [{ account, key: gateway.apiKey }], timings: { ...timings, ...more } },
  });
  await live(scene, account);
  await after(past);
  return { gateway, account, scene };
}

const missedOf = (scene: Scene, account: Account) => scene.state(account.id).health.missed;

/** One that comes where nothing is pushed, old enough to be missed. */
async function unheard(gateway: GatewayProcess, to: string = line): Promise<void> {
  await gateway.inbound({ from: quiet, to, text: 'unheard' });
  await after(1_600);
}

test('nothing is pushed: a check finds the text, says so, and connects anew', async () => {
  const { gateway, account, scene } = await open();
  await gateway.fault({ kind: 'mute' });
  await unheard(gateway);
  expect(await scene.messages()).toEqual([]);
  const since = scene.state(account.id).connection;
  await scene.engine.check(account.id);
  expect((await scene.messages()).map(({ text }) => text)).toEqual(['unheard']);
  expect(scene.news.map(({ mode }) => mode)).toEqual(['checked']);
  expect(missedOf(scene, account)).toMatchObject({
    ...{ lines: [line], count: 1, cause: 'nothing-pushed' },
  });
  await live(scene, account);
  expect(scene.state(account.id).connection).not.toEqual(since);
  expect(missedOf(scene, account)).not.toBeNull();

  await gateway.fault({ kind: 'unmute' });
  await gateway.inbound({ from: quiet, to: line, text: 'heard' });
  await expect.poll(() => missedOf(scene, account), soon).toBeNull();
  expect(scene.state(account.id).health.heardAt).not.toBeNull();
}, 30_000);

test('no subscription any more: it is made again, and pushing works', async () => {
  const { gateway, account, scene } = await open();
  await gateway.unsubscribe();
  await unheard(gateway);
  await scene.engine.check(account.id);
  expect(missedOf(scene, account)).toMatchObject({ count: 1, cause: 'subscription-gone' });
  await live(scene, account);
  await gateway.inbound({ from: quiet, to: line, text: 'heard' });
  await expect.poll(() => missedOf(scene, account), soon).toBeNull();
}, 30_000);

test('only some lines are pushed: they are named, and others being heard clears nothing', async () => {
  const { gateway, account, scene } = await open();
  await gateway.fault({ kind: 'mute', lines: [line] });
  await gateway.inbound({ from: quiet, to: line, text: 'unheard' });
  await after(100);
  await gateway.inbound({ from: quiet, to: otherLine, text: 'heard' });
  await after(1_600);
  await scene.engine.check(account.id);
  expect(missedOf(scene, account)).toMatchObject({ lines: [line], cause: 'these-lines-only' });
  await live(scene, account);
  await gateway.inbound({ from: quiet, to: otherLine, text: 'heard too' });
  await expect.poll(async () => (await scene.messages()).length, soon).toBe(3);
  expect(missedOf(scene, account)).not.toBeNull();
  await scene.engine.check(account.id);
  expect(missedOf(scene, account)).toBeNull();
}, 30_000);

test('it is noticed without being asked', async () => {
  const { gateway, account, scene } = await open({ heartbeat: 400 });
  await gateway.fault({ kind: 'mute' });
  await gateway.inbound({ from: quiet, to: line, text: 'unheard' });
  await expect.poll(() => missedOf(scene, account), soon).toMatchObject({ count: 1 });
}, 30_000);

test('what is pushed is never called missed, whatever the clocks say', async () => {
  const { gateway, account, scene } = await open();
  for (const [round, ahead] of [0, 3_600_000].entries()) {
    await gateway.clock(ahead);
    await gateway.inbound({ from: quiet, to: line, text: 'text', count: 20 });
    await expect.poll(async () => (await scene.messages()).length, soon).toBe(20 * (round + 1));
    await after(1_600);
    await scene.engine.check(account.id);
    expect(missedOf(scene, account)).toBeNull();
  }
  const { checkedAt, missed } = scene.state(account.id).health;
  expect(missed).toBeNull();
  expect(checkedAt).toBeGreaterThan(Date.now() - 1_000);
}, 30_000);
