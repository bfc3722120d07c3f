/** What a test does to the database of a profile between two runs of the app. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

export const databaseOf = (profile: string): string => path.join(profile, 'longcode.db');

/**
 * Changes it as if time had passed or another program had been there. The app must have ended in
 * good order, without its mark left beside the file: after a crash the log is part of the database.
 */
export function change(profile: string, sql: string, ...values: readonly number[]): void {
  const file = databaseOf(profile);
  if (existsSync(`${file}.open`)) throw new Error('The database is still in use.');
  const db = new DatabaseSync(file);
  try {
    if (values.length === 0) db.exec(sql);
    else db.prepare(sql).run(...values);
  } finally {
    db.close();
  }
}

/** How many migrations the database has seen. */
export function versionOf(profile: string): number {
  const db = new DatabaseSync(databaseOf(profile));
  try {
    return Version.parse(db.prepare('PRAGMA user_version').get()).user_version;
  } finally {
    db.close();
  }
}

const Version = z.object({ user_version: z.int() });

/** Everything that waits was written so much earlier, ms. */
export function growOlder(profile: string, ms: number): void {
  const waits = 'SELECT message_seq FROM outbox';
  change(profile, `UPDATE message SET at = at - ? WHERE seq IN (${waits})`, ms);
  change(profile, `UPDATE delivery SET at = at - ? WHERE message_seq IN (${waits})`, ms);
  change(profile, 'UPDATE outbox SET queued_at = queued_at - ? WHERE queued_at IS NOT NULL', ms);
}

const Kept = z.looseObject({ accounts: z.array(z.looseObject({ createdAt: z.number() })) });

/**
 * Nobody was here for so long, ms, and what is here is older still. That an account is live is noted
 * each minute; here it was until its last text came.
 */
export function stayAway(profile: string, ms: number): void {
  change(profile, 'UPDATE account SET live_until = (SELECT max(at) FROM message) + 1 - ?', ms);
  growOlder(profile, ms);
  change(profile, "UPDATE message SET at = at - ? WHERE direction = 'in'", ms);
  const file = path.join(profile, 'settings.json');
  const kept = Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  const accounts = kept.accounts.map((one) => ({ ...one, createdAt: one.createdAt - ms }));
  writeFileSync(file, JSON.stringify({ ...kept, accounts }));
}

const Leaf = z.object({ page: z.int(), size: z.int() });

/** Garbage in place of the first page that holds rows of this table. */
export function spoil(profile: string, table: string): void {
  const file = databaseOf(profile);
  const db = new DatabaseSync(file);
  const sql = `SELECT min(pageno) AS page, pgsize AS size FROM dbstat
    WHERE name = ? AND pagetype = 'leaf'`;
  const { page, size } = Leaf.parse(db.prepare(sql).get(table));
  db.close();
  const bytes = readFileSync(file);
  randomBytes(size).copy(bytes, (page - 1) * size);
  writeFileSync(file, bytes);
}
