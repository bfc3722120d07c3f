import { expect, test } from 'vitest';
import { type Place, placeIn } from '../../shared/inbox/views.ts';
import type { ConversationView } from '../../shared/model/conversation.ts';
import {
  accountId,
  claimOne,
  composeOne,
  heard,
  inbound,
  line,
  live,
  noon,
  only,
  openScene,
  otherLine,
  person,
  type Scene,
} from './scene.ts';

function pageOf(scene: Scene, view: ConversationView, after: Place | null = null, limit = 10) {
  const page = scene.read.conversations(view, after, limit);
  return { people: page.conversations.map((c) => c.people[0]), total: page.total, page };
}

test('pages follow each other without gap or repeat, newest first', () => {
  const scene = openScene();
  for (let n = 1; n <= 7; n += 1) composeOne(scene, 'Hi', person(n));
  const view = { kind: 'all' } as const;
  const first = pageOf(scene, view, null, 4);
  const last = only(first.page.conversations.slice(-1));
  const second = pageOf(scene, view, placeIn(last, view), 4);
  expect([...first.people, ...second.people]).toEqual([7, 6, 5, 4, 3, 2, 1].map(person));
  expect([first.total, second.total]).toEqual([7, 7]);
});

test('each view holds what its name says, and counts it', () => {
  const scene = openScene();
  const { write } = scene;
  composeOne(scene, 'fails', person(1));
  const refused = { kind: 'rejected', code: '404', detail: 'No lease', raw: '' } as const;
  write.settle(claimOne(scene).outboxId, refused, noon);
  write.apply(accountId, heard([inbound('i1', { from: person(2) })]), live);
  write.apply(accountId, heard([inbound('i2', { from: person(3), line: otherLine })]), live);
  composeOne(scene, 'held', person(4));
  const unread = pageOf(scene, { kind: 'unread' });
  expect([unread.people, unread.total]).toEqual([[person(3), person(2)], 2]);
  const failed = pageOf(scene, { kind: 'failed' });
  expect([failed.people, failed.total]).toEqual([[person(1)], 1]);
  const mine = pageOf(scene, { kind: 'line', accountId, line });
  expect([mine.people, mine.total]).toEqual([[person(4), person(2), person(1)], 3]);
  expect(pageOf(scene, { kind: 'line', accountId: 'nobody', line }).total).toBe(0);
  expect(scene.read.counts()).toEqual({
    all: 4,
    needsReply: 2,
    unread: 2,
    snoozed: 0,
    failed: 1,
    done: 0,
    waiting: 1,
    asking: 0,
    unreadByLine: { [`${accountId}/${line}`]: 1, [`${accountId}/${otherLine}`]: 1 },
  });
});

test('a failure leaves the failed view when something newer is sent', () => {
  const scene = openScene();
  composeOne(scene, 'fails');
  const refused = { kind: 'rejected', code: '404', detail: 'No lease', raw: '' } as const;
  scene.write.settle(claimOne(scene).outboxId, refused, noon);
  composeOne(scene, 'next try');
  expect(scene.read.conversations({ kind: 'failed' }, null, 9).total).toBe(0);
});

test('messages page backwards to the first', () => {
  const scene = openScene();
  for (let n = 1; n <= 5; n += 1) composeOne(scene, `${n}`);
  const newest = scene.read.messages(1, null, 3);
  expect([newest.messages.map((m) => m.text), newest.hasOlder]).toEqual([['3', '4', '5'], true]);
  const oldest = scene.read.messages(1, newest.messages[0]?.seq ?? 0, 3);
  expect([oldest.messages.map((m) => m.text), oldest.hasOlder]).toEqual([['1', '2'], false]);
  expect(scene.read.messages(99, null, 3)).toEqual({ messages: [], hasOlder: false });
});

test('what does not exist is null', () => {
  const { read } = openScene();
  expect([read.conversation(1), read.message('019a'), read.cursor('nobody')]).toEqual([
    null,
    null,
    null,
  ]);
});
