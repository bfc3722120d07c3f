import { expect, test } from 'vitest';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  composeOne,
  heard,
  inbound,
  line,
  live,
  lost,
  newText,
  noon,
  ofText,
  only,
  openScene,
  otherLine,
  outbound,
  rungOf,
  type Scene,
} from './scene.ts';
import type { SendResult } from './store.ts';

const byProfile = 'profile-1';

function composePooled(scene: Scene, text = 'Hi', now = noon): string {
  return only(scene.write.compose({ ...newText(text, [ana], now), byProfile }).messages).id;
}

/** The provider chose the other line. */
function chosen(id: string, text = 'Hi'): SendResult {
  const fact = outbound(id, text, ['accepted'], { from: otherLine });
  return { kind: 'accepted', providerMessageId: id, heard: heard([fact], { source: 'response' }) };
}

const all = (scene: Scene) => scene.read.conversations({ kind: 'all' }, null, 9).conversations;
const onLine = (scene: Scene, of: typeof line) =>
  scene.read.conversations({ kind: 'line', accountId, line: of }, null, 9).total;

test('a text by profile says so, and its send asks the profile', () => {
  const scene = openScene();
  const id = composePooled(scene);
  expect(scene.read.message(id)).toMatchObject({ byProfile });
  expect(claimOne(scene)).toMatchObject({ line, byProfile, to: [ana] });
});

test('it moves to the line that the answer names, and an emptied conversation goes', () => {
  const scene = openScene();
  const id = composePooled(scene);
  const before = only(all(scene)).id;
  const changes = scene.write.settle(claimOne(scene).outboxId, chosen('p1'), noon);
  const message = only(changes.messages);
  expect(message).toMatchObject({ id, byProfile: null, deliveries: [{ rung: 'accepted' }] });
  expect(changes.removed).toEqual({ conversations: [before], messages: [id] });
  expect(only(changes.conversations)).toEqual(only(all(scene)));
  expect(only(all(scene))).toMatchObject({
    ...{ id: message.conversationId, line: otherLine, people: [ana] },
    ...{ lastSeq: message.seq, lastText: 'Hi', lastDirection: 'out', lastOutRung: 'accepted' },
  });
  expect([onLine(scene, line), onLine(scene, otherLine)]).toEqual([0, 1]);
});

test('heads, marks and counts are right on both sides', () => {
  const scene = openScene();
  const news = [inbound('i1'), inbound('i2', { line: otherLine, text: 'there' })];
  scene.write.apply(accountId, heard(news), live);
  const [there, here] = all(scene);
  composePooled(scene);
  scene.write.markRead(here?.id ?? 0, Number.MAX_SAFE_INTEGER);
  scene.write.settle(claimOne(scene).outboxId, chosen('p1'), noon);
  expect(scene.read.conversation(here?.id ?? 0)).toEqual({ ...here, unread: 0 });
  expect(scene.read.conversation(there?.id ?? 0)).toMatchObject({
    ...{ unread: 1, lastText: 'Hi', lastDirection: 'out', lastOutRung: 'accepted' },
  });
  scene.write.apply(accountId, heard([outbound('p1', null, ['failed'])]), live);
  expect(scene.read.conversations({ kind: 'failed' }, null, 9)).toMatchObject({
    total: 1,
    conversations: [{ line: otherLine }],
  });
  expect(scene.read.counts()).toMatchObject({ all: 2, unread: 1, failed: 1 });
  const later = heard([inbound('i3')], { receivedAt: noon + 5 });
  expect(only(scene.write.apply(accountId, later, live).conversations).unread).toBe(1);
});

test('below a newer text of the other conversation it changes nothing of its head', () => {
  const scene = openScene();
  const id = composePooled(scene);
  const { outboxId } = claimOne(scene);
  const fact = inbound('i1', { line: otherLine, text: 'newer' });
  scene.write.apply(accountId, heard([fact], { receivedAt: noon + 5 }), live);
  scene.write.settle(outboxId, chosen('p1'), noon + 6);
  expect(only(all(scene))).toMatchObject({ lastText: 'newer', lastOutRung: 'accepted', unread: 1 });
  const { messages } = scene.read.messages(only(all(scene)).id, null, 9);
  expect(messages.map((one) => one.id)[0]).toBe(id);
});

