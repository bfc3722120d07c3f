/**
 * Days that were counted before and did not change since. A quarter of an hour that is due makes its
 * day's count worth nothing (migrations/0013-insight.ts).
 */
import { z } from 'zod';
import type { Database } from '../database.ts';
import { int, text } from '../rows.ts';
import { LineCount } from './line-count.ts';

export interface Span {
  /** ms since the epoch. */
  readonly from: number;
  readonly until: number;
}

export interface CountedDay extends Span {
  readonly counted: readonly LineCount[];
  /** How often each quarter of it had changed when it was counted. */
  readonly due: readonly (readonly [slot: number, changes: number])[];
}

const quarter = 15 * 60_000;
const Counted = z.array(LineCount);

export const kept = `
  SELECT counted FROM insight_day WHERE from_at = ?1 AND until_at = ?2
    AND NOT EXISTS (SELECT 1 FROM insight_due WHERE slot >= ?1 / ${quarter} AND slot < ?2 / ${quarter})`;

const dueIn = 'SELECT slot, changes FROM insight_due WHERE slot >= ? AND slot < ?';

/** Null when it has to be counted. */
export function keptDay(db: Database, { from, until }: Span): LineCount[] | null {
  const row = db.get(kept, from, until);
  if (row === null) return null;
  const read = Counted.safeParse(JSON.parse(text(row, 'counted')));
  return read.success ? read.data : null;
}

export function dueOf(db: Database, { from, until }: Span): [number, number][] {
  const rows = db.all(dueIn, Math.floor(from / quarter), Math.ceil(until / quarter));
  return rows.map((row) => [int(row, 'slot'), int(row, 'changes')]);
}

/** Keeps what was counted, except of days that changed since they were. */
export function keepDays(db: Database, days: readonly CountedDay[]): void {
  db.write(() => {
    for (const day of days) {
      if (JSON.stringify(dueOf(db, day)) !== JSON.stringify(day.due)) continue;
      for (const [slot] of day.due) db.run('DELETE FROM insight_due WHERE slot = ?', slot);
      db.run('DELETE FROM insight_day WHERE from_at < ? AND until_at > ?', day.until, day.from);
      const sql = 'INSERT INTO insight_day (from_at, until_at, counted) VALUES (?, ?, ?)';
      db.run(sql, day.from, day.until, JSON.stringify(day.counted));
    }
  });
}
