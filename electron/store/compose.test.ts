import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  claimOne,
  newText,
  noon,
  ofText,
  only,
  openScene,
  waitingOf,
} from './scene.ts';

test('composing the same ids again changes nothing and answers the same', () => {
  const scene = openScene();
  const text = newText('Hi', [ana, ben]);
  const first = scene.write.compose(text);
  expect(first.messages.map(({ id }) => id)).toEqual(text.ids);
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
  scene.write.undo(ofText(text.ids[0] ?? ''));
  expect(scene.write.compose(text).messages.map(({ id }) => id)).toEqual([text.ids[1]]);
  expect(scene.read.counts().all).toBe(1);
});

test('a recipient named twice gets one text, under the last of the ids', () => {
  const scene = openScene();
  const { messages } = scene.write.compose({ ...newText('Hi', [ana, ana]), ids: ['a', 'b'] });
  expect(only(messages)).toMatchObject({ id: 'b', batchId: null });
});

test('an id too few is refused whole', () => {
  const scene = openScene();
  const short = { ...newText('Hi', [ana, ben]), ids: ['a'] };
  expect(() => scene.write.compose(short)).toThrow('An id is needed for each recipient');
  expect(scene.read.counts().all).toBe(0);
});

test('nothing leaves while it can be taken back, and the next text waits behind it', () => {
  const scene = openScene();
  const first = { ...newText('first'), undoFor: 5_000 };
  scene.write.compose(first);
  scene.write.compose(newText('second'));
  scene.write.compose(newText('to Ben', [ben]));
  expect(waitingOf(scene, first.ids[0] ?? '')).toEqual({ kind: 'undo', until: noon + 5_000 });
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
  expect(waitingOf(scene, text.ids[0] ?? '')).toEqual({ kind: 'turn', detail: 'no route' });
});
