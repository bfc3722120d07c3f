import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noCounts, untouched } from '../../shared/inbox/samples.ts';
import type { Conversation, ConversationView } from '../../shared/model/conversation.ts';
import { Address } from '../../shared/phone/address.ts';
import {
  appendPage,
  endOf,
  firstPage,
  knownOr,
  type LoadedList,
  sameView,
  settle,
  totalOf,
  upsert,
  without,
} from './list.ts';

const line = Address.parse('+13125550100');
const all: ConversationView = { kind: 'all' };
const unread: ConversationView = { kind: 'unread' };
const failed: ConversationView = { kind: 'failed' };

function row(id: number, lastSeq: number, more: Partial<Conversation> = {}): Conversation {
  return {
    id,
    accountId: 'a',
    line,
    people: [Address.parse('+13125550199')],
    lastSeq,
    lastAt: lastSeq,
    lastText: 'hello',
    lastKind: 'text',
    lastDirection: 'in',
    lastOutRung: null,
    unread: 0,
    ...untouched,
    ...more,
  };
}

function loaded(rows: readonly Conversation[], total = rows.length): LoadedList {
  return { rows, total, complete: rows.length >= total };
}

const ids = (list: LoadedList) => list.rows.map(({ id }) => id);

describe('the order of a view', () => {
  const asks = (seq: number) => ({ needsReply: { seq, since: 0 } });
  const needsReply: ConversationView = { kind: 'needs-reply' };

  test('a new one goes where it belongs: pinned first, and who waits longest before the rest', () => {
    const list = loaded([row(1, 90, asks(10)), row(2, 50, asks(50))]);
    const next = upsert(
      list,
      [row(3, 99, asks(20)), row(4, 98, { ...asks(98), pinned: true })],
      needsReply,
      null,
    );
    expect(ids(next)).toEqual([4, 1, 3, 2]);
    expect(ids(upsert(next, [row(1, 100, asks(10))], needsReply, null))).toEqual([4, 1, 3, 2]);
    expect(ids(upsert(next, [row(1, 101)], needsReply, null))).toEqual([4, 3, 2]);
  });

  test('the one being read stays where it is when it no longer belongs', () => {
    const list = loaded([row(1, 10, asks(10)), row(2, 20, asks(20)), row(3, 30, asks(30))]);
    const kept = upsert(list, [row(2, 40)], needsReply, 2);
    expect(ids(kept)).toEqual([1, 2, 3]);
    const later = upsert(kept, [row(4, 5, asks(5)), row(5, 50, asks(50))], needsReply, 2);
    expect(ids(later)).toEqual([4, 1, 2, 3, 5]);
    expect(ids(settle(later, needsReply, null))).toEqual([4, 1, 3, 5]);
  });

  test('what is below the end of what is loaded waits for its page', () => {
    const list = loaded([row(1, 10, asks(10)), row(2, 20, asks(20))], 9);
    expect(endOf(list, needsReply)).toEqual({ pinned: false, key: 20, id: 2 });
    expect(ids(upsert(list, [row(3, 30, asks(30))], needsReply, null))).toEqual([1, 2]);
    expect(ids(upsert(list, [row(3, 15, asks(15))], needsReply, null))).toEqual([1, 3, 2]);
  });
});

