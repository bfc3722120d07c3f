import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  cleo,
  composeNotFound,
  composeOne,
  heard,
  inbound,
  live,
  newText,
  noon,
  ofText,
  only,
  openScene,
  outbound,
  rungOf,
  waitingOf,
} from './scene.ts';

const nothing = { texts: 0, accountId: null, text: '', changes: noChange };
const again = { kind: 'again', notBefore: 0, detail: '429' } as const;

test('a text taken back was never there, and neither was its conversation', () => {
  const scene = openScene();
  const words = ' Hi \r\n\u{1f468}';
  const { messages, conversations } = scene.write.compose({ ...newText(words), undoFor: 5_000 });
  const { id } = only(messages);
  const { changes, ...undone } = scene.write.undo(ofText(id));
  expect(undone).toEqual({ texts: 1, accountId, text: words });
  const removed = { messages: [id], conversations: [only(conversations).id] };
  expect(changes).toEqual({ ...noChange, removed });
  expect(scene.read.message(id)).toBeNull();
  expect(scene.read.counts()).toMatchObject({ all: 0, waiting: 0 });
  expect(scene.write.claim(accountId, noon + 1e9, 9, []).sends).toEqual([]);
  expect(scene.write.undo(ofText(id))).toEqual(nothing);
});

test('a conversation with more in it shows what it showed before', () => {
  const scene = openScene();
  const news = scene.write.apply(accountId, heard([inbound('i1')]), live);
  const before = only(news.conversations);
  const id = composeOne(scene, 'Hi');
  scene.write.markRead(before.id, Number.MAX_SAFE_INTEGER);
  const { changes } = scene.write.undo(ofText(id));
  expect(changes.removed).toEqual({ messages: [id], conversations: [] });
  expect(only(changes.conversations)).toEqual({ ...before, unread: 0 });
  const later = heard([inbound('i2')], { receivedAt: noon - 9 });
  expect(only(scene.write.apply(accountId, later, live).conversations).unread).toBe(1);
});

test('of a composition to many, those that have not left are taken back', () => {
  const scene = openScene();
  const { messages } = scene.write.compose(newText('All', [ana, ben, cleo]));
  const batchId = messages[0]?.batchId ?? '';
  const sent = only(scene.write.claim(accountId, noon, 1, []).sends);
  scene.write.settle(sent.outboxId, accepted('p1', 'All'), noon);
  const { changes, texts, text } = scene.write.undo({ kind: 'batch', batchId });
  expect([texts, text]).toEqual([2, 'All']);
  expect(changes.removed.messages).toEqual(messages.slice(1).map(({ id }) => id));
  expect(scene.read.batchCard(batchId)).toMatchObject({ total: 1, counts: { accepted: 1 } });
  expect(scene.write.undo({ kind: 'batch', batchId })).toEqual(nothing);
});

test('held texts can be taken back too, stopped ones stay', () => {
  const scene = openScene();
  const [paused, stale, stopped] = [ana, ben, cleo].map((to) => composeOne(scene, 'Hi', to));
  scene.write.pause(ofText(paused ?? ''));
  scene.write.stop(ofText(stopped ?? ''));
  scene.write.askAboutOld(null, noon + 1, noon);
  const undone = [paused, stale, stopped].map((id) => scene.write.undo(ofText(id ?? '')).texts);
  expect(undone).toEqual([1, 1, 0]);
  expect(waitingOf(scene, stopped ?? '')).toEqual({ kind: 'stopped' });
});

test('what is leaving is not touched, and if it comes back it stays', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  expect(scene.write.undo(ofText(id))).toEqual(nothing);
  expect(rungOf(scene, id)).toBe('submitting');
  scene.write.settle(outboxId, again, noon);
  expect(waitingOf(scene, id)).toEqual({ kind: 'stopped' });
});

test.each(['accepted', 'unknown', 'not-found'] as const)('what is %s is not touched', (end) => {
  const scene = openScene();
  const id = end === 'accepted' ? composeOne(scene, 'Hi') : composeNotFound(scene, 'Hi');
  if (end === 'accepted') {
    scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  }
  const before = scene.read.message(id);
  expect(scene.write.undo(ofText(id))).toEqual(nothing);
  expect(scene.read.message(id)).toEqual(before);
});

test('of a retry only the attempt goes: the text stands as before', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.settle(claimOne(scene).outboxId, accepted('p1', 'Hi'), noon);
  scene.write.apply(accountId, heard([outbound('p1', null, ['failed'])]), live);
  const before = [scene.read.message(id), scene.read.conversation(1), scene.read.counts()];
  scene.write.retryText(id, noon + 9);
  const { changes, text } = scene.write.undo(ofText(id));
  expect([text, changes.removed.messages]).toEqual(['Hi', []]);
  expect(changes.messages).toEqual([before[0]]);
  expect([scene.read.message(id), scene.read.conversation(1), scene.read.counts()]).toEqual(before);
});

test('taking back a text sent again brings back the question about it', () => {
  const scene = openScene();
  const id = composeNotFound(scene, 'Hi');
  const before = scene.read.message(id);
  scene.write.resolve(id, 'send-again', noon + 9);
  expect(rungOf(scene, id)).toBe('held');
  scene.write.undo(ofText(id));
  expect(scene.read.message(id)).toEqual(before);
  expect(scene.read.counts().asking).toBe(1);
});
