import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import {
  accountId,
  ana,
  ben,
  claimOne,
  cleo,
  composeOne,
  composeUnknown,
  heard,
  live,
  lost,
  newText,
  noon,
  ofText,
  only,
  openScene,
  outbound,
  rungOf,
  texts,
  waitingOf,
} from './scene.ts';

const minute = 60_000;
const otherAccount = '019a0000-0000-7000-8000-000000000002';

test('what was queued too long ago asks before it goes, and so does what is from the future', () => {
  const scene = openScene();
  composeOne(scene, 'old', ana, noon - 1);
  composeOne(scene, 'of that moment', ben, noon);
  composeOne(scene, 'from the future', cleo, noon + 62 * minute);
  const asked = scene.write.askAboutOld(null, noon, noon + 60 * minute);
  expect(texts(asked).sort()).toEqual(['from the future', 'old']);
  expect(asked.messages.map(({ deliveries }) => deliveries[0]?.waiting)).toEqual([
    { kind: 'stale' },
    { kind: 'stale' },
  ]);
  expect(scene.read.counts()).toMatchObject({ waiting: 3, asking: 2 });
  expect(scene.write.askAboutOld(null, noon, noon + 60 * minute)).toEqual(noChange);
});

test('a retry is as old as the moment it was asked for', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi', ana, noon - minute);
  const refused = { kind: 'rejected', code: '402', detail: 'No balance', raw: '' } as const;
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  scene.write.retryText(id, noon);
  expect(scene.write.askAboutOld(null, noon, noon)).toEqual(noChange);
  expect(texts(scene.write.askAboutOld(null, noon + 1, noon + 1))).toEqual(['Hi']);
});

test('an account is asked about alone where one is named', () => {
  const scene = openScene();
  composeOne(scene, 'mine', ana, noon);
  scene.write.compose({ ...newText('theirs', [ben], noon), accountId: otherAccount });
  const asked = scene.write.askAboutOld(otherAccount, noon + 1, noon + 1);
  expect(texts(asked)).toEqual(['theirs']);
});

test('what the user holds, what is leaving and what has left is not asked about', () => {
  const scene = openScene();
  const [paused, stopped] = [composeOne(scene, 'paused'), composeOne(scene, 'stopped', ben)];
  scene.write.pause(ofText(paused));
  scene.write.stop(ofText(stopped));
  composeOne(scene, 'leaving', cleo);
  claimOne(scene);
  expect(scene.write.askAboutOld(null, noon + 9 * minute, noon)).toEqual(noChange);
});

test('what left before the records were read and is not in them is not found', () => {
  const scene = openScene();
  const [before, at] = [composeUnknown(scene, 'a', noon - 1), composeUnknown(scene, 'b', noon)];
  const changes = scene.write.notFound(accountId, noon);
  expect(only(changes.messages)).toMatchObject({ id: before });
  expect([rungOf(scene, before), rungOf(scene, at)]).toEqual(['unknown', 'unknown']);
  expect(waitingOf(scene, before)).toEqual({ kind: 'not-found', since: noon - 1 });
  expect(waitingOf(scene, at)).toEqual({ kind: 'checking', since: noon });
  expect(scene.read.counts()).toMatchObject({ waiting: 2, asking: 1 });
  expect(scene.write.notFound(accountId, noon)).toEqual(noChange);
  expect(scene.write.notFound('nobody', noon + 1)).toEqual(noChange);
});

test('while an equal text is leaving, whose record could be held back, nothing is called missing', () => {
  const scene = openScene();
  const id = composeUnknown(scene, 'Hi', noon);
  composeOne(scene, 'Hi', ana, noon + minute);
  const { outboxId } = claimOne(scene, noon + minute);
  scene.write.apply(accountId, heard([outbound('p1', 'Hi', ['sent'])]), live);
  expect(scene.write.notFound(accountId, noon + 1)).toEqual(noChange);
  scene.write.settle(outboxId, lost, noon + minute);
  expect(rungOf(scene, id)).toBe('sent');
});
