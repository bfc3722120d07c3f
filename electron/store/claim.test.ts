import { expect, test } from 'vitest';
import {
  accountId,
  ben,
  claimOne,
  cleo,
  composeOne,
  fromLine,
  lost,
  newText,
  noon,
  ofText,
  only,
  openScene,
  otherLine,
  type Scene,
  waitingOf,
} from './scene.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

const claimedTexts = (scene: Scene, now = noon, resting = [otherLine]) =>
  scene.write.claim(accountId, now, 10, resting).sends.map(({ text }) => text);

test('nothing of a line that rests is handed out, and other lines do not wait for it', () => {
  const scene = openScene();
  scene.write.compose(fromLine(newText('from the other line'), otherLine));
  composeOne(scene, 'from this line');
  expect(claimedTexts(scene)).toEqual(['from this line']);
  expect(claimedTexts(scene, noon, [])).toEqual(['from the other line']);
});

test.each([
  ['paused', (scene: Scene, id: string) => scene.write.pause(ofText(id))],
  ['stopped', (scene: Scene, id: string) => scene.write.stop(ofText(id))],
  ['stale', (scene: Scene) => scene.write.askAboutOld(accountId, noon + 1, noon)],
] as const)('a text that is %s does not leave and does not hold up the next', (kind, hold) => {
  const scene = openScene();
  const id = composeOne(scene, 'first');
  hold(scene, id);
  expect(waitingOf(scene, id)).toEqual({ kind });
  composeOne(scene, 'second');
  expect(claimedTexts(scene)).toEqual(['second']);
  expect(claimedTexts(scene, noon + 9 * day)).toEqual([]);
  expect(scene.write.nextDue(accountId)).toBeNull();
});

test('a text without an answer does not hold up the next', () => {
  const scene = openScene();
  composeOne(scene, 'first');
  scene.write.settle(claimOne(scene).outboxId, lost, noon);
  composeOne(scene, 'second');
  expect(claimedTexts(scene)).toEqual(['second']);
});

test('a text from the future is due: the clock was set back', () => {
  const scene = openScene();
  scene.write.compose({ ...newText('tomorrow', [ben], noon + day), undoFor: 5_000 });
  scene.write.compose({ ...newText('in a minute', [cleo], noon + 60_000), undoFor: 5_000 });
  expect(claimedTexts(scene, noon)).toEqual(['tomorrow']);
  expect(claimedTexts(scene, noon - 1)).toEqual(['in a minute']);
});

test('nothing waits longer than anybody ever asks for', () => {
  const scene = openScene();
  composeOne(scene, 'Hi', ben);
  const again = { kind: 'again', notBefore: noon + hour, detail: '429' } as const;
  scene.write.settle(claimOne(scene).outboxId, again, noon);
  expect(claimedTexts(scene, noon)).toEqual([]);
  expect(claimedTexts(scene, noon + hour - 1)).toEqual([]);
  // Not a moment later, though its own time is 61 minutes away by the clock that was set back.
  expect(claimedTexts(scene, noon - 30_000)).toEqual(['Hi']);
});

test('a retry from the future is due as well', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  scene.write.retryText(id, noon + day);
  const again = { kind: 'again', notBefore: noon + day + 9_000, detail: '429' } as const;
  scene.write.settle(claimOne(scene, noon + day).outboxId, again, noon + day);
  expect(only(scene.write.claim(accountId, noon + day - hour, 9, []).sends).attempt).toBe(2);
});
