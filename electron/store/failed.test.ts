import { expect, test } from 'vitest';
import type { Address } from '../../shared/phone/address.ts';
import {
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  heard,
  line,
  live,
  noon,
  openScene,
  outbound,
  person,
  receipt,
  type Scene,
} from './scene.ts';

const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;

function composeRefused(scene: Scene, text: string, to: Address): string {
  const id = composeOne(scene, text, to);
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  return id;
}

test('every undelivered text of every conversation, newest first, in pages', () => {
  const scene = openScene();
  for (let n = 0; n < 5; n += 1) {
    composeRefused(scene, `text ${n}`, person(n));
    composeOne(scene, 'waits', person(n + 100));
    claimOne(scene);
  }
  const first = scene.read.failed(null, 2);
  expect(first.failed.map(({ text }) => text)).toEqual(['text 4', 'text 3']);
  expect(first.failed[0]).toMatchObject({
    accountId,
    line,
    to: person(4),
    rung: 'failed',
    attempt: 1,
    code: '402',
    verdict: { cause: 'balance' },
  });
  const rest = scene.read.failed(first.failed.at(-1)?.seq ?? 0, 9);
  expect(rest.failed.map(({ text }) => text)).toEqual(['text 2', 'text 1', 'text 0']);
  expect([first.total, rest.total]).toEqual([5, 5]);
});

test('a failure that a newer text of the conversation hides stays in the view', () => {
  const scene = openScene();
  composeRefused(scene, 'fails', ana);
  composeOne(scene, 'newer', ana);
  expect(scene.read.counts().failed).toBe(1);
  expect(scene.read.failed(null, 9).failed.map(({ text }) => text)).toEqual(['fails']);
});

test('a retried text leaves and comes back when the retry fails too', () => {
  const scene = openScene();
  const id = composeRefused(scene, 'fails', ana);
  scene.write.retryText(id, noon + 1);
  expect(scene.read.failed(null, 9)).toEqual({ failed: [], total: 0 });
  scene.write.settle(claimOne(scene, noon + 1).outboxId, refused, noon + 2);
  const { failed, total } = scene.read.failed(null, 9);
  expect([failed.map(({ attempt }) => attempt), total]).toEqual([[2], 1]);
});

test('a message to several is not split between pages and names who did not get it', () => {
  const scene = openScene();
  composeRefused(scene, 'older', ana);
  const receipts = [person(1), person(2), ben].map((to) =>
    receipt(to === ben ? 'carrier' : 'failed', { to }),
  );
  scene.write.apply(accountId, heard([outbound('g1', 'All', [], { receipts })]), live);
  const { failed, total } = scene.read.failed(null, 1);
  expect([failed.map(({ to }) => to), total]).toEqual([[person(1), person(2)], 3]);
  const older = scene.read.failed(failed.at(-1)?.seq ?? 0, 1);
  expect(older.failed.map(({ text }) => text)).toEqual(['older']);
});
