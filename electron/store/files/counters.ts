/**
 * The counters of ids that leave the database (AUTOINCREMENT). A database that takes the place of
 * another must never give an id again that the other gave: a late answer to a send, or a
 * conversation still on screen, would find another row under it.
 */
import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../database.ts';
import { int, text } from '../rows.ts';

/** More ids than can have been given since the last one that is known. */
const margin = 1_000_000;

export function raiseCounter(db: Database, table: string, least: number): void {
  const sql = 'UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?';
  if (db.run(sql, least, table) > 0) return;
  db.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', table, least);
}

/** Past those of the other file or, when it cannot be read, far past its own. */
export function raiseCountersPast(db: Database, file: string): void {
  const counters = countersIn(file);
  if (counters === null) db.run('UPDATE sqlite_sequence SET seq = seq + ?', margin);
  else for (const { table, seq } of counters) raiseCounter(db, table, seq);
}

function countersIn(file: string): { readonly table: string; readonly seq: number }[] | null {
  try {
    const other = new DatabaseSync(file, { readOnly: true });
    try {
      const rows = other.prepare('SELECT name, seq FROM sqlite_sequence').all();
      return rows.map((row) => ({ table: text(row, 'name'), seq: int(row, 'seq') }));
    } finally {
      other.close();
    }
  } catch {
    return null;
  }
}
