/**
 * The loaded prefix of one view's conversations, newest first by `lastSeq`.
 *
 * Changes are merged into that prefix only. A conversation that would stand below its end is
 * left out while more can be loaded, because paging will bring it in its right place.
 */
import type {
  Conversation,
  ConversationPage,
  ConversationView,
  InboxCounts,
} from '../../shared/model/conversation.ts';

/** What the middle pane can show: conversations, or the texts that have not gone. */
export type InboxView = ConversationView | { readonly kind: 'waiting' };

export interface LoadedList {
  readonly rows: readonly Conversation[];
  /** How many the view holds in all. */
  readonly total: number;
  /** No more can be loaded. */
  readonly complete: boolean;
}

export const emptyList: LoadedList = { rows: [], total: 0, complete: false };

export function inView(conversation: Conversation, view: ConversationView): boolean {
  switch (view.kind) {
    case 'all':
      return true;
    case 'unread':
      return conversation.unread > 0;
    case 'failed':
      return conversation.lastOutRung === 'failed';
    case 'line':
      return conversation.accountId === view.accountId && conversation.line === view.line;
  }
}

export function sameView(a: InboxView, b: InboxView): boolean {
  if (a.kind !== 'line' || b.kind !== 'line') return a.kind === b.kind;
  return a.accountId === b.accountId && a.line === b.line;
}

/** The first page, kept no older than what was heard while it was on its way. */
export function firstPage(
  page: ConversationPage,
  limit: number,
  meanwhile: readonly Conversation[],
  view: ConversationView,
): LoadedList {
  const list: LoadedList = {
    rows: page.conversations,
    total: page.total,
    complete: page.conversations.length < limit,
  };
  const newer = meanwhile.filter((row) => isLatest(row, page.conversations));
  return upsert(list, newer, view, null);
}

/** Adds the page that follows the last row. */
export function appendPage(list: LoadedList, page: ConversationPage, limit: number): LoadedList {
  const ids = new Set(list.rows.map((row) => row.id));
  const fresh = page.conversations.filter((row) => !ids.has(row.id));
  return {
    rows: [...list.rows, ...fresh],
    total: Math.max(page.total, list.rows.length + fresh.length),
    complete: page.conversations.length < limit,
  };
}

/**
 * Brings changed conversations in. Those that no longer belong to the view go, except `keepId`,
 * the one being read: it must not vanish under the reader.
 */
export function upsert(
  list: LoadedList,
  changed: readonly Conversation[],
  view: ConversationView,
  keepId: number | null,
): LoadedList {
  if (changed.length === 0) return list;
  const latest = new Map(changed.map((row) => [row.id, row]));
  const known = new Set(list.rows.map((row) => row.id));
  const floor = list.complete ? -1 : (list.rows.at(-1)?.lastSeq ?? -1);
  const rows = list.rows.filter((row) => !latest.has(row.id));
  let { total } = list;
  for (const row of latest.values()) {
    const belongs = inView(row, view) || (row.id === keepId && known.has(row.id));
    if (!belongs) {
      if (known.has(row.id)) total -= 1;
      continue;
    }
    if (row.lastSeq < floor) continue;
    if (list.complete && !known.has(row.id)) total += 1;
    rows.splice(placeFor(rows, row.lastSeq), 0, row);
  }
  return { ...list, rows, total: Math.max(total, rows.length) };
}

/** Takes out conversations that are gone. */
export function without(list: LoadedList, ids: readonly number[]): LoadedList {
  const rows = list.rows.filter((row) => !ids.includes(row.id));
  if (rows.length === list.rows.length) return list;
  return { ...list, rows, total: list.total - (list.rows.length - rows.length) };
}

/** Drops rows that were only kept because they were being read. */
export function settle(
  list: LoadedList,
  view: ConversationView,
  keepId: number | null,
): LoadedList {
  const rows = list.rows.filter((row) => row.id === keepId || inView(row, view));
  if (rows.length === list.rows.length) return list;
  return { ...list, rows, total: list.total - (list.rows.length - rows.length) };
}

/** The total as the counts know it; null for a view they do not cover. */
export function totalOf(view: ConversationView, counts: InboxCounts): number | null {
  return view.kind === 'line' ? null : counts[view.kind];
}

/**
 * What to believe when an answer brings a conversation: the state events have brought, unless the
 * answer holds a text they have not told of yet.
 */
export function knownOr(known: Conversation | null, answered: Conversation): Conversation {
  return known === null || answered.lastSeq > known.lastSeq ? answered : known;
}

function isLatest(row: Conversation, page: readonly Conversation[]): boolean {
  const other = page.find((candidate) => candidate.id === row.id);
  return other === undefined || row.lastSeq >= other.lastSeq;
}

/** Index of the first row older than `seq`, by halving. */
function placeFor(rows: readonly Conversation[], seq: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.lastSeq ?? -1) > seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
