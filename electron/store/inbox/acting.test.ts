import { expect, test } from 'vitest';
import {
  accountId,
  ana,
  ben,
  composeOne,
  line,
  noon,
  ofText,
  openScene,
  person,
} from '../scene.ts';
import { arrives, listed, now, readLater, shown } from './scene.ts';

const hour = 3_600_000;

test('who wrote first has waited longest, and writing again changes nothing about that', () => {
  const scene = openScene();
  const first = arrives(scene, 'a1', ana, noon);
  const second = arrives(scene, 'b1', ben, noon + 1);
  arrives(scene, 'a2', ana, noon + 2);
  expect(listed(scene, 'needs-reply')).toEqual([first.id, second.id]);
  expect(now(scene, first).needsReply).toEqual({ seq: first.lastSeq, since: noon });
  expect(listed(scene, 'all')).toEqual([first.id, second.id]);
});

test('answered is answered until they write again, and taking the answer back asks again', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const answer = composeOne(scene, 'Answer', ana, noon + 1);
  expect(now(scene, theirs).needsReply).toBeNull();
  scene.write.undo(ofText(answer));
  expect(now(scene, theirs).needsReply?.since).toBe(noon);
  composeOne(scene, 'Answer', ana, noon + 2);
  arrives(scene, 'a2', ana, noon + hour);
  expect(now(scene, theirs).needsReply?.since).toBe(noon + hour);
});

test('done reads what was shown and ends a snooze; news opens it again, history does not', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const selection = shown(theirs);
  scene.write.act({ kind: 'snooze', until: noon + hour, selection });
  const { acted, changes } = scene.write.act({ kind: 'done', done: true, selection });
  expect(acted).toBe(1);
  expect(changes.conversations).toEqual([now(scene, theirs)]);
  const done = { done: true, unread: 0, needsReply: null, snoozedUntil: null };
  expect(now(scene, theirs)).toMatchObject(done);
  expect(scene.read.counts()).toMatchObject({ done: 1, needsReply: 0, snoozed: 0, unread: 0 });
  readLater(scene, 'old', noon - hour, true);
  composeOne(scene, 'One more thing', ana, noon + 1);
  expect(now(scene, theirs)).toMatchObject(done);
  arrives(scene, 'a2', ana, noon + 2);
  const open = { done: false, unread: 1, needsReply: { since: noon + 2 } };
  expect(now(scene, theirs)).toMatchObject(open);
});

test('news from below, which a long absence brings, opens it as well', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1', ana, noon);
  scene.write.act({ kind: 'done', done: true, selection: shown(theirs) });
  readLater(scene, 'late', noon - hour, false);
  expect(now(scene, theirs)).toMatchObject({ done: false, needsReply: { since: noon - hour } });
});

test('what came after the page was told is neither done, nor read, nor snoozed away', () => {
  const scene = openScene();
  const before = shown(arrives(scene, 'a1'));
  const theirs = arrives(scene, 'a2', ana, noon + 1);
  scene.write.act({ kind: 'snooze', until: noon + hour, selection: before });
  expect(now(scene, theirs).snoozedUntil).toBeNull();
  scene.write.act({ kind: 'done', done: true, selection: before });
  const open = { done: false, unread: 1, needsReply: { since: noon + 1 } };
  expect(now(scene, theirs)).toMatchObject(open);
});

test('not done any more, it needs the reply it needed before', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  const selection = shown(theirs);
  scene.write.act({ kind: 'done', done: true, selection });
  scene.write.act({ kind: 'done', done: false, selection });
  expect(now(scene, theirs)).toMatchObject({ done: false, unread: 0, needsReply: { since: noon } });
});

test('pinned ones lead every list they are in, across pages', () => {
  const scene = openScene();
  const all = [1, 2, 3, 4, 5].map((n) => arrives(scene, `i${n}`, person(n), noon + n));
  const [one, , three] = all;
  if (one === undefined || three === undefined) throw new Error('missing');
  scene.write.act({ kind: 'pin', pinned: true, selection: shown(one, three) });
  const others = all.filter(({ id }) => id !== one.id && id !== three.id).map(({ id }) => id);
  expect(listed(scene, 'needs-reply')).toEqual([one.id, three.id, ...others]);
  for (const kind of ['all', 'unread'] as const) {
    expect(listed(scene, kind)).toEqual([three.id, one.id, ...others.toReversed()]);
  }
  const mine = scene.read.conversations({ kind: 'line', accountId, line }, null, 1);
  expect(mine.conversations.map(({ id }) => id)).toEqual([three.id]);
});

test('a muted one is listed and counted as ever, and says so with its news', () => {
  const scene = openScene();
  const theirs = arrives(scene, 'a1');
  scene.write.act({ kind: 'mute', muted: true, selection: shown(theirs) });
  expect(arrives(scene, 'a2', ana, noon + 1)).toMatchObject({ muted: true, unread: 2 });
  expect(scene.read.counts()).toMatchObject({ unread: 1, needsReply: 1 });
});

test('marked unread until it is looked at, whatever it ends in', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  const ours = scene.read.conversation(scene.read.message(id)?.conversationId ?? 0);
  if (ours === null) throw new Error('missing');
  scene.write.act({ kind: 'read', read: false, selection: shown(ours) });
  expect(now(scene, ours)).toMatchObject({ markedUnread: true, unread: 0 });
  expect(listed(scene, 'unread')).toEqual([ours.id]);
  expect(scene.read.counts().unreadByLine).toEqual({ [`${accountId}/${line}`]: 1 });
  const { conversations } = scene.write.markRead(ours.id, ours.lastSeq);
  expect(conversations).toMatchObject([{ markedUnread: false }]);
  expect(scene.read.counts().unread).toBe(0);
});

test('an act on many is one answer, without those that are gone or so already', () => {
  const scene = openScene();
  const all = [1, 2, 3].map((n) => arrives(scene, `i${n}`, person(n), noon + n));
  scene.write.act({ kind: 'pin', pinned: true, selection: shown(...all.slice(0, 1)) });
  const selection = [...shown(...all, ...all), { id: 999, lastSeq: 1 }];
  const { acted, undo, changes } = scene.write.act({ kind: 'pin', pinned: true, selection });
  expect([acted, changes.conversations.length, undo?.former.length]).toEqual([2, 2, 2]);
  const again = scene.write.act({ kind: 'pin', pinned: true, selection });
  expect(again).toMatchObject({ acted: 0, undo: null });
});
