import { expect, test } from 'vitest';
import type { Rung } from '../../shared/delivery/ladder.ts';
import { noParticulars } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { BatchQuery } from './batch.ts';
import {
  accepted,
  accountId,
  claimOne,
  heard,
  line,
  live,
  lost,
  newText,
  noon,
  ofText,
  only,
  openScene,
  outbound,
  person,
  receipt,
  type Scene,
} from './scene.ts';

interface End {
  readonly rung: Rung;
  readonly state?: string;
  readonly code?: string;
}

/** One composition, whose texts end as said in Bandwidth's words; its id. */
function composeMany(scene: Scene, ends: readonly (End | null)[]): string {
  const to = ends.map((_, n) => person(n));
  const { messages } = scene.write.compose(newText('All', to));
  for (const end of ends) {
    const { outboxId, to: people } = only(scene.write.claim(accountId, noon, 1, []).sends);
    const recipient = only(people);
    const id = `p${recipient}`;
    scene.write.settle(outboxId, accepted(id, 'All'), noon);
    if (end !== null) hear(scene, recipient, end);
  }
  return messages[0]?.batchId ?? '';
}

function hear(scene: Scene, to: Address, { rung, state = '', code }: End): void {
  const particulars = { ...noParticulars, dialect: 'bandwidth-callback', state } as const;
  const one = receipt(rung, { to, code: code ?? null, occurredAt: noon + 5, particulars });
  const facts = outbound(`p${to}`, null, [], { receipts: [one] });
  scene.write.apply(accountId, heard([facts]), live);
}

const failed = (code: string): End => ({ rung: 'failed', state: 'message-failed', code });
const delivered: End = { rung: 'carrier', state: 'message-delivered' };
const silent: End = { rung: 'unconfirmed', state: 'message-failed', code: '9902' };

const ends = [
  delivered,
  failed('4470'),
  null,
  failed('4470'),
  silent,
  failed('5100'),
  delivered,
  failed('4775'),
];

function rowsOf(scene: Scene, batchId: string, more: Partial<BatchQuery> = {}) {
  const query = { batchId, outcome: null, cause: null, offset: 0, limit: 200, ...more };
  const { rows, total } = scene.read.batchRows(query);
  return { rows, total, people: rows.map(({ to }) => Number(to.slice(-4))) };
}

test('the card counts rungs and causes exactly', () => {
  const scene = openScene();
  const batchId = composeMany(scene, ends);
  const card = scene.read.batchCard(batchId);
  expect(card).toMatchObject({ batchId, accountId, line, text: 'All', at: noon, total: 8 });
  expect(card?.counts).toEqual({ carrier: 2, failed: 4, unconfirmed: 1, accepted: 1 });
  const causes = card?.causes.map(({ cause, count, billed, retryable }) => ({
    [cause]: [count, billed, retryable],
  }));
  expect(causes).toEqual([
    { spam: [2, 2, 0] },
    { 'opted-out': [1, 1, 0] },
    { 'provider-trouble': [1, 0, 1] },
    { unconfirmed: [1, 1, 0] },
  ]);
  expect(card?.retryable).toBe(1);
});

test('rows come worst first, then by recipient, and can be narrowed and paged', () => {
  const scene = openScene();
  const batchId = composeMany(scene, ends);
  expect(rowsOf(scene, batchId).people).toEqual([1, 3, 5, 7, 4, 2, 0, 6]);
  expect(rowsOf(scene, batchId, { outcome: 'carrier' }).people).toEqual([0, 6]);
  expect(rowsOf(scene, batchId, { outcome: 'no-receipt' }).people).toEqual([4]);
  expect(rowsOf(scene, batchId, { outcome: 'failed', cause: 'spam' }).people).toEqual([1, 3]);
  const second = rowsOf(scene, batchId, { offset: 3, limit: 3 });
  expect([second.people, second.total]).toEqual([[7, 4, 2], 8]);
});

