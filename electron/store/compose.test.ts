import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  claimOne,
  line,
  newText,
  noon,
  ofText,
  only,
  openScene,
  otherLine,
  waitingOf,
} from './scene.ts';

test('composing the same ids again changes nothing and answers the same', () => {
  const scene = openScene();
  const text = newText('Hi', [ana, ben]);
  const first = scene.write.compose(text);
  expect(first.messages.map(({ id }) => id)).toEqual(text.texts.map(({ id }) => id));
  expect(scene.write.compose({ ...text, now: noon + 9 })).toEqual(first);
  expect(scene.read.counts()).toMatchObject({ all: 2, waiting: 2 });
});

test('composing again what has left meanwhile does not send it again', () => {
  const scene = openScene();
  const text = newText('Hi');
  scene.write.compose(text);
  claimOne(scene);
  expect(only(scene.write.compose(text).messages).deliveries).toMatchObject([
    { rung: 'submitting' },
  ]);
  expect(scene.write.claim(accountId, noon, 9, []).sends).toEqual([]);
});

test('composing again does not bring back what of it was taken back', () => {
  const scene = openScene();
  const text = newText('Hi', [ana, ben]);
  scene.write.compose(text);
  scene.write.undo(ofText(text.texts[0]?.id ?? ''));
  expect(scene.write.compose(text).messages.map(({ id }) => id)).toEqual([text.texts[1]?.id]);
  expect(scene.read.counts().all).toBe(1);
});

test('a recipient named twice gets one text, under the last of the ids', () => {
  const scene = openScene();
  const texts = ['a', 'b'].map((id) => ({ id, line, to: [ana] }));
  const { messages } = scene.write.compose({ ...newText('Hi'), texts });
  expect(only(messages)).toMatchObject({ id: 'b', batchId: null });
});

test('one composition leaves from several lines, each text in a conversation of its own line', () => {
  const scene = openScene();
  const texts = [
    { id: 'a', line, to: [ana] },
    { id: 'b', line: otherLine, to: [ben] },
  ];
  const { messages, conversations } = scene.write.compose({ ...newText('Hi'), texts });
  expect(conversations.map((one) => [one.line, one.people])).toEqual([
    [line, [ana]],
    [otherLine, [ben]],
  ]);
  const batchId = messages[0]?.batchId ?? '';
  expect(messages[1]?.batchId).toBe(batchId);
  expect(scene.read.batchCard(batchId)).toMatchObject({ line, lines: 2, total: 2 });
  const { sends } = scene.write.claim(accountId, noon, 9, []);
  expect(sends.map((send) => [send.line, send.to])).toEqual([
    [line, [ana]],
    [otherLine, [ben]],
  ]);
});

test('nothing leaves while it can be taken back, and the next text waits behind it', () => {
  const scene = openScene();
  const first = { ...newText('first'), undoFor: 5_000 };
  scene.write.compose(first);
  scene.write.compose(newText('second'));
  scene.write.compose(newText('to Ben', [ben]));
  expect(waitingOf(scene, first.texts[0]?.id ?? '')).toEqual({ kind: 'undo', until: noon + 5_000 });
  expect(claimOne(scene, noon + 4_999).text).toBe('to Ben');
  expect(scene.write.nextDue(accountId)).toBe(noon + 5_000);
  expect(claimOne(scene, noon + 5_000).text).toBe('first');
});

test('once it tried to leave it is no longer said that it can be taken back', () => {
  const scene = openScene();
  const text = { ...newText('Hi'), undoFor: 5_000 };
  scene.write.compose(text);
  const { outboxId } = claimOne(scene, noon + 5_000);
  scene.write.settle(outboxId, { kind: 'again', notBefore: 0, detail: 'no route' }, noon + 5_001);
  expect(waitingOf(scene, text.texts[0]?.id ?? '')).toEqual({ kind: 'turn', detail: 'no route' });
});
