import { expect, test } from 'vitest';
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { OutboundFacts } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  composeNotFound,
  composeOne,
  composeUnknown,
  groupText,
  heard,
  live,
  lost,
  newText,
  noon,
  ofText,
  only,
  openScene,
  otherLine,
  outbound,
  receipt,
  rungOf,
  type Scene,
} from './scene.ts';
import type { SendResult } from './store.ts';

const refused: SendResult = { kind: 'rejected', code: '500', detail: 'broken proxy', raw: '' };
const again: SendResult = { kind: 'again', notBefore: 0, detail: '429' };

/** A webhook that repeats our id, with no words as status callbacks have none. */
function repeat(localId: string, id: string, rung: Rung, more: Partial<OutboundFacts> = {}) {
  return heard([outbound(id, null, [rung], { localId, ...more })], { source: 'webhook' });
}

function hear(scene: Scene, ...said: Parameters<typeof repeat>) {
  return scene.write.apply(accountId, repeat(...said), live);
}

const count = (scene: Scene, table: string) =>
  only(scene.db.all(`SELECT count(*) AS n FROM ${table}`))['n'];

test('our own id says which text it is before the answer does', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  const changes = hear(scene, id, 'p1', 'sent');
  expect(only(changes.messages)).toMatchObject({ id, deliveries: [{ rung: 'sent' }] });
  scene.write.settle(outboxId, accepted('p1', 'Hi'), noon + 1);
  expect([rungOf(scene, id), count(scene, 'outbox'), count(scene, 'message')]).toEqual([
    'sent',
    0,
    1,
  ]);
});

test.each<[string, SendResult]>([
  ['lost', lost],
  ['a refusal', refused],
  ['to come again', again],
])('it has left, even if its answer is %s', (_, result) => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  hear(scene, id, 'p1', 'sent');
  scene.write.settle(outboxId, result, noon + 1);
  expect([rungOf(scene, id), count(scene, 'outbox')]).toEqual(['sent', 0]);
  expect(scene.write.claim(accountId, noon + 9, 9, []).sends).toEqual([]);
});

test.each<[string, (scene: Scene) => unknown]>([
  ['a crash', ({ write }) => write.recover(noon + 1)],
  ['a lost claim', ({ write }) => write.release(accountId, [], noon + 1)],
  ['a restored backup', ({ write }) => write.distrust(noon + 1)],
])('it has left, even after %s', (_, end) => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  claimOne(scene);
  hear(scene, id, 'p1', 'sent');
  end(scene);
  expect([rungOf(scene, id), count(scene, 'outbox')]).toEqual(['sent', 0]);
  expect(scene.write.claim(accountId, noon + 9, 9, []).sends).toEqual([]);
});

test('one that is looked for is found by it, whatever else the record says', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  hear(scene, id, 'p1', 'carrier', { text: 'other words', from: otherLine, createdAt: 0 });
  expect([rungOf(scene, id), count(scene, 'outbox'), count(scene, 'message')]).toEqual([
    'carrier',
    0,
    1,
  ]);
});

test('one that went although it was thought to wait does not go again', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  hear(scene, id, 'p1', 'sent');
  expect([rungOf(scene, id), scene.write.claim(accountId, noon, 9, []).sends]).toEqual([
    'sent',
    [],
  ]);
});

test('equal texts are told apart', () => {
  const scene = openScene();
  const [first, second] = [composeUnknown(scene, 'Hi'), composeUnknown(scene, 'Hi', noon + 1)];
  hear(scene, second, 'p2', 'carrier', { text: 'Hi' });
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['unknown', 'carrier']);
});

test('a wrong guess gives way, and what was guessed finds its own text', () => {
  const scene = openScene();
  const [first, second] = [composeUnknown(scene, 'Hi'), composeUnknown(scene, 'Hi', noon + 1)];
  scene.write.apply(accountId, heard([outbound('p2', 'Hi', ['failed'])]), live);
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['failed', 'unknown']);
  hear(scene, first, 'p1', 'carrier');
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['carrier', 'failed']);
  expect([count(scene, 'message'), count(scene, 'orphan'), count(scene, 'outbox')]).toEqual([
    2, 0, 0,
  ]);
});

test('a guess about the id itself gives way too', () => {
  const scene = openScene();
  const [first, second] = [composeUnknown(scene, 'Hi'), composeUnknown(scene, 'Hi', noon + 1)];
  scene.write.apply(accountId, heard([outbound('p2', 'Hi', ['sent'])]), live);
  hear(scene, second, 'p2', 'carrier');
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['unknown', 'carrier']);
});

test('a text shown as sent elsewhere goes when our own id says it is ours', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi');
  const odd = outbound('p1', 'Hi', ['sent'], { from: otherLine });
  scene.write.apply(accountId, heard([odd]), live);
  expect(scene.read.counts().all).toBe(2);
  hear(scene, id, 'p1', 'carrier');
  expect([scene.read.counts().all, rungOf(scene, id), count(scene, 'outbox')]).toEqual([
    1,
    'carrier',
    0,
  ]);
});

