/** Providers that push nothing: what comes is found by reading again and again, compared with the gateway. */
import { describe, expect, test } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import type { Connection } from '../../shared/model/account.ts';
import { proxyFor } from './proxy.ts';
import { gatewayFor, line, live, quiet, type Run, runAt, someone, storeFor } from './scene.ts';

const soon = { timeout: 15_000, interval: 20 };
const timings = { heartbeat: 300, grace: 500 };

function connections({ scene, account }: Run): Connection[] {
  return scene.told.flatMap((states) => {
    const state = states.find((one) => one.account.id === account.id);
    return state === undefined ? [] : [state.connection];
  });
}

describe.each(['telnyx', 'bandwidth'] as const)('%s', (provider) => {
  test('what came while nothing ran is there when live, and then what comes by reading again', async () => {
    const gateway = await gatewayFor({ provider });
    await gateway.inboundSilent({ from: quiet, to: line, text: 'before', count: 3 });
    const { scene, account } = await runAt(gateway, { timings });
    expect(await scene.messages()).toHaveLength(3);
    expect(scene.state(account.id).receiving).toEqual({ by: 'checks', every: 300 });
    await gateway.inboundSilent({ from: someone(1), to: line, text: 'since' });
    await expect.poll(() => scene.news.length, soon).toBe(4);
    expect(scene.news.at(-1)?.mode).toBe('checked');
    expect(scene.state(account.id).health).toMatchObject({ heardAt: null, missed: null });
    expect(scene.failures).toEqual([]);
  });

  test('a reading that fails is a lost connection, with one beginning, until one works', async () => {
    const gateway = await gatewayFor({ provider });
    const proxy = await proxyFor(gateway);
    const run = await runAt(gateway, { timings }, proxy);
    const { scene, account } = run;
    const earlier = connections(run).length;
    proxy.refuse();
    const lost = () =>
      connections(run)
        .slice(earlier)
        .filter(({ state }) => state !== 'live');
    const untils = () => new Set(lost().map((one) => (one.state === 'waiting' ? one.until : 0)));
    await expect.poll(() => untils().size, soon).toBeGreaterThan(2);
    const [first] = lost();
    if (first?.state !== 'waiting') throw new Error('it does not wait');
    for (const wait of lost()) {
      expect(wait).toMatchObject({ state: 'waiting', since: first.since, cause: 'provider' });
    }
    await gateway.inboundSilent({ from: quiet, to: line, text: 'meanwhile' });
    proxy.pass();
    scene.engine.reconnect(account.id);
    await live(scene, account);
    await expect.poll(() => scene.news.length, soon).toBe(1);
  }, 30_000);

  test('a key that is refused stops it', async () => {
    const gateway = await gatewayFor({ provider });
    const { scene, account } = await runAt(gateway, { timings });
    await gateway.key({ accepted: false });
    await expect
      .poll(() => scene.state(account.id), soon)
      .toMatchObject({ connection: { state: 'key-refused' }, flow: { state: 'key-refused' } });
  });

  test('a text goes out, and what became of it is read', async () => {
    const gateway = await gatewayFor({ provider });
    const { scene, account } = await runAt(gateway, { timings });
    const { id } = await scene.write(account, quiet, 'once');
    const rung = async () => (await scene.store.message(id))?.deliveries[0]?.rung;
    await expect.poll(rung, soon).toBe('carrier');
    expect((await gateway.log()).attempts).toHaveLength(1);
  });

  test('while it runs its gateway is known, and how its posts are let in', async () => {
    const { scene, account, gateway } = await runAt(await gatewayFor({ provider }), { timings });
    const { engine } = scene;
    const path = 'p'.repeat(43);
    expect(engine.loopbackOrigins(account.id)).toEqual([new URL(gateway.url).origin]);
    expect(await engine.mediaHeaders(account.id, 'https://example.com/1')).toBeNull();
    expect(engine.sourceOf(account.id, path)).toMatchObject({ dialect: provider, secret: path });
    await engine.stop(account.id);
    expect(engine.loopbackOrigins(account.id)).toEqual([]);
    expect(engine.sourceOf(account.id, path)).toBeNull();
  });
});

test('an account that ends counts as live until then', async () => {
  const store = await storeFor();
  const noted: string[] = [];
  const stillLive: Store['stillLive'] = async (accountId, now) => {
    noted.push(accountId);
    await store.stillLive(accountId, now);
  };
  const gateway = await gatewayFor({ provider: 'telnyx' });
  const { scene, account } = await runAt(gateway, { timings, store: { ...store, stillLive } });
  expect(noted).toEqual([]);
  await scene.engine.stop(account.id);
  expect(noted).toEqual([account.id]);
});
