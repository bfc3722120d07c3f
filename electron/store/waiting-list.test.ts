import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  claimOne,
  cleo,
  composeNotFound,
  composeOne,
  composeUnknown,
  line,
  newText,
  noon,
  ofText,
  only,
  openScene,
  person,
} from './scene.ts';

const minute = 60_000;

test('those the user has to decide about come first, then the order in which they go', () => {
  const scene = openScene();
  const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;
  const retried = composeOne(scene, 'retried', ben, noon - minute);
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  composeUnknown(scene, 'checking', noon);
  composeOne(scene, 'stale', person(1), noon + 1);
  scene.write.askAboutOld(null, noon + 2, noon + 2);
  composeNotFound(scene, 'not found', noon + 2);
  scene.write.compose({ ...newText('undo', [cleo], noon + 3), undoFor: 5_000 });
  const [paused, stopped] = [composeOne(scene, 'paused'), composeOne(scene, 'stopped')];
  scene.write.pause(ofText(paused));
  scene.write.stop(ofText(stopped));
  scene.write.retryText(retried, noon + minute);
  const { texts, total } = scene.read.waiting(0, 50);
  expect(texts.map(({ text, waiting }) => [text, waiting.kind])).toEqual([
    ['checking', 'not-found'],
    ['stale', 'stale'],
    ['not found', 'not-found'],
    ['retried', 'turn'],
    ['undo', 'undo'],
    ['paused', 'paused'],
  ]);
  expect(total).toBe(6);
  expect(scene.read.counts()).toMatchObject({ waiting: 6, asking: 3 });
  expect(texts[3]).toEqual({
    seq: expect.any(Number),
    messageId: retried,
    batchId: null,
    conversationId: 1,
    accountId,
    line,
    to: ben,
    others: [],
    text: 'retried',
    at: noon + minute,
    waiting: { kind: 'turn', detail: null },
  });
});

test('what is on its way does not wait', () => {
  const scene = openScene();
  composeOne(scene, 'leaving');
  claimOne(scene);
  expect(scene.read.waiting(0, 9)).toEqual({ texts: [], total: 0 });
  expect(scene.read.counts()).toMatchObject({ waiting: 0, asking: 0 });
});

test('pages follow each other without gap or repeat', () => {
  const scene = openScene();
  const to = Array.from({ length: 7 }, (_, n) => person(n));
  scene.write.compose(newText('All', to));
  const pages = [0, 3, 6, 9].map((offset) => scene.read.waiting(offset, 3));
  expect(pages.flatMap(({ texts }) => texts.map((one) => one.to))).toEqual(to);
  expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
});

test('what quitting would leave unsent', () => {
  const scene = openScene();
  expect(scene.read.unsent()).toMatchObject({ texts: 0, inBatches: 0 });
  composeUnknown(scene, 'has left, perhaps');
  const { messages } = scene.write.compose(newText('All', [ana, ben, cleo]));
  scene.write.stop(ofText(messages[0]?.id ?? ''));
  scene.write.pause(ofText(messages[1]?.id ?? ''));
  scene.write.compose({ ...newText('alone', [person(1)]), undoFor: 5_000 });
  expect(scene.read.unsent()).toMatchObject({ texts: 3, inBatches: 2 });
  const { id } = only(scene.write.compose(newText('leaving', [person(2)])).messages);
  expect(scene.read.unsent()).toMatchObject({ texts: 4, inBatches: 2 });
  scene.write.undo(ofText(id));
  expect(scene.read.unsent()).toEqual({ texts: 3, inBatches: 2, leaving: 0 });
  claimOne(scene);
  expect(scene.read.unsent()).toMatchObject({ texts: 2, leaving: 1 });
});
