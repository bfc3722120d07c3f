/**
 * Where a message stands: `seq`, the primary key of messages and the order of every list.
 *
 * seq = ms since the epoch * 1024 + n, which fits a double exactly until the year 2248. What is
 * written or heard now goes after everything else, so live order is the order of arrival and a
 * clock set back cannot reorder it. Because the number also is a time, what is read later than it was
 * sent (history, and news after a long absence) finds its place below without moving a row: the first
 * free position at or after its own time.
 */
import type { Database } from './database.ts';
import { int, intOrNull } from './rows.ts';

const positionsPerMs = 1024;

/** The first position of a moment, ms; 0 is that of no message. */
export function positionAt(at: number): number {
  return Math.max(at, 1) * positionsPerMs;
}

/** The moment of a position, ms: about when the message there was heard, or sent. */
export function momentOf(position: number): number {
  return Math.floor(position / positionsPerMs);
}

/** @param now this computer's clock, ms. */
export function livePosition(db: Database, now: number): number {
  const row = db.get('SELECT max(seq) AS highest FROM message');
  const highest = row === null ? null : intOrNull(row, 'highest');
  return Math.max((highest ?? -1) + 1, positionAt(now));
}

/**
 * The place of what is read later than it was sent.
 * @param at when it was sent, ms; a moment after `now` is another clock's mistake.
 */
export function ownPosition(db: Database, at: number, now: number): number {
  const wanted = positionAt(Math.min(at, now));
  const row = db.get(firstFree, wanted);
  return row === null ? wanted : int(row, 'free');
}

/** No row when the wanted position itself is free. */
export const firstFree = `
  SELECT m.seq + 1 AS free FROM message m
  WHERE m.seq >= ?1
    AND EXISTS (SELECT 1 FROM message w WHERE w.seq = ?1)
    AND NOT EXISTS (SELECT 1 FROM message n WHERE n.seq = m.seq + 1)
  ORDER BY m.seq LIMIT 1`;