test('an answer that names no line leaves it to the next fact', () => {
  const scene = openScene();
  const id = composePooled(scene);
  const answer = heard([], { source: 'response' });
  const result = { kind: 'accepted', providerMessageId: 'p1', heard: answer } as const;
  scene.write.settle(claimOne(scene).outboxId, result, noon);
  expect(scene.read.message(id)).toMatchObject({ byProfile });
  const fact = outbound('p1', null, ['sent'], { from: otherLine });
  scene.write.apply(accountId, heard([fact], { source: 'webhook' }), live);
  expect(scene.read.message(id)).toMatchObject({ byProfile: null });
  expect(only(all(scene)).line).toBe(otherLine);
});

test('an echo from another line waits for the answer and is no second text', () => {
  const scene = openScene();
  const id = composePooled(scene);
  const { outboxId } = claimOne(scene);
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['sent'], { from: otherLine })]), live);
  expect(only(all(scene)).line).toBe(line);
  scene.write.settle(outboxId, chosen('p1'), noon);
  expect([rungOf(scene, id), only(all(scene)).line]).toEqual(['sent', otherLine]);
});

test('a record of any line finds one whose answer was lost, one of that line first', () => {
  const scene = openScene();
  const pooled = composePooled(scene);
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  const fixed = composeOne(scene, 'Hi', ana, noon + 1);
  scene.write.settle(claimOne(scene, noon + 1).outboxId, lost, noon + 1);
  const record = (id: string, from: typeof line) =>
    scene.write.apply(accountId, heard([outbound(id, 'Hi', ['sent'], { from })]), live);
  record('p1', line);
  expect([rungOf(scene, pooled), rungOf(scene, fixed)]).toEqual(['unknown', 'sent']);
  record('p2', otherLine);
  expect(rungOf(scene, pooled)).toBe('sent');
  expect(scene.read.message(pooled)).toMatchObject({ byProfile: null });
  expect(all(scene).map((one) => one.line)).toEqual([line, otherLine]);
});

test('a line that was guessed wrong is open again', () => {
  const scene = openScene();
  const first = composePooled(scene);
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  const second = composePooled(scene, 'Hi', noon + 1);
  const { outboxId } = claimOne(scene, noon + 1);
  scene.write.settle(outboxId, lost, noon + 1);
  scene.write.apply(accountId, heard([outbound('p2', 'Hi', ['sent'], { from: otherLine })]), live);
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['sent', 'unknown']);
  scene.write.settle(outboxId, chosen('p2'), noon + 2);
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['unknown', 'sent']);
  expect(scene.read.message(first)).toMatchObject({ byProfile });
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['carrier'])]), live);
  expect([rungOf(scene, first), rungOf(scene, second)]).toEqual(['carrier', 'sent']);
  const lines = [first, second].map((id) => scene.read.message(id)?.conversationId);
  expect(all(scene).map((one) => [one.line, one.id])).toEqual(
    expect.arrayContaining([
      [line, lines[0]],
      [otherLine, lines[1]],
    ]),
  );
});

test('a refused one is asked of the profile again, a failed one of the line it chose', () => {
  const scene = openScene();
  const id = composePooled(scene);
  const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  scene.write.retryText(id, noon);
  const again = claimOne(scene);
  expect(again).toMatchObject({ byProfile, line, attempt: 2 });
  scene.write.settle(again.outboxId, chosen('p1'), noon);
  scene.write.apply(accountId, heard([outbound('p1', null, ['failed'])]), live);
  scene.write.retryText(id, noon);
  expect(claimOne(scene)).toMatchObject({ byProfile: null, line: otherLine, attempt: 3 });
});

test('a composition by profile is counted whole wherever its texts went', () => {
  const scene = openScene();
  const { messages } = scene.write.compose({ ...newText('All', [ana, ben]), byProfile });
  const { sends } = scene.write.claim(accountId, noon, 9, []);
  scene.write.settle(sends[0]?.outboxId ?? 0, chosen('p1', 'All'), noon);
  scene.write.settle(sends[1]?.outboxId ?? 0, accepted('p2', 'All'), noon);
  const batchId = messages[0]?.batchId ?? '';
  expect(scene.read.batchCard(batchId)).toMatchObject({
    total: 2,
    lines: 2,
    counts: { accepted: 2 },
  });
  expect(all(scene).map((one) => [one.line, one.people])).toEqual([
    [line, [ben]],
    [otherLine, [ana]],
  ]);
});

test('one that was taken back leaves nothing', () => {
  const scene = openScene();
  const id = composePooled(scene, 'by profile');
  expect(scene.write.undo(ofText(id))).toMatchObject({ texts: 1, text: 'by profile' });
  expect(all(scene)).toEqual([]);
});