test('an attempt sent again on the user’s word is withdrawn when the first turns up', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + 2);
  hear(scene, id, 'p1', 'sent');
  expect(scene.read.message(id)).toMatchObject({ attempts: 1, deliveries: [{ rung: 'sent' }] });
  expect(scene.write.claim(accountId, noon + 9, 9, []).sends).toEqual([]);
});

test('while one attempt is given up and the next on its way, the answer decides', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + 2);
  const { outboxId } = claimOne(scene, noon + 2);
  hear(scene, id, 'p2', 'failed');
  expect(rungOf(scene, id)).toBe('submitting');
  scene.write.settle(outboxId, accepted('p2', 'Hi'), noon + 3);
  expect(scene.read.message(id)).toMatchObject({ attempts: 2, deliveries: [{ rung: 'failed' }] });
  hear(scene, id, 'p1', 'carrier');
  const { recipients } = scene.read.messageDetails(id) ?? { recipients: [] };
  expect(only(recipients).attempts.map(({ rung }) => rung)).toEqual(['carrier', 'failed']);
});

test('a late word about the first attempt does not speak for the second', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  hear(scene, id, 'p1', 'failed');
  scene.write.retryText(id, noon + 1);
  claimOne(scene, noon + 1);
  hear(scene, id, 'p1', 'failed', { createdAt: noon });
  expect(rungOf(scene, id)).toBe('submitting');
  hear(scene, id, 'p2', 'carrier');
  expect(rungOf(scene, id)).toBe('carrier');
});

test.each(['no id of ours', 'another account'])('%s decides nothing', (which) => {
  const scene = openScene();
  const other = '019a0000-0000-7000-8000-000000000009';
  const text = { ...newText('Hi'), accountId: which === 'another account' ? other : accountId };
  const { id } = only(scene.write.compose(text).messages);
  hear(scene, which === 'another account' ? id : 'anything', 'p1', 'sent', { text: 'Elsewhere' });
  expect([rungOf(scene, id), count(scene, 'message')]).toEqual(['held', 2]);
});

test('the line of a text by profile is the one it tells', () => {
  const scene = openScene();
  const text = { ...newText('Hi'), byProfile: 'profile-1' };
  const { id } = only(scene.write.compose(text).messages);
  const { outboxId } = claimOne(scene);
  hear(scene, id, 'p1', 'sent', { from: otherLine });
  expect(scene.read.message(id)?.byProfile).toBeNull();
  const { conversations } = scene.read.conversations({ kind: 'all' }, null, 9);
  expect(only(conversations)).toMatchObject({ line: otherLine, lastOutRung: 'sent' });
  scene.write.settle(outboxId, accepted('p1', 'Hi'), noon + 1);
  expect([rungOf(scene, id), scene.read.counts().all]).toEqual(['sent', 1]);
});

test('what is told of one member says that all of a group were sent to, once the answer is lost', () => {
  const scene = openScene();
  const { id } = only(scene.write.compose(groupText('Hi', [ana, ben])).messages);
  const { outboxId } = claimOne(scene);
  const about = (to: Address) => ({ receipts: [receipt('carrier', { to })] });
  hear(scene, id, 'p1', 'carrier', about(ben));
  const rungs = () => scene.read.message(id)?.deliveries.map(({ rung }) => rung);
  expect(rungs()).toEqual(['submitting', 'carrier']);
  scene.write.settle(outboxId, lost, noon + 1);
  expect(rungs()).toEqual(['accepted', 'carrier']);
  hear(scene, id, 'p1', 'carrier', about(ana));
  expect(rungs()).toEqual(['carrier', 'carrier']);
});

test('one that the user stopped while it was on its way still is what it is', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  scene.write.stop(ofText(id));
  hear(scene, id, 'p1', 'sent');
  scene.write.settle(outboxId, again, noon + 1);
  expect([rungOf(scene, id), count(scene, 'outbox')]).toEqual(['sent', 0]);
});

test('of two attempts that are looked for, the one that left when it was created is it', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  const later = noon + 60_000;
  scene.write.resolve(id, 'send-again', later);
  scene.write.settle(claimOne(scene, later).outboxId, lost, later);
  hear(scene, id, 'p2', 'failed', { createdAt: later + 2_000 });
  hear(scene, id, 'p1', 'carrier', { createdAt: noon + 2_000 });
  const { recipients } = scene.read.messageDetails(id) ?? { recipients: [] };
  expect(only(recipients).attempts.map(({ rung }) => rung)).toEqual(['carrier', 'failed']);
});

test('an attempt that was guessed is still one that it may be', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  scene.write.resolve(id, 'send-again', noon + 1);
  const { outboxId } = claimOne(scene, noon + 1);
  scene.write.apply(accountId, heard([outbound('p9', 'Hi', ['failed'])]), live);
  scene.write.settle(outboxId, refused, noon + 2);
  scene.write.retryText(id, noon + 3);
  scene.write.settle(claimOne(scene, noon + 3).outboxId, lost, noon + 3);
  hear(scene, id, 'p1', 'carrier', { createdAt: noon });
  const { recipients } = scene.read.messageDetails(id) ?? { recipients: [] };
  expect(only(recipients).attempts.map(({ rung }) => rung)).toEqual([
    'carrier',
    'failed',
    'failed',
  ]);
});
