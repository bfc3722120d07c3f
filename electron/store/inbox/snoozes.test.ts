import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  composeOne,
  noon,
  only,
  openScene,
  person,
  sceneAt,
  tempFile,
} from '../scene.ts';
import { arrives, listed, now, shown } from './scene.ts';

const hour = 3_600_000;

test('a snooze hides it until its time, and it comes back as it was', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const until = noon + hour;
  expect(scene.read.nextSnooze()).toBeNull();
  scene.write.act({ kind: 'snooze', until, selection: shown(theirs) });
  expect([listed(scene, 'needs-reply'), listed(scene, 'snoozed')]).toEqual([[], [theirs.id]]);
  expect(scene.read.nextSnooze()).toBe(until);
  expect(scene.write.dueSnoozes(until - 1).woken).toEqual([]);
  const { woken, changes } = scene.write.dueSnoozes(until);
  expect([woken, changes.conversations]).toEqual([[theirs.id], [theirs]]);
  expect([scene.read.nextSnooze(), scene.read.counts().snoozed]).toEqual([null, 0]);
});

test('news ends a snooze, and an answer of ours does not', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  scene.write.act({ kind: 'snooze', until: noon + hour, selection: shown(theirs) });
  composeOne(scene, 'Later', ana, noon + 1);
  expect(now(scene, theirs).snoozedUntil).toBe(noon + hour);
  expect(arrives(scene, 'a2', ana, noon + 2)).toMatchObject({
    snoozedUntil: null,
    needsReply: { since: noon + 2 },
  });
});

test('one that ends in our text, or is done, comes back among those that need a reply', () => {
  const scene = openScene();
  const [ours, done] = [arrives(scene, 'a1', ana), arrives(scene, 'b1', ben, noon + 1)];
  composeOne(scene, 'Did you get it?', ana, noon + 2);
  scene.write.act({ kind: 'done', done: true, selection: shown(done) });
  const until = noon + hour;
  const selection = shown(now(scene, ours), now(scene, done));
  scene.write.act({ kind: 'snooze', until, selection });
  expect(listed(scene, 'done')).toEqual([]);
  scene.write.dueSnoozes(until);
  expect(listed(scene, 'needs-reply')).toEqual([ours.id, done.id]);
  expect(now(scene, ours).needsReply?.since).toBe(until);
  composeOne(scene, 'Hello?', ana, until + 1);
  scene.write.act({ kind: 'done', done: true, selection: shown(now(scene, done)) });
  expect(listed(scene, 'needs-reply')).toEqual([]);
});

test('it comes back although the clock was set back since we wrote', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  composeOne(scene, 'From the future', ana, noon + 9 * hour);
  scene.write.act({ kind: 'snooze', until: noon + hour, selection: shown(now(scene, theirs)) });
  scene.write.dueSnoozes(noon + hour);
  expect(listed(scene, 'needs-reply')).toEqual([theirs.id]);
});

test('what fell due while the app was closed comes back at the next start, all of it', () => {
  const file = tempFile();
  const before = sceneAt(file);
  const all = Array.from({ length: 700 }, (_, n) => arrives(before, `i${n}`, person(n), noon + n));
  before.write.act({ kind: 'snooze', until: noon + hour, selection: shown(...all) });
  before.write.act({ kind: 'pin', pinned: true, selection: shown(...all.slice(0, 3)) });
  before.db.close();
  const scene = sceneAt(file);
  const [first, second, third] = [1, 2, 3].map(() => scene.write.dueSnoozes(noon + 9 * hour).woken);
  expect([first?.length, second?.length, third?.length]).toEqual([500, 200, 0]);
  expect(scene.read.counts()).toMatchObject({ snoozed: 0, needsReply: 700 });
  scene.db.close();
});

test('an undo of a snooze that is over does nothing', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const { undo } = scene.write.act({
    ...{ kind: 'snooze', until: noon + hour, selection: shown(theirs) },
  });
  scene.write.dueSnoozes(noon + hour);
  if (undo === null) throw new Error('nothing to undo');
  expect(scene.write.undoAct(undo).undone).toBe(0);
});

test('an account that goes takes its snoozes along', () => {
  const scene = openScene();
  const selection = shown(arrives(scene, 'a1'));
  scene.write.act({ kind: 'snooze', until: noon + hour, selection });
  scene.write.removeAccount(accountId);
  expect(scene.read.nextSnooze()).toBeNull();
  expect(scene.write.dueSnoozes(noon + hour).woken).toEqual([]);
  expect(only([scene.read.counts()])).toMatchObject({ all: 0, snoozed: 0, needsReply: 0 });
});
