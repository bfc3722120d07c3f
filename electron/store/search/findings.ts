/**
 * What a search comes to: an expression over the index, a range of positions, and the few conditions
 * that the index does not know because reading changes them all the time.
 */
import type { NamesLookup } from '../../../shared/search/names.ts';
import { type Condition, isBlank, type SearchQuery } from '../../../shared/search/query.ts';
import type { SearchRequest } from '../../../shared/search/result.ts';
import { conversationById } from '../conversations.ts';
import type { Database } from '../database.ts';
import { positionAt } from '../position.ts';
import { intOrNull } from '../rows.ts';
import {
  allOf,
  anyOf,
  butNot,
  conditionExpression,
  conversationExpression,
  everything,
  excludedExpression,
  type Lookups,
  partExpression,
} from './expression.ts';
import { linesFor } from './lines.ts';
import { wordsFor } from './words.ts';

export interface Findings {
  /** Conditions beyond the expression and the range. */
  readonly also: string;
  /** Expression, range, and those of the conditions. */
  readonly values: readonly (string | bigint)[];
}

/** The unary plus keeps SQLite from asking the index once for each of them. */
const unread = `+rowid IN (
  SELECT m.seq FROM conversation c CROSS JOIN message m
    ON m.conversation_id = c.id AND m.seq > c.read_seq
  WHERE (c.unread > 0 OR c.marked = 1) AND m.origin = 'news')`;
const inConversation = `
  (SELECT m.conversation_id FROM message m WHERE m.seq = search_index.rowid) = ?`;

/** Null when nothing can be found. The range is of integers, which FTS5 stops at only as such. */
export function findingsOf(
  db: Database,
  names: NamesLookup,
  { query, conversationId }: SearchRequest,
  beforeSeq: number | null,
): Findings | null {
  if (isBlank(query)) return null;
  const scope = conversationId === null ? null : conversationById(db, conversationId);
  if (conversationId !== null && scope === null) return null;
  const expression = expressionOf(
    query,
    { names, lines: linesFor(db), words: wordsFor(db), withPeople: scope === null },
    scope,
  );
  if (expression === null) return null;
  const wantsUnread = query.conditions.some(isUnread);
  const { from, until } = rangeOf(query.conditions);
  const first = wantsUnread ? Math.max(from, firstUnread(db)) : from;
  const end = Math.min(until, beforeSeq ?? Number.MAX_SAFE_INTEGER);
  const refusesUnread = query.without.some(
    (one) => one.kind === 'condition' && isUnread(one.condition),
  );
  const also = [
    ...(wantsUnread ? [`AND ${unread}`] : []),
    ...(refusesUnread ? [`AND NOT ${unread}`] : []),
    ...(scope === null ? [] : [`AND ${inConversation}`]),
  ];
  const scoped = scope === null ? [] : [BigInt(scope.id)];
  return { also: also.join(' '), values: [expression, BigInt(first), BigInt(end), ...scoped] };
}

function expressionOf(
  { parts, conditions, without }: SearchQuery,
  lookups: Lookups,
  scope: ReturnType<typeof conversationById>,
): string | null {
  const wanted = [
    ...parts.map((part) => partExpression(part, lookups)),
    ...conditions.flatMap((one) =>
      one.kind === 'before' || one.kind === 'after' ? [] : [conditionExpression(one, lookups)],
    ),
    ...(scope === null ? [] : [conversationExpression(scope.line, scope.people)]),
  ];
  const refused = without
    .filter((one) => one.kind === 'term' || !isUnread(one.condition))
    .map((one) => excludedExpression(one, lookups));
  return butNot(wanted.length === 0 ? everything : allOf(wanted), anyOf(refused));
}

function isUnread(condition: Condition): boolean {
  return condition.kind === 'is' && condition.what === 'unread';
}

function rangeOf(conditions: readonly Condition[]): { from: number; until: number } {
  let [from, until] = [0, Number.MAX_SAFE_INTEGER];
  for (const one of conditions) {
    if (one.kind === 'after') from = Math.max(from, positionAt(one.at));
    if (one.kind === 'before') until = Math.min(until, positionAt(one.at));
  }
  return { from, until };
}

const lowestUnread = `
  SELECT min(read_seq) + 1 AS first FROM conversation WHERE unread > 0 OR marked = 1`;

function firstUnread(db: Database): number {
  const row = db.get(lowestUnread);
  return (row === null ? null : intOrNull(row, 'first')) ?? Number.MAX_SAFE_INTEGER;
}
