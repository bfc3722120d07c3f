import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { untouched } from '../../shared/inbox/samples.ts';
import type { Conversation, ConversationView } from '../../shared/model/conversation.ts';
import { Address } from '../../shared/phone/address.ts';
import { type Held, holdChanges, holdSettled, newsOf, noneWaiting, release } from './held.ts';
import { type LoadedList, upsert } from './list.ts';

const line = Address.parse('+13125550100');
const all: ConversationView = { kind: 'all' };
const needsReply: ConversationView = { kind: 'needs-reply' };
const unread: ConversationView = { kind: 'unread' };

function row(id: number, lastSeq: number, more: Partial<Conversation> = {}): Conversation {
  return {
    ...untouched,
    ...{ id, accountId: 'a', line, people: [Address.parse('+13125550199')] },
    ...{ lastSeq, lastAt: lastSeq, lastText: 'hello', lastKind: 'text', lastDirection: 'in' },
    ...{ lastOutRung: null, unread: 0 },
    ...more,
  };
}

const asks = (seq: number) => ({ needsReply: { seq, since: 0 } });
const ids = ({ list }: { readonly list: LoadedList }) => list.rows.map(({ id }) => id);

function begin(rows: readonly Conversation[], total = rows.length): Held {
  return { list: { rows, total, complete: rows.length >= total }, waiting: noneWaiting };
}

function hold(held: Held, changed: Conversation[], view = all, own: number[] = [], keep = 0): Held {
  return holdChanges(held, changed, view, keep, new Set(own));
}

describe('while somebody is on the list', () => {
  const three = begin([row(1, 30), row(2, 20), row(3, 10)]);

  test('a row shows its new text where it is, and goes where it belongs later', () => {
    const held = hold(three, [row(3, 40, { unread: 1, lastText: 'news' })]);
    expect(ids(held)).toEqual([1, 2, 3]);
    expect(held.list.rows[2]).toMatchObject({ lastText: 'news' });
    expect(newsOf(held.waiting, all)).toBe(1);
    expect(release(held, all, null).rows.map(({ id }) => id)).toEqual([3, 1, 2]);
  });

  test('a new conversation waits, and is counted once', () => {
    const once = hold(three, [row(9, 50, { unread: 1 })]);
    const twice = hold(once, [row(9, 60, { unread: 2 })]);
    expect(ids(twice)).toEqual([1, 2, 3]);
    expect(newsOf(twice.waiting, all)).toBe(1);
    expect(release(twice, all, null).rows[0]).toMatchObject({ id: 9, lastSeq: 60 });
  });

  test('what moves nothing does not wait: a status, and whoever joins at the end', () => {
    const status = hold(three, [row(1, 30, { lastOutRung: 'failed' })]);
    expect([status.waiting.size, status.list.rows[0]?.lastOutRung]).toEqual([0, 'failed']);
    const line = begin([row(1, 10, asks(10))]);
    const joined = hold(line, [row(2, 20, { ...asks(20), unread: 1 })], needsReply);
    expect([ids(joined), joined.waiting.size]).toEqual([[1, 2], 0]);
  });

  test('one that no longer belongs stays until they leave', () => {
    const list = begin([row(1, 30, { unread: 1 }), row(2, 20, { unread: 1 })]);
    const held = hold(list, [row(1, 30)], unread);
    expect([ids(held), newsOf(held.waiting, unread)]).toEqual([[1, 2], 0]);
    expect(release(held, unread, null)).toMatchObject({ total: 1, rows: [{ id: 2 }] });
    const kept = { list: { ...list.list, rows: [row(1, 30), row(2, 20, { unread: 1 })] } };
    const settled = holdSettled({ ...kept, waiting: noneWaiting }, unread, 2);
    expect([ids(settled), [...settled.waiting.keys()]]).toEqual([[1, 2], [1]]);
  });

  test('what the user acts on goes at once', () => {
    const pinned = hold(three, [row(3, 10, { pinned: true })], all, [3]);
    expect([ids(pinned), pinned.waiting.size]).toEqual([[3, 1, 2], 0]);
    const list = begin([row(1, 10, asks(10)), row(2, 20, asks(20))]);
    const done = hold(list, [row(1, 10, { done: true })], needsReply, [1]);
    expect([ids(done), done.list.total]).toEqual([[2], 1]);
    const read = hold(list, [row(1, 10, { done: true })], needsReply, [1], 1);
    expect(ids(read)).toEqual([1, 2]);
  });
});

test('whatever changed meanwhile, the list ends as if nobody had been on it', () => {
  const change = fc.record({
    id: fc.integer({ min: 1, max: 12 }),
    unread: fc.integer({ min: 0, max: 1 }),
    pinned: fc.boolean(),
    own: fc.boolean(),
  });
  const begun = Array.from({ length: 6 }, (_, n) => row(n + 1, 60 - n, { unread: 1 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), fc.constantFrom(all, unread), (run, view) => {
      let held = begin(begun);
      let free = begin(begun).list;
      for (const [n, { id, unread: count, pinned, own }] of run.entries()) {
        const changed = row(id, 100 + n, { unread: count, pinned });
        held = hold(held, [changed], view, own ? [id] : []);
        free = upsert(free, [changed], view, null);
      }
      expect(release(held, view, null)).toEqual(free);
    }),
  );
});
