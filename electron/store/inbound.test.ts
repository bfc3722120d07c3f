import { expect, test } from 'vitest';
import { noChange } from '../../shared/model/change.ts';
import {
  accountId,
  ana,
  ben,
  cleo,
  composeOne,
  heard,
  inbound,
  line,
  live,
  noon,
  only,
  openScene,
  otherLine,
  outbound,
  texts,
} from './scene.ts';

const day = 86_400_000;

test('an inbound message is news: unread, announced, at the top', () => {
  const { write, read } = openScene();
  const message = inbound('i1', { media: ['https://a/1', 'https://a/2'], sentAt: noon - 9 });
  const changes = write.apply(accountId, heard([message]), live);
  expect(only(changes.messages)).toMatchObject({
    id: only(changes.arrived),
    direction: 'in',
    text: 'text of i1',
    at: noon - 9,
    from: ana,
    wordless: false,
    media: [
      { position: 0, url: 'https://a/1', name: null, file: { state: 'waiting' } },
      { position: 1, url: 'https://a/2', name: null, file: { state: 'waiting' } },
    ],
    deliveries: [],
  });
  expect(only(changes.conversations)).toMatchObject({
    accountId,
    line,
    people: [ana],
    lastText: 'text of i1',
    lastDirection: 'in',
    lastOutRung: null,
    unread: 1,
  });
  expect(read.counts().unreadByLine).toEqual({ [`${accountId}/${line}`]: 1 });
});

test('the same inbound message heard again is nothing new, not even its raw text', () => {
  const { write, db } = openScene();
  write.apply(accountId, heard([inbound('i1')]), live);
  const again = heard([inbound('i1')], { source: 'catch-up', receivedAt: noon + 5 });
  expect(write.apply(accountId, again, live)).toEqual(noChange);
  expect(db.all('SELECT 1 FROM raw')).toHaveLength(1);
});

test('news arrives in the order it was told', () => {
  const { write } = openScene();
  const facts = ['i2', 'i1', 'i3'].map((id) => inbound(id));
  const changes = write.apply(accountId, heard(facts), live);
  expect(texts(changes)).toEqual(['text of i2', 'text of i1', 'text of i3']);
  expect(changes.arrived).toEqual(changes.messages.map((message) => message.id));
});

test('a group is one conversation whatever the order of its people', () => {
  const { write, read } = openScene();
  write.apply(accountId, heard([inbound('i1', { from: ben, others: [cleo, ana] })]), live);
  write.apply(accountId, heard([inbound('i2', { from: ana, others: [ben, cleo] })]), live);
  expect(only(read.conversations({ kind: 'all' }, null, 10).conversations)).toMatchObject({
    people: [ana, ben, cleo],
    unread: 2,
  });
});

test('a text between two of my own lines is one out and one in, even under one id', () => {
  const { write, read } = openScene();
  write.apply(accountId, heard([outbound('x', 'Hi', ['sent'], { to: otherLine })]), live);
  write.apply(accountId, heard([inbound('x', { from: line, line: otherLine })]), live);
  expect(read.counts()).toMatchObject({ all: 2, unread: 1 });
});

test('reading counts down to what came after, and never backwards', () => {
  const { write, read } = openScene();
  const changes = write.apply(accountId, heard(['a', 'b', 'c'].map((id) => inbound(id))), live);
  const [a, b, c] = changes.messages.map((message) => message.seq);
  const { id } = only(changes.conversations);
  expect(only(write.markRead(id, b ?? 0).conversations).unread).toBe(1);
  expect(write.markRead(id, a ?? 0).conversations).toEqual([]);
  expect(read.conversation(id)?.unread).toBe(1);
  expect(only(write.markRead(id, c ?? 0).conversations).unread).toBe(0);
  expect(read.counts()).toMatchObject({ unread: 0, unreadByLine: {} });
});

test('reading far ahead does not read what is yet to come', () => {
  const { write } = openScene();
  const { id } = only(write.apply(accountId, heard([inbound('a')]), live).conversations);
  write.markRead(id, Number.MAX_SAFE_INTEGER);
  const later = write.apply(accountId, heard([inbound('b')]), live);
  expect(only(later.conversations).unread).toBe(1);
  expect(only(write.markRead(id, only(later.messages).seq).conversations).unread).toBe(0);
});

test('history is placed by its own time, read, and no news', () => {
  const scene = openScene();
  const { write, read } = scene;
  composeOne(scene, 'today');
  const old = { ...live, historyBefore: noon };
  const facts = [
    inbound('late', { sentAt: noon - day, text: 'a day ago' }),
    inbound('early', { sentAt: noon - 3 * day, text: 'three days ago' }),
    outbound('p1', 'two days ago', ['carrier'], { createdAt: noon - 2 * day }),
    inbound('same', { sentAt: noon - day, text: 'a day ago, next' }),
  ];
  const changes = write.apply(accountId, heard(facts, { source: 'catch-up' }), old);
  expect(changes.arrived).toEqual([]);
  expect(only(changes.conversations)).toMatchObject({
    lastText: 'today',
    lastOutRung: 'held',
    unread: 0,
  });
  expect(texts(read.messages(1, null, 10))).toEqual([
    'three days ago',
    'two days ago',
    'a day ago',
    'a day ago, next',
    'today',
  ]);
});

test('history alone makes a conversation that is read', () => {
  const { write, read } = openScene();
  const old = { ...live, historyBefore: noon };
  const facts = [inbound('i1', { sentAt: noon - day }), inbound('i2', { sentAt: noon - 2 * day })];
  const changes = write.apply(accountId, heard(facts), old);
  expect(only(changes.conversations)).toMatchObject({
    lastText: 'text of i1',
    lastAt: noon - day,
    unread: 0,
  });
  write.apply(accountId, heard([inbound('i3')]), old);
  const { id } = only(read.conversations({ kind: 'unread' }, null, 10).conversations);
  const first = read.messages(id, null, 10).messages[0]?.seq ?? 0;
  write.markRead(id, first);
  expect(read.conversation(id)?.unread).toBe(1);
});

test('live order is the order of arrival, whatever the clock does', () => {
  const { write, read } = openScene();
  for (const [index, receivedAt] of [noon, noon - day, noon + 1, noon - 2 * day].entries()) {
    write.apply(accountId, heard([inbound(`i${index}`)], { receivedAt }), live);
  }
  const order = texts(read.messages(1, null, 10));
  expect(order).toEqual(['text of i0', 'text of i1', 'text of i2', 'text of i3']);
});

test('the cursor moves with the page that reached it, and never backwards', () => {
  const { write, read } = openScene();
  expect(read.cursor(accountId)).toBeNull();
  write.apply(accountId, heard([]), { ...live, cursor: 500 });
  write.apply(accountId, heard([]), { ...live, cursor: 400 });
  write.apply(accountId, heard([]), live);
  expect(read.cursor(accountId)).toBe(500);
});
