/** A send whose answer was lost, at providers whose records hold no words: it is found by counting. */
import { describe, expect, test } from 'vitest';
import { providerModules } from '../../electron/providers/registry.ts';
import type { ProviderKind } from '../../shared/model/providers.ts';
import type { Fault } from '../e2e/gateway-process.ts';
import {
  accountAt,
  fast,
  gatewayFor,
  type HandClock,
  handClock,
  live,
  otherLine,
  quiet,
  type Run,
  rungs,
  sceneWith,
  someone,
} from './scene.ts';

const soon = { timeout: 20_000, interval: 20 };
const timings = { heartbeat: 300, grace: 500 };
const dropped: Fault = { kind: 'drop-answer', on: 'send' };
const hidden: Fault = { kind: 'hide', on: 'send' };

const minute = 60_000;

async function runFor(provider: ProviderKind): Promise<Run & { readonly clock: HandClock }> {
  const gateway = await gatewayFor({ provider });
  const account = accountAt(gateway, { limits: { ...fast, lookForSeconds: 900 } });
  const key = providerModules[provider].secretOf(gateway.signIn);
  const clock = handClock();
  const scene = await sceneWith({ accounts: [{ account, key }], timings, clock });
  await live(scene, account);
  return { gateway, account, scene, clock };
}

/** Resolves when the records have been read whole since, and what follows is written down. */
async function readAgain({ scene }: Run): Promise<void> {
  const { length } = scene.caughtUp;
  await expect.poll(() => scene.caughtUp.length, soon).toBeGreaterThan(length + 2);
}

async function asked({ scene }: Run): Promise<string[]> {
  return (await scene.store.waiting(0, 9)).texts.map(({ waiting }) => waiting.kind);
}

describe.each(['bandwidth', 'telnyx'] as const)('%s without webhooks', (provider) => {
  test('what it took is settled by its record, and was sent once', async () => {
    const { gateway, scene, account } = await runFor(provider);
    await gateway.fault(dropped);
    const { id } = await scene.write(account, quiet, 'once');
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 1 });
    expect(await scene.store.message(id)).toMatchObject({ text: 'once', attempts: 1 });
    expect((await gateway.log()).attempts).toMatchObject([{ outcome: 'accepted' }]);
    expect((await scene.store.waiting(0, 9)).total).toBe(0);
    expect(scene.failures).toEqual([]);
  });

  test('what it never had is asked about', async () => {
    const run = await runFor(provider);
    const { gateway, scene, account, clock } = run;
    await gateway.fault(hidden);
    await scene.write(account, quiet, 'never');
    await scene.write(account, someone(1), 'to somebody else');
    await scene.write(account, quiet, 'from another line', otherLine);
    await expect.poll(() => rungs(scene), soon).toEqual({ unknown: 1, carrier: 2 });
    await readAgain(run);
    expect(await asked(run)).toEqual(['checking']);
    clock.jump(20 * minute);
    await expect.poll(() => asked(run), soon).toEqual(['not-found']);
    expect((await gateway.log()).attempts).toHaveLength(3);
  });

  test('of two equal in all that is told, both are settled when both are on record', async () => {
    const { gateway, scene, account } = await runFor(provider);
    await gateway.fault({ ...dropped, times: 2 });
    await scene.write(account, quiet, 'first');
    await scene.write(account, quiet, 'second');
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 2 });
    const { attempts } = await gateway.log();
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect((await scene.messages()).map(({ text }) => text)).toEqual(['first', 'second']);
  });

  test('a group is settled as one', async () => {
    const { gateway, scene, account } = await runFor(provider);
    await gateway.fault(dropped);
    await scene.write(account, [quiet, someone(1)], 'Us');
    await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 2 });
    expect(await scene.messages()).toHaveLength(1);
    expect((await gateway.log()).attempts).toHaveLength(1);
  });

  test('of two with one record neither is settled, and only much later is the user asked', async () => {
    const run = await runFor(provider);
    const { gateway, scene, account, clock } = run;
    await gateway.fault(hidden);
    await gateway.fault(dropped);
    await scene.write(account, quiet, 'first');
    await scene.write(account, quiet, 'second');
    await expect.poll(async () => (await gateway.log()).attempts.length, soon).toBe(2);
    clock.jump(20 * minute);
    await readAgain(run);
    expect(await rungs(scene)).toEqual({ unknown: 2 });
    expect(await asked(run)).toEqual(['checking', 'checking']);
    clock.jump(60 * minute);
    await expect.poll(() => asked(run), soon).toEqual(['not-found', 'not-found']);
  });
});