test('retrying those worth it makes a new attempt of just those', () => {
  const scene = openScene();
  const batchId = composeMany(scene, ends);
  const before = scene.read.batchCard(batchId);
  const { retried, changes } = scene.write.retryBatch(batchId, noon + 60_000);
  expect(retried).toBe(before?.retryable);
  expect(retried).toBeGreaterThan(0);
  expect(changes.messages.map(({ attempts, batchId: of }) => [attempts, of])).toEqual(
    changes.messages.map(() => [2, batchId]),
  );
  const after = scene.read.batchCard(batchId);
  expect(after?.counts).toMatchObject({ failed: 4 - retried, held: retried });
  expect([after?.retryable, after?.total]).toEqual([0, 8]);
  expect(scene.write.retryBatch(batchId, noon + 60_000).retried).toBe(0);
});

test('what may be tried once more is not tried a third time', () => {
  const scene = openScene();
  const batchId = composeMany(scene, [failed('5100'), null]);
  const first = rowsOf(scene, batchId).rows[0];
  expect(first?.verdict.retry).toBe('once');
  expect(scene.write.retryBatch(batchId, noon).retried).toBe(1);
  scene.write.settle(claimOne(scene).outboxId, accepted('again', 'All'), noon);
  const particulars = {
    ...noParticulars,
    dialect: 'bandwidth-callback',
    state: 'message-failed',
  } as const;
  const one = receipt('failed', { to: person(0), code: '5100', particulars });
  scene.write.apply(accountId, heard([outbound('again', null, [], { receipts: [one] })]), live);
  expect(rowsOf(scene, batchId).rows[0]).toMatchObject({ attempt: 2, rung: 'failed' });
  expect(scene.read.batchCard(batchId)?.retryable).toBe(0);
  expect(scene.write.retryBatch(batchId, noon).retried).toBe(0);
});

test('a composition that does not exist has no card and no rows', () => {
  const scene = openScene();
  expect(scene.read.batchCard('019a')).toBeNull();
  expect(rowsOf(scene, '019a')).toMatchObject({ rows: [], total: 0 });
  expect(scene.write.retryBatch('019a', noon)).toMatchObject({ retried: 0, accountId: null });
});

test('while all of it can be taken back the card says until when', () => {
  const scene = openScene();
  const to = [person(0), person(1)];
  const { messages } = scene.write.compose({ ...newText('All', to), undoFor: 5_000 });
  const batchId = messages[0]?.batchId ?? '';
  expect(scene.read.batchCard(batchId)).toMatchObject({
    undoUntil: noon + 5_000,
    counts: { held: 2 },
    waiting: { undo: 2 },
  });
  scene.write.claim(accountId, noon + 5_000, 1, []);
  expect(scene.read.batchCard(batchId)).toMatchObject({
    undoUntil: null,
    counts: { held: 1, submitting: 1 },
    waiting: { undo: 1 },
  });
});

test('the card says why those not gone have not gone, and stopped ones are no rung', () => {
  const scene = openScene();
  const to = [0, 1, 2, 3, 4, 5].map(person);
  const { messages } = scene.write.compose(newText('All', to));
  const batchId = messages[0]?.batchId ?? '';
  const [unknown, asked] = scene.write.claim(accountId, noon, 2, []).sends;
  scene.write.settle(unknown?.outboxId ?? 0, lost, noon);
  const again = { kind: 'again', notBefore: noon + 9, detail: '429' } as const;
  scene.write.settle(asked?.outboxId ?? 0, again, noon);
  scene.write.pause(ofText(messages[2]?.id ?? ''));
  scene.write.stop(ofText(messages[3]?.id ?? ''));
  scene.write.stop(ofText(messages[4]?.id ?? ''));
  const card = scene.read.batchCard(batchId);
  expect(card?.counts).toEqual({ unknown: 1, held: 3 });
  expect(card?.waiting).toEqual({ checking: 1, asked: 1, paused: 1, stopped: 2, turn: 1 });
  expect(card).toMatchObject({ total: 6, undoUntil: null, retryable: 0 });
  expect(rowsOf(scene, batchId).people).toEqual([0, 3, 4, 1, 2, 5]);
  expect(rowsOf(scene, batchId, { outcome: 'stopped' })).toMatchObject({
    total: 2,
    rows: [{ rung: 'held', waiting: { kind: 'stopped' } }, { waiting: { kind: 'stopped' } }],
  });
  expect(rowsOf(scene, batchId, { outcome: 'waiting' }).people).toEqual([1, 2, 5]);
});
