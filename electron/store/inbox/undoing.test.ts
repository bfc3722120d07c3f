import { expect, test } from 'vitest';
import { type InboxAct, InboxUndo, type Shown } from '../../../shared/inbox/acts.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { ana, ben, composeOne, noon, openScene, type Scene } from '../scene.ts';
import { arrives, now, shown } from './scene.ts';

const hour = 3_600_000;

type What = InboxAct extends infer A ? (A extends unknown ? Omit<A, 'selection'> : never) : never;

/** What undoes it, once through the contract as the page gives it back. */
function acted(scene: Scene, what: What, selection: Shown[]): InboxUndo {
  const { undo } = scene.write.act({ ...what, selection });
  return InboxUndo.parse(JSON.parse(JSON.stringify(undo)));
}

const acts: readonly [string, What][] = [
  ['done', { kind: 'done', done: true }],
  ['pin', { kind: 'pin', pinned: true }],
  ['mute', { kind: 'mute', muted: true }],
  ['snooze', { kind: 'snooze', until: noon + hour }],
  ['read', { kind: 'read', read: true }],
];

function two(scene: Scene): Conversation[] {
  return [arrives(scene, 'a1', ana, noon), arrives(scene, 'b1', ben, noon + 1)];
}

test.each(acts)('undoing %s leaves everything as it was', (_, what) => {
  const scene = openScene();
  const before = two(scene);
  const undo = acted(scene, what, shown(...before));
  expect(before.map((one) => now(scene, one))).not.toEqual(before);
  const { undone, changes } = scene.write.undoAct(undo);
  expect(undone).toBe(2);
  expect(changes.conversations).toEqual(before);
  expect(before.map((one) => now(scene, one))).toEqual(before);
  expect(scene.write.undoAct(undo).undone).toBe(0);
});

test.each(acts)('where a later act changed the same, undoing %s leaves it alone', (_, what) => {
  const scene = openScene();
  const [one, other] = two(scene);
  if (one === undefined || other === undefined) throw new Error('missing');
  const undo = acted(scene, what, shown(one, other));
  const back: Readonly<Record<InboxAct['kind'], What>> = {
    done: { kind: 'done', done: false },
    pin: { kind: 'pin', pinned: false },
    mute: { kind: 'mute', muted: false },
    snooze: { kind: 'snooze', until: null },
    read: { kind: 'read', read: false },
  };
  acted(scene, back[what.kind], shown(one));
  acted(scene, what, shown(one));
  const later = now(scene, one);
  expect(scene.write.undoAct(undo).undone).toBe(1);
  expect([now(scene, one), now(scene, other)]).toEqual([later, other]);
});

test('a text that came since stays in sight; a pin has nothing to do with it', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const pin = acted(scene, { kind: 'pin', pinned: true }, shown(theirs));
  acted(scene, { kind: 'done', done: true }, shown(theirs));
  const reopened = acted(scene, { kind: 'done', done: false }, shown(theirs));
  arrives(scene, 'a2', ana, noon + 1);
  expect(scene.write.undoAct(reopened).undone).toBe(0);
  expect(now(scene, theirs)).toMatchObject({ done: false, unread: 1 });
  expect(scene.write.undoAct(pin).undone).toBe(1);
});

test('the last act first: one after the other is undone', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const snooze = acted(scene, { kind: 'snooze', until: noon + hour }, shown(theirs));
  const done = acted(scene, { kind: 'done', done: true }, shown(theirs));
  expect(scene.write.undoAct(snooze).undone).toBe(0);
  scene.write.undoAct(done);
  expect(now(scene, theirs).snoozedUntil).toBe(noon + hour);
  expect(scene.write.undoAct(snooze).undone).toBe(1);
  expect(now(scene, theirs)).toEqual(theirs);
});

test('what was looked at since stays read', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const done = acted(scene, { kind: 'done', done: true }, shown(theirs));
  composeOne(scene, 'One more thing', ana, noon + 1);
  scene.write.markRead(theirs.id, now(scene, theirs).lastSeq);
  scene.write.undoAct(done);
  expect(now(scene, theirs)).toMatchObject({ done: false, unread: 0 });
});

test('an undo that names what is gone, or more than was read, harms nothing', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const undo = acted(scene, { kind: 'read', read: true }, shown(theirs));
  if (undo.of !== 'standing') throw new Error('not about reading');
  const former = undo.former.map((one) => ({
    ...one,
    read: { ...one.read, former: { readSeq: Number.MAX_SAFE_INTEGER, marked: false } },
  }));
  scene.write.undoAct({
    ...undo,
    former: [...former, ...former.map((one) => ({ ...one, id: 9 }))],
  });
  expect(arrives(scene, 'a2', ana, noon + 1).unread).toBe(1);
});
