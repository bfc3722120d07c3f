/**
 * The list while somebody is on it: what changes is shown where it stands, and what would move rows
 * waits until they leave, or ask for it. Pure.
 *
 * A row that waits is at its old place with its new content, so the list is out of order there; nothing
 * may be looked up by halving until `release` puts it in order again.
 */
import { comparePlaces, isIn, type Place, placeIn } from '../../shared/inbox/views.ts';
import type { Conversation, ConversationView } from '../../shared/model/conversation.ts';
import { endOf, type LoadedList, upsert } from './list.ts';

export interface Waiting {
  readonly conversation: Conversation;
  /** It holds a text that came meanwhile. */
  readonly news: boolean;
}

/** By id. */
export type WaitingRows = ReadonlyMap<number, Waiting>;

export const noneWaiting: WaitingRows = new Map();

export interface Held {
  readonly list: LoadedList;
  readonly waiting: WaitingRows;
}

/** Takes in changes; `own` are conversations that the user just acted on, which go where they belong. */
export function holdChanges(
  { list, waiting }: Held,
  changed: readonly Conversation[],
  view: ConversationView,
  keepId: number | null,
  own: ReadonlySet<number>,
): Held {
  const rows = [...list.rows];
  const next = new Map(waiting);
  let { total } = list;
  for (const row of changed) {
    const at = rows.findIndex(({ id }) => id === row.id);
    const before = rows[at];
    const place = isIn(row, view) ? placeIn(row, view) : null;
    if (own.has(row.id) && (place !== null || row.id !== keepId)) {
      next.delete(row.id);
      if (at >= 0) rows.splice(at, 1);
      if (place !== null) rows.splice(indexOf(rows, next, place, view), 0, row);
      else if (before !== undefined) total -= 1;
    } else if (before !== undefined) {
      rows[at] = row;
      if (!next.has(row.id) && isSamePlace(place, placeIn(before, view))) continue;
      const news = next.get(row.id)?.news === true || isNews(before, row);
      next.set(row.id, { conversation: row, news });
    } else if (place !== null) {
      const end = endOf({ ...list, rows: settled(rows, next) }, view);
      const isLast = end === null || comparePlaces(view, place, end) > 0;
      if (isLast && list.complete) rows.push(row);
      else if (!isLast) next.set(row.id, { conversation: row, news: isNews(undefined, row) });
    } else {
      next.delete(row.id);
    }
  }
  return { list: { ...list, rows, total: Math.max(total, rows.length) }, waiting: next };
}

/** Rows that are there only because they were being read wait to go. */
export function holdSettled(
  { list, waiting }: Held,
  view: ConversationView,
  keepId: number | null,
): Held {
  const going = list.rows.filter((row) => row.id !== keepId && !isIn(row, view));
  const next = new Map(waiting);
  for (const row of going) {
    if (!next.has(row.id)) next.set(row.id, { conversation: row, news: false });
  }
  return { list, waiting: next };
}

/** Puts everything where it belongs. */
export function release(
  { list, waiting }: Held,
  view: ConversationView,
  keepId: number | null,
): LoadedList {
  const changed = [...waiting.values()].map(({ conversation }) => conversation);
  return upsert(list, changed, view, keepId);
}

/** Where what is loaded ends, without rows that wait to go elsewhere. */
export function settledEnd({ list, waiting }: Held, view: ConversationView): Place | null {
  return endOf({ ...list, rows: settled(list.rows, waiting) }, view);
}

/** How many conversations with new texts wait for their place. */
export function newsOf(waiting: WaitingRows, view: ConversationView): number {
  let count = 0;
  for (const { conversation, news } of waiting.values()) {
    if (news && isIn(conversation, view)) count += 1;
  }
  return count;
}

function settled(rows: readonly Conversation[], waiting: WaitingRows): readonly Conversation[] {
  return waiting.size === 0 ? rows : rows.filter(({ id }) => !waiting.has(id));
}

function isNews(before: Conversation | undefined, row: Conversation): boolean {
  const later = before === undefined || row.lastSeq > before.lastSeq;
  return later && row.lastDirection === 'in' && row.unread > 0;
}

function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a !== null && b !== null && a.pinned === b.pinned && a.key === b.key;
}

/** Before the first row that stands after it and does not wait. */
function indexOf(
  rows: readonly Conversation[],
  waiting: WaitingRows,
  place: Place,
  view: ConversationView,
): number {
  const found = rows.findIndex((row) => {
    const other = waiting.has(row.id) || !isIn(row, view) ? null : placeIn(row, view);
    return other !== null && comparePlaces(view, other, place) > 0;
  });
  return found < 0 ? rows.length : found;
}