describe('upsert', () => {
  test('a changed conversation moves to its place, the others keep their identity', () => {
    const list = loaded([row(1, 30), row(2, 20), row(3, 10)]);
    const next = upsert(list, [row(3, 40)], all, null);
    expect(ids(next)).toEqual([3, 1, 2]);
    expect(next.rows[1]).toBe(list.rows[0]);
    expect(next.total).toBe(3);
  });

  test('a new conversation raises the total of a list that is all here', () => {
    expect(upsert(loaded([row(1, 30)]), [row(2, 40)], all, null)).toMatchObject({ total: 2 });
  });

  test('one below the loaded prefix waits for its page', () => {
    const next = upsert(loaded([row(1, 30), row(2, 20)], 50), [row(9, 10)], all, null);
    expect(ids(next)).toEqual([1, 2]);
    expect(next.total).toBe(50);
  });

  test('one that comes up into the prefix is taken in without counting twice', () => {
    const next = upsert(loaded([row(1, 30), row(2, 20)], 50), [row(9, 31)], all, null);
    expect(ids(next)).toEqual([9, 1, 2]);
    expect(next.total).toBe(50);
  });

  test('one that no longer belongs goes, unless it is being read', () => {
    const list = loaded([row(1, 30, { unread: 1 }), row(2, 20, { unread: 2 })]);
    expect(ids(upsert(list, [row(1, 30)], unread, null))).toEqual([2]);
    const kept = upsert(list, [row(1, 30)], unread, 1);
    expect(ids(kept)).toEqual([1, 2]);
    expect(settle(kept, unread, 2)).toMatchObject({ total: 1 });
  });

  test('one that never was in the view stays out', () => {
    expect(ids(upsert(loaded([]), [row(1, 30)], failed, 1))).toEqual([]);
    expect(ids(upsert(loaded([]), [row(1, 30, { lastOutRung: 'failed' })], failed, null))).toEqual([
      1,
    ]);
  });

  test('a line shows its own', () => {
    const view: ConversationView = { kind: 'line', accountId: 'a', line };
    const other = row(2, 40, { accountId: 'b' });
    expect(ids(upsert(loaded([]), [row(1, 30), other], view, null))).toEqual([1]);
  });
});

test('a conversation that is gone is no longer counted', () => {
  const list = loaded([row(1, 30), row(2, 20)], 9);
  expect(without(list, [2, 7])).toMatchObject({ rows: [row(1, 30)], total: 8 });
  expect(without(list, [7])).toBe(list);
});

test('pages follow each other without repeating a row', () => {
  const first = firstPage(
    { conversations: [row(1, 30), row(2, 20)], total: 3, names: [] },
    2,
    [],
    all,
  );
  expect(first.complete).toBe(false);
  const both = appendPage(
    first,
    { conversations: [row(2, 20), row(3, 10)], total: 3, names: [] },
    3,
  );
  expect(ids(both)).toEqual([1, 2, 3]);
  expect(both.complete).toBe(true);
});

test('what was heard while the first page was on its way is not lost', () => {
  const page = { conversations: [row(1, 30), row(2, 20)], total: 2, names: [] };
  const list = firstPage(page, 100, [row(2, 40), row(1, 25)], all);
  expect(list.rows.map(({ id, lastSeq }) => [id, lastSeq])).toEqual([
    [2, 40],
    [1, 30],
  ]);
});

test('an answer gives way to what is known, unless it holds a text not told of yet', () => {
  const known = row(1, 30, { lastOutRung: 'submitting' });
  expect(knownOr(known, row(1, 30, { lastOutRung: 'held' }))).toBe(known);
  expect(knownOr(known, row(1, 29))).toBe(known);
  expect(knownOr(known, row(1, 31))).toMatchObject({ lastSeq: 31 });
  expect(knownOr(null, known)).toBe(known);
});

test('views and their totals', () => {
  const counts = { ...noCounts, all: 9, unread: 3, failed: 1, waiting: 2 };
  expect([totalOf(all, counts), totalOf(unread, counts)]).toEqual([9, 3]);
  expect(totalOf({ kind: 'line', accountId: 'a', line }, counts)).toBeNull();
  expect(sameView(all, { kind: 'all' })).toBe(true);
  expect(sameView(all, { kind: 'waiting' })).toBe(false);
  expect(
    sameView({ kind: 'line', accountId: 'a', line }, { kind: 'line', accountId: 'b', line }),
  ).toBe(false);
});

test('any run of changes leaves the list sorted, unique and as the newest changes say', () => {
  const change = fc.record({
    id: fc.integer({ min: 1, max: 8 }),
    unread: fc.integer({ min: 0, max: 1 }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      let list = loaded([]);
      const latest = new Map<number, Conversation>();
      for (const [index, { id, unread: count }] of changes.entries()) {
        const changed = row(id, index + 1, { unread: count });
        latest.set(id, changed);
        list = upsert(list, [changed], unread, null);
      }
      const expected = [...latest.values()]
        .filter((conversation) => conversation.unread > 0)
        .sort((a, b) => b.lastSeq - a.lastSeq);
      expect(list.rows).toEqual(expected);
      expect(list.total).toBe(expected.length);
    }),
  );
});
