/**
 * One composition sent as separate private texts, counted together. A composition is small (the
 * contract bounds it), so its rows are read whole and counted here, where the catalogue can be asked.
 */

import { type CauseName, causes } from '../../shared/delivery/catalogue/causes.ts';
import type { Rung } from '../../shared/delivery/ladder.ts';
import { isWorthRetrying } from '../../shared/delivery/worth-retrying.ts';
import {
  type BatchCard,
  type BatchCause,
  type BatchPage,
  type BatchRow,
  type Outcome,
  outcomeOf,
  outcomes,
} from '../../shared/model/details.ts';
import type { WaitingKind } from '../../shared/model/waiting.ts';
import type { Database } from './database.ts';
import { isLatest } from './deliveries.ts';
import { deliveryColumns, deliveryOf } from './messages.ts';
import { address, int, type Row, text } from './rows.ts';
import { waitingJoin } from './waiting.ts';

export interface BatchQuery {
  readonly batchId: string;
  readonly outcome: Outcome | null;
  readonly cause: CauseName | null;
  readonly offset: number;
  readonly limit: number;
}

export const rowsOf = `
  SELECT m.id, m.conversation_id, ${deliveryColumns}
  FROM message m CROSS JOIN delivery d ON d.message_seq = m.seq ${waitingJoin}
  WHERE m.batch_id = ? AND ${isLatest}`;

export const headOf = `
  SELECT a.uuid AS account_uuid, c.line, m.text, m.at
  FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  CROSS JOIN account a ON a.id = c.account_id
  WHERE m.batch_id = ? ORDER BY m.seq LIMIT 1`;

export const linesOf = `
  SELECT c.line FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE m.batch_id = ?`;

/** Null when there is no such composition. */
export function batchCard(db: Database, batchId: string): BatchCard | null {
  return db.read(() => {
    const head = db.get(headOf, batchId);
    if (head === null) return null;
    const rows = batchRowsOf(db, batchId);
    return {
      batchId,
      accountId: text(head, 'account_uuid'),
      line: address(head, 'line'),
      lines: new Set(db.all(linesOf, batchId).map((row) => text(row, 'line'))).size,
      text: text(head, 'text'),
      at: int(head, 'at'),
      total: rows.length,
      counts: countRungs(rows),
      waiting: countWaiting(rows),
      undoUntil: undoUntil(rows),
      causes: countCauses(rows),
      retryable: rows.filter(isWorthRetrying).length,
    };
  });
}

/** Worst first, then by recipient. */
export function batchPage(db: Database, query: BatchQuery): BatchPage {
  const { batchId, outcome, cause, offset, limit } = query;
  const rows = db
    .read(() => batchRowsOf(db, batchId))
    .filter((row) => outcome === null || outcomeOf(row.rung, row.waiting) === outcome)
    .filter((row) => cause === null || row.verdict.cause === cause)
    .sort(worstFirst);
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

export function batchRowsOf(db: Database, batchId: string): BatchRow[] {
  return db.all(rowsOf, batchId).map(batchRow);
}

export function batchRow(row: Row): BatchRow {
  const { to, rung, at, attempt, code, verdict, waiting } = deliveryOf(row);
  const messageId = text(row, 'id');
  const conversationId = int(row, 'conversation_id');
  return { messageId, conversationId, to, rung, at, attempt, code, verdict, waiting };
}

function worstFirst(a: BatchRow, b: BatchRow): number {
  const worse = placeOf(a) - placeOf(b);
  return worse || (a.to < b.to ? -1 : 1);
}

function placeOf({ rung, waiting }: BatchRow): number {
  return outcomes.indexOf(outcomeOf(rung, waiting));
}

function countRungs(rows: readonly BatchRow[]): BatchCard['counts'] {
  const counts: Partial<Record<Rung, number>> = {};
  for (const { rung, waiting } of rows) {
    if (!isEnded(waiting)) counts[rung] = (counts[rung] ?? 0) + 1;
  }
  return counts;
}

/** It was ended before it left: it stands nowhere on the way. */
function isEnded(waiting: BatchRow['waiting']): boolean {
  return waiting?.kind === 'stopped' || waiting?.kind === 'opted-out';
}

function countWaiting(rows: readonly BatchRow[]): BatchCard['waiting'] {
  const counts: Partial<Record<WaitingKind, number>> = {};
  for (const { waiting } of rows) {
    if (waiting !== null) counts[waiting.kind] = (counts[waiting.kind] ?? 0) + 1;
  }
  return counts;
}

/** Null unless the whole of it can be taken back. */
function undoUntil(rows: readonly BatchRow[]): number | null {
  const ends = rows.map(({ waiting }) => (waiting?.kind === 'undo' ? waiting.until : 0));
  const first = Math.min(...ends);
  return first > 0 && Number.isFinite(first) ? first : null;
}

function countCauses(rows: readonly BatchRow[]): BatchCause[] {
  const byCause = Map.groupBy(rows, ({ verdict }) => verdict.cause);
  return [...byCause]
    .flatMap(([cause, of]) => (cause === null ? [] : [causeOf(cause, of)]))
    .sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1));
}

function causeOf(cause: CauseName, rows: readonly BatchRow[]): BatchCause {
  return {
    cause,
    ...causes[cause],
    count: rows.length,
    billed: rows.filter(({ verdict }) => verdict.billed === 'yes').length,
    retryable: rows.filter(isWorthRetrying).length,
  };
}
