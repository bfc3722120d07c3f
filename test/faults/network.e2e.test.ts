/** The way to the provider breaks: names, connections, the provider itself. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { line, people, type Scene } from '../e2e/scene.ts';
import { proxyFor, type Proxy as TcpProxy } from '../wire/proxy.ts';
import { expectAllWentOnce, expectArrived } from './evidence.ts';
import { openStage, type Stage, sendAgainWhatWasNotFound, stranger } from './stage.ts';
import { standing } from './written-down.ts';

let stage: Stage;
afterEach(() => stage.close());

test('DNS failure: the name is gone for a while', async () => {
  const lostIn = ({ folder }: Scene) => path.join(folder, 'names-lost');
  stage = await openStage({
    launch: (scene) => ({
      env: {
        NODE_OPTIONS: `--require ${path.join(import.meta.dirname, 'lookup.cjs')}`,
        NAMES_LOST: lostIn(scene),
      },
    }),
    account: async ({ url }) => ({ url: url.replace('127.0.0.1', 'localhost') }),
  });
  const lost = lostIn(stage.scene);
  await writeFile(lost, '');
  await stage.stopGateway();
  await stage.startGateway();
  await stage.until('waiting');
  await stage.write(people.delivered, 'To a lost name');
  await stage.gateway().inboundSilent({ from: people.delivered, to: line, text: 'Unheard' });
  await expect
    .poll(async () => (await stage.state()).connection)
    .toMatchObject({ state: 'waiting', cause: 'network' });
  expect((await stage.gateway().log()).attempts).toEqual([]);
  expect(stage.stored('out').map(({ waits }) => waits)).toEqual(['queued']);

  await rm(lost);
  await stage.until('live', 40_000);
  await expectAllWentOnce(stage, ['To a lost name']);
  await expectArrived(stage, ['Unheard']);
});

test('half-open socket: the silence is noticed within 15 seconds and nothing is missed', async () => {
  const started = Promise.withResolvers<TcpProxy>();
  stage = await openStage({
    account: async (gateway) => {
      const proxy = await proxyFor(gateway);
      started.resolve(proxy);
      return { url: proxy.url };
    },
  });
  const proxy = await started.promise;
  await stage.gateway().inbound({ from: people.delivered, to: line, text: 'Before' });
  await expectArrived(stage, ['Before']);
  proxy.freeze();
  const since = performance.now();
  await stage.gateway().inbound({ from: people.delivered, to: line, text: 'Into the void' });
  await expect
    .poll(async () => (await stage.state()).connection.state, { timeout: 20_000 })
    .not.toBe('live');
  expect(performance.now() - since).toBeLessThan(16_000);
  proxy.pass();
  await stage.until('live', 40_000);
  await expectArrived(stage, ['Before', 'Into the void']);
  await stage.write(people.delivered, 'Back again');
  await expectAllWentOnce(stage, ['Back again']);
});

test('gateway restarts, in good order and by crashes, while texts go both ways', async () => {
  stage = await openStage();
  const [out, inn]: [string[], string[]] = [[], []];
  for (let round = 0; round < 4; round++) {
    for (let n = 0; n < 8; n++) {
      out.push(`Out ${round}.${n}`);
      await stage.write(stranger(round * 8 + n), `Out ${round}.${n}`);
    }
    await stage.stopGateway(round % 2 === 0 ? 'kill' : 'stop');
    out.push(`Away ${round}`);
    await stage.write(people.delivered, `Away ${round}`);
    await stage.startGateway();
    inn.push(`In ${round}`);
    await stage.gateway().inbound({ from: people.delivered, to: line, text: `In ${round}` });
  }
  await stage.until('live', 40_000);
  // A request that a crash cut off may or may not have been taken: only the user may repeat it.
  const undecided = async () => {
    await sendAgainWhatWasNotFound(stage);
    return stage.stored('out').filter((text) => standing(text) !== 'went').length;
  };
  await expect.poll(undecided, { timeout: 40_000, interval: 500 }).toBe(0);
  await expectAllWentOnce(stage, out);
  await expectArrived(stage, inn);
});
