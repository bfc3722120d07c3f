/** One broken account never slows another. */
import { expect, test } from 'vitest';
import { providerModules } from '../../electron/providers/registry.ts';
import { accountAt, gatewayFor, live, sceneWith, someone } from './scene.ts';

const texts = 40;

/** ms in which two accounts deliver their texts while two others are as told. */
async function timeBeside(trouble: boolean): Promise<number> {
  const gateways = await Promise.all([gatewayFor(), gatewayFor(), gatewayFor(), gatewayFor()]);
  const [revoked, busy, ...healthy] = gateways;
  if (revoked === undefined || busy === undefined) throw new Error('too few gateways');
  const limits = { ...providerModules.opentact.offer.limits, perLinePerSecond: 20 };
  const all = gateways.map((gateway) => ({
    ...{ account: accountAt(gateway, { limits }), key: gateway.apiKey, gateway },
  }));
  const scene = await sceneWith({ accounts: all });
  await Promise.all(all.map(({ account }) => live(scene, account)));
  if (trouble) {
    await revoked.key({ accepted: false, closeSockets: true });
    await busy.fault({ kind: 'status', status: 429, retryAfter: 0, on: 'send', times: 10_000 });
  }
  const watched = all.filter(({ gateway }) => healthy.includes(gateway));
  for (let n = 0; n < texts; n += 1) {
    for (const { account } of all) await scene.write(account, someone(n), `text ${n}`);
  }
  const delivered = async (): Promise<boolean> => {
    const logs = await Promise.all(watched.map(({ gateway }) => gateway.log()));
    return logs.every(({ sends }) => sends.length === texts);
  };
  await expect.poll(delivered, { timeout: 20_000, interval: 50 }).toBe(true);
  const logs = await Promise.all(watched.map(({ gateway }) => gateway.log()));
  const spans = logs.map(({ attempts }) => (attempts.at(-1)?.tick ?? 0) - (attempts[0]?.tick ?? 0));
  if (trouble) {
    expect((await revoked.log()).sends).toEqual([]);
    expect((await busy.log()).sends).toEqual([]);
  }
  await scene.engine.stopAll();
  return Math.max(...spans);
}

test('one revoked and one told to wait: the other two deliver in their usual time', async () => {
  const usual = await timeBeside(false);
  const beside = await timeBeside(true);
  expect(beside / usual).toBeLessThan(1.1);
}, 60_000);
