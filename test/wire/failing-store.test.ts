/** A disk that is full for a while, a store thread that dies: what left is known, and left once. */
import { expect, test } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import {
  accountAt,
  gatewayFor,
  live,
  quiet,
  rungs,
  sceneWith,
  someone,
  storeFor,
} from './scene.ts';

const soon = { timeout: 15_000, interval: 20 };

async function open(store: Store) {
  const gateway = await gatewayFor();
  const account = accountAt(gateway);
  const scene = await sceneWith({ accounts: [{ account, key: gateway.apiKey }], store });
  return { gateway, account, scene };
}

test('the end of a send is written down as soon as it can be', async () => {
  const store = await storeFor();
  let failing = 4;
  const settle: Store['settle'] = (...given) => {
    failing -= 1;
    return failing >= 0 ? Promise.reject(new Error('disk full')) : store.settle(...given);
  };
  const { gateway, account, scene } = await open({ ...store, settle });
  await scene.write(account, quiet, 'kept');
  await scene.write(account, someone(1), 'also kept');
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 2 });
  expect((await gateway.log()).attempts).toHaveLength(2);
  expect(failing).toBeLessThan(0);
});

test('what was claimed by a call whose answer was lost is sent, once', async () => {
  const store = await storeFor();
  let lost = 3;
  const claim: Store['claim'] = async (...given) => {
    const answer = await store.claim(...given);
    if (answer.sends.length > 0) lost -= 1;
    if (answer.sends.length > 0 && lost >= 0) throw new Error('the thread is gone');
    return answer;
  };
  const { gateway, account, scene } = await open({ ...store, claim });
  for (let n = 0; n < 8; n += 1) await scene.write(account, someone(n), `text ${n}`);
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 8 });
  expect((await gateway.log()).attempts).toHaveLength(8);
  expect(lost).toBeLessThan(0);
});

test('nothing that is on its way when that happens is sent again', async () => {
  const store = await storeFor();
  let claims = 0;
  const claim: Store['claim'] = async (...given) => {
    const answer = await store.claim(...given);
    claims += answer.sends.length;
    if (answer.sends.length > 0 && claims === 3) throw new Error('the thread is gone');
    return answer;
  };
  const { gateway, account, scene } = await open({ ...store, claim });
  await live(scene, account);
  await gateway.fault({ kind: 'delay', ms: 2_000, on: 'send', times: 2 });
  for (let n = 0; n < 3; n += 1) await scene.write(account, someone(n), `text ${n}`);
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 3 });
  expect((await gateway.log()).attempts).toHaveLength(3);
});

test('a text whose end is still to be written down is not taken again', async () => {
  const store = await storeFor();
  let settled = false;
  let writable = false;
  const settle: Store['settle'] = async (...given) => {
    if (!settled) await store.settle(...given);
    settled = true;
    if (!writable) throw new Error('the thread is gone');
    return await store.settle(...given);
  };
  const { gateway, account, scene } = await open({ ...store, settle });
  await live(scene, account);
  await gateway.fault({ kind: 'delay', ms: 1_500, on: 'send' });
  await gateway.fault({ kind: 'status', status: 503, on: 'send' });
  await scene.write(account, someone(1), 'answered late');
  await scene.write(account, quiet, 'refused, then queued again');
  await expect.poll(() => scene.state(account.id).flow.state, soon).toBe('paused');
  await expect.poll(() => scene.state(account.id).flow.state, soon).toBe('flowing');
  for (const until = performance.now() + 1_500; performance.now() < until; ) {
    scene.engine.kick(account.id);
    expect((await gateway.log()).attempts).toHaveLength(2);
  }
  writable = true;
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 2 });
  expect((await gateway.log()).attempts).toHaveLength(3);
});

test('nothing is sent twice when the answer to its settling is lost', async () => {
  const store = await storeFor();
  let lost = 0;
  const settle: Store['settle'] = async (...given) => {
    const changes = await store.settle(...given);
    lost += 1;
    if (lost % 3 !== 0) throw new Error('the thread is gone');
    return changes;
  };
  const { gateway, account, scene } = await open({ ...store, settle });
  await gateway.fault({ kind: 'status', status: 503, retryAfter: 0, on: 'send', times: 2 });
  await gateway.fault({ kind: 'drop-answer', on: 'send', times: 2 });
  for (let n = 0; n < 8; n += 1) await scene.write(account, someone(n), `text ${n}`);
  await expect.poll(() => rungs(scene), soon).toEqual({ carrier: 8 });
  const { attempts, sends } = await gateway.log();
  expect(sends).toHaveLength(8);
  expect(attempts).toHaveLength(10);
}, 30_000);
