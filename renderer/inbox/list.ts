/**
 * The loaded prefix of one view's conversations, in the order of the view.
 *
 * Changes are merged into that prefix only. A conversation that would stand below its end is
 * left out while more can be loaded, because paging will bring it in its right place.
 */
import { comparePlaces, isIn, type Place, placeIn } from '../../shared/inbox/views.ts';
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
  const coming = new Set(page.conversations.map((row) => row.id));
  const known = new Set(list.rows.flatMap(({ id }) => (coming.has(id) ? [id] : [])));
  const fresh = page.conversations.filter((row) => !known.has(row.id));
  return {
    rows: [...list.rows, ...fresh],
    total: Math.max(page.total, list.rows.length + fresh.length),
    complete: page.conversations.length < limit,
  };
}

/**
 * Brings changed conversations in. Those that no longer belong to the view go, except `keepId`,
 * the one being read: it must not vanish or move under the reader.
 */
export function upsert(
  list: LoadedList,
  changed: readonly Conversation[],
  view: ConversationView,
  keepId: number | null,
): LoadedList {
  if (changed.length === 0) return list;
  const latest = new Map(changed.map((row) => [row.id, row]));
  const known = new Set(list.rows.flatMap(({ id }) => (latest.has(id) ? [id] : [])));
  const [keptAt, kept] = keptRow(list, latest, view, keepId);
  const rows = list.rows.filter((row, index) => !latest.has(row.id) && index !== keptAt);
  const end = list.complete ? null : (endOf({ ...list, rows }, view) ?? endOf(list, view));
  let { total } = list;
  for (const row of latest.values()) {
    if (row.id === kept?.id) continue;
    const place = isIn(row, view) ? placeIn(row, view) : null;
    if (place === null) {
      if (known.has(row.id)) total -= 1;
      continue;
    }
    if (end !== null && comparePlaces(view, place, end) > 0) continue;
    if (list.complete && !known.has(row.id)) total += 1;
    rows.splice(indexFor(rows, place, view), 0, row);
  }
  if (kept !== null) {
    const above = list.rows.slice(0, keptAt).findLast(({ id }) => !latest.has(id));
    rows.splice(above === undefined ? 0 : rows.indexOf(above) + 1, 0, kept);
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
  const rows = list.rows.filter((row) => row.id === keepId || isIn(row, view));
  if (rows.length === list.rows.length) return list;
  return { ...list, rows, total: list.total - (list.rows.length - rows.length) };
}

/** The total as the counts know it; null for a view they do not cover. */
export function totalOf({ kind }: ConversationView, counts: InboxCounts): number | null {
  switch (kind) {
    case 'line':
      return null;
    case 'needs-reply':
      return counts.needsReply;
    case 'all':
    case 'unread':
    case 'snoozed':
    case 'failed':
    case 'done':
      return counts[kind];
  }
}

/** Where what is loaded ends; null when nothing of the view is. */
export function endOf({ rows }: LoadedList, view: ConversationView): Place | null {
  const last = rows.findLast((row) => isIn(row, view));
  return last === undefined ? null : placeIn(last, view);
}

/** The row being read, and where it stands, if it is there only for that. */
function keptRow(
  { rows }: LoadedList,
  latest: ReadonlyMap<number, Conversation>,
  view: ConversationView,
  keepId: number | null,
): readonly [number, Conversation | null] {
  const index = rows.findIndex(({ id }) => id === keepId);
  const row = keepId === null ? null : (latest.get(keepId) ?? rows[index] ?? null);
  return index < 0 || row === null || isIn(row, view) ? [-1, null] : [index, row];
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

/** Index of the first row that stands after a place, by halving. */
function indexFor(rows: readonly Conversation[], place: Place, view: ConversationView): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    const other = row === undefined ? null : placeIn(row, view);
    if (other !== null && comparePlaces(view, other, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
