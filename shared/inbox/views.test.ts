import { expect, test } from 'vitest';
import type { Conversation, ConversationView } from '../model/conversation.ts';
import { Address } from '../phone/address.ts';
import { untouched } from './samples.ts';
import { comparePlaces, isIn, placeIn } from './views.ts';

const line = Address.parse('+13125550100');
const plain: Conversation = {
  ...untouched,
  ...{ id: 1, accountId: 'a', line, people: [Address.parse('+13125550199')] },
  ...{ lastSeq: 50, lastAt: 0, lastText: 'Hi', lastKind: 'text', lastDirection: 'in' },
  ...{ lastOutRung: null, unread: 0 },
};

const kinds = ['all', 'needs-reply', 'unread', 'snoozed', 'failed', 'done', 'line'] as const;
const viewOf = (kind: (typeof kinds)[number]): ConversationView =>
  kind === 'line' ? { kind, accountId: 'a', line } : { kind };

test.each<[string, Partial<Conversation>, readonly (typeof kinds)[number][]]>([
  ['plain', {}, []],
  ['unread', { unread: 2 }, ['unread']],
  ['marked unread', { markedUnread: true }, ['unread']],
  ['waiting for an answer', { needsReply: { seq: 7, since: 0 } }, ['needs-reply']],
  ['snoozed', { snoozedUntil: 9 }, ['snoozed']],
  ['failed', { lastOutRung: 'failed' }, ['failed']],
  ['done', { done: true }, ['done']],
  ['muted', { muted: true, unread: 1 }, ['unread']],
  ['done and marked unread', { done: true, markedUnread: true }, ['unread', 'done']],
])('one that is %s', (_, more, own) => {
  const conversation = { ...plain, ...more };
  const holding = kinds.filter((kind) => isIn(conversation, viewOf(kind)));
  expect(holding.toSorted()).toEqual(['all', 'line', ...own].toSorted());
});

test('a line holds its own conversations only', () => {
  const other = Address.parse('+13125550101');
  expect(isIn(plain, { kind: 'line', accountId: 'a', line: other })).toBe(false);
  expect(isIn(plain, { kind: 'line', accountId: 'b', line })).toBe(false);
});

function order(kind: (typeof kinds)[number], rows: readonly Partial<Conversation>[]): number[] {
  const view = viewOf(kind);
  return rows
    .flatMap((row) => placeIn({ ...plain, ...row }, view) ?? [])
    .toSorted((a, b) => comparePlaces(view, a, b))
    .map(({ id }) => id);
}

test('pinned ones come first, and then the newest', () => {
  const rows = [
    { id: 1, lastSeq: 10 },
    { id: 2, lastSeq: 30 },
    { id: 3, lastSeq: 20, pinned: true },
    { id: 4, lastSeq: 40, pinned: true },
  ];
  for (const kind of ['all', 'unread', 'failed', 'done', 'line'] as const) {
    expect(order(kind, rows)).toEqual([4, 3, 2, 1]);
  }
});

test('who has waited longest comes first, whatever came since', () => {
  const rows = [
    { id: 1, lastSeq: 90, needsReply: { seq: 10, since: 0 } },
    { id: 2, lastSeq: 20, needsReply: { seq: 20, since: 0 } },
    { id: 3, lastSeq: 95, needsReply: { seq: 95, since: 0 }, pinned: true },
    { id: 4 },
  ];
  expect(order('needs-reply', rows)).toEqual([3, 1, 2]);
});

test('the snoozed that come back first come first; at the same moment by id', () => {
  const rows = [
    { id: 3, snoozedUntil: 5 },
    { id: 1, snoozedUntil: 9 },
    { id: 2, snoozedUntil: 5 },
  ];
  expect(order('snoozed', rows)).toEqual([2, 3, 1]);
});
