import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import {
  accepted,
  accountId,
  ana,
  ben,
  claimOne,
  cleo,
  composeOne,
  newText,
  noon,
  ofText,
  only,
  openScene,
  waitingOf,
} from './scene.ts';

const hour = 60 * 60_000;
const again = { kind: 'again', notBefore: noon + 9_000, detail: '429' } as const;
const nothing = { texts: 0, accountId: null, changes: noChange };

test('a paused text waits until it is resumed, and then goes at once', () => {
  const scene = openScene();
  const { messages } = scene.write.compose({ ...newText('Hi'), undoFor: 30_000 });
  const { id } = only(messages);
  const { changes, ...paused } = scene.write.pause(ofText(id));
  expect(paused).toEqual({ texts: 1, accountId });
  expect(only(changes.messages).deliveries).toMatchObject([
    { rung: 'held', waiting: { kind: 'paused' } },
  ]);
  expect(scene.write.pause(ofText(id))).toEqual(nothing);
  const resumed = scene.write.resume(ofText(id));
  expect(only(resumed.changes.messages).deliveries).toMatchObject([
    { rung: 'held', waiting: { kind: 'turn', detail: null } },
  ]);
  expect(scene.write.resume(ofText(id))).toEqual(nothing);
  expect(claimOne(scene, noon).messageId).toBe(id);
});

test('what asks because of its age goes when resumed, and is not asked about again', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.write.askAboutOld(null, noon + hour, noon + 2 * hour);
  expect(scene.read.counts()).toMatchObject({ waiting: 1, asking: 1 });
  expect(scene.write.resume(ofText(id)).texts).toBe(1);
  expect(scene.write.askAboutOld(accountId, noon + hour, noon + 2 * hour)).toEqual(noChange);
  expect(scene.read.counts()).toMatchObject({ waiting: 1, asking: 0 });
  scene.write.recover(noon + 3 * hour);
  scene.write.askAboutOld(null, noon + 2 * hour, noon + 3 * hour);
  expect(waitingOf(scene, id)).toEqual({ kind: 'stale' });
});

test('stopping counts what stays and what has left, exactly', () => {
  const scene = openScene();
  const { messages } = scene.write.compose(newText('All', [ana, ben, cleo]));
  const target = { kind: 'batch', batchId: messages[0]?.batchId ?? '' } as const;
  const [first, second] = scene.write.claim(accountId, noon, 2, []).sends;
  scene.write.settle(first?.outboxId ?? 0, accepted('p1', 'All'), noon);
  const { changes, ...stopped } = scene.write.stop(target);
  expect(stopped).toEqual({ texts: 1, accountId, gone: 2 });
  expect(only(changes.messages).deliveries).toMatchObject([{ waiting: { kind: 'stopped' } }]);
  expect(scene.read.batchCard(target.batchId)).toMatchObject({
    total: 3,
    counts: { accepted: 1, submitting: 1 },
    waiting: { stopped: 1 },
  });
  scene.write.settle(second?.outboxId ?? 0, accepted('p2', 'All'), noon);
  expect(scene.write.claim(accountId, noon + 9 * hour, 9, []).sends).toEqual([]);
  expect(scene.write.stop(target)).toEqual({ ...nothing, gone: 2 });
  expect(scene.write.resume(target)).toEqual(nothing);
  expect(scene.read.counts()).toMatchObject({ failed: 0, waiting: 0, asking: 0 });
});

test.each([
  ['pause', 'paused'],
  ['stop', 'stopped'],
] as const)('after %s, what was leaving and comes back is %s', (verb, kind) => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  expect(scene.write[verb](ofText(id)).texts).toBe(0);
  scene.write.settle(outboxId, again, noon);
  expect(waitingOf(scene, id)).toEqual({ kind });
  expect(scene.write.claim(accountId, noon + hour, 9, []).sends).toEqual([]);
});

test('a claim whose answer was lost is released into what was wished meanwhile', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  claimOne(scene);
  scene.write.stop(ofText(id));
  scene.write.release(accountId, [], noon);
  expect(waitingOf(scene, id)).toEqual({ kind: 'stopped' });
});

test('resuming takes back a pause of what was leaving, but never a stop', () => {
  const scene = openScene();
  const [id, other] = [composeOne(scene, 'Hi'), composeOne(scene, 'Hi', ben)];
  const [mine, theirs] = scene.write.claim(accountId, noon, 2, []).sends;
  scene.write.pause(ofText(id));
  scene.write.resume(ofText(id));
  scene.write.stop(ofText(other));
  scene.write.pause(ofText(other));
  scene.write.resume(ofText(other));
  scene.write.settle(mine?.outboxId ?? 0, again, noon);
  scene.write.settle(theirs?.outboxId ?? 0, again, noon);
  expect(waitingOf(scene, id)).toEqual({ kind: 'asked', until: noon + 9_000, detail: '429' });
  expect(waitingOf(scene, other)).toEqual({ kind: 'stopped' });
});

test('a wish does not stand in the way of an answer', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const { outboxId } = claimOne(scene);
  scene.write.stop(ofText(id));
  scene.write.settle(outboxId, { kind: 'unknown', detail: 'no answer', raw: '' }, noon);
  expect(waitingOf(scene, id)).toEqual({ kind: 'checking', since: noon });
});

test('a target that does not exist is not touched', () => {
  const { write } = openScene();
  for (const target of [ofText('019a'), { kind: 'batch', batchId: '019a' } as const]) {
    expect(write.pause(target)).toEqual(nothing);
    expect(write.resume(target)).toEqual(nothing);
    expect(write.stop(target)).toEqual({ ...nothing, gone: 0 });
  }
});

test('held back inside its undo window when Longcode ended: at the next start it asks', () => {
  const scene = openScene();
  const { messages } = scene.write.compose({ ...newText('Hold it'), undoFor: 5_000 });
  const messageId = only(messages).id;
  scene.write.pause({ kind: 'text', messageId });
  scene.write.recover(noon + 1_000);
  expect(only(scene.read.waiting(0, 9).texts)).toMatchObject({
    messageId,
    waiting: { kind: 'stale' },
  });
  scene.write.resume({ kind: 'text', messageId });
  expect(claimOne(scene).messageId).toBe(messageId);
});
