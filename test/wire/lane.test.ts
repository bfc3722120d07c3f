/** An outbox lane with a real store and our real client, against the practice gateway. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Lane, startLane } from '../../electron/outbox/outbox.ts';
import { type PracticeGateway, startPracticeGateway } from '../../electron/practice/gateway.ts';
import { createOpentact } from '../../electron/providers/opentact/opentact.ts';
import { openStore } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { Address } from '../../shared/phone/address.ts';

const accountId = '0193a1d2-6d0e-7c3f-9a3d-1f5f0a5e2b11';
const line = Address.parse('+18382050008');
const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

interface Scene {
  readonly gateway: PracticeGateway;
  readonly store: Store;
  readonly lane: Lane;
  /** Queues a text to its own recipient and tells the lane. */
  write(to: string, text: string): Promise<void>;
  fault(fault: object): Promise<unknown>;
  /** How the gateway counts: texts accepted. */
  sends(): Promise<number>;
  /** Resolves when the store has told this many changes of rung to `rung`. */
  rungs(rung: string, count: number): Promise<void>;
  readonly refused: Promise<string>;
}

async function open(key?: string): Promise<Scene> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-lane-'));
  endings.push(() => rm(folder, { recursive: true }));
  const gateway = await startPracticeGateway({ speed: 50, control: true });
  endings.push(gateway.close);
  const workerUrl = new URL('../../electron/store/worker.ts', import.meta.url);
  const store = await openStore({ file: path.join(folder, 'store.db'), workerUrl });
  endings.push(() => store.close());
  const heard = new Map<string, number>();
  let tell = (): void => undefined;
  const refused = Promise.withResolvers<string>();
  const lane = startLane({
    accountId,
    store,
    provider: createOpentact(
      { baseUrl: gateway.url, socketUrl: gateway.socketUrl },
      key ?? gateway.apiKey,
    ),
    onChanges: ({ messages }) => {
      for (const { deliveries } of messages) {
        for (const { rung } of deliveries) heard.set(rung, (heard.get(rung) ?? 0) + 1);
      }
      tell();
    },
    onKeyRefused: refused.resolve,
    onUnknown: () => undefined,
    onFailure: (error) => {
      throw error;
    },
  });
  endings.push(lane.stop);
  const control = (method: string, door: string, body?: object) =>
    fetch(`${gateway.controlUrl}/${door}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).then((response) => response.json());
  return {
    gateway,
    store,
    lane,
    refused: refused.promise,
    write: async (to, text) => {
      await store.compose({ accountId, line, to: [Address.parse(to)], text, now: Date.now() });
      lane.kick();
    },
    fault: (fault) => control('POST', 'fault', fault),
    sends: async () => (await control('GET', 'log')).sends.length,
    rungs: (rung, count) =>
      new Promise((resolve) => {
        tell = () => {
          if ((heard.get(rung) ?? 0) >= count) resolve();
        };
        tell();
      }),
  };
}

test('an answer that never comes leaves the text unknown, and it is not sent again', async () => {
  const scene = await open();
  await scene.fault({ kind: 'drop-answer', on: 'send', times: 1 });
  await scene.write('+12125550103', 'once');
  await scene.rungs('unknown', 1);
  scene.lane.kick();
  scene.lane.connected();
  await scene.write('+12125550104', 'another');
  await scene.rungs('accepted', 1);
  expect(await scene.sends()).toBe(2);
  expect(await scene.store.nextDue(accountId)).toBeNull();
});

test('told to wait, the whole lane waits that long, whatever else is written', async () => {
  const scene = await open();
  await scene.fault({ kind: 'status', status: 429, retryAfter: 1, on: 'send', times: 1 });
  const began = Date.now();
  await scene.write('+12125550103', 'first');
  await scene.rungs('held', 1);
  await scene.write('+12125550104', 'second');
  scene.lane.connected();
  await scene.rungs('accepted', 2);
  expect(Date.now() - began).toBeGreaterThanOrEqual(1_000);
  expect(await scene.sends()).toBe(2);
});

test('a refused key stops the lane; the text stays queued and may go at once with another', async () => {
  const scene = await open('not-the-key');
  await scene.write('+12125550103', 'patience');
  expect(await scene.refused).toContain('401');
  await scene.rungs('held', 1);
  expect(await scene.sends()).toBe(0);
  expect(await scene.store.nextDue(accountId)).toBeLessThanOrEqual(Date.now());
});
