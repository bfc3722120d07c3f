/**
 * Puts texts into the index of words: what a write made due before that write is committed, and what
 * was there before the index in slices.
 */
import { heightOf } from '../../../shared/delivery/ladder.ts';
import type { Direction } from '../../../shared/model/message.ts';
import type { Database } from '../database.ts';
import { isLatest } from '../deliveries.ts';
import { address, int, oneOf, people, text } from '../rows.ts';
import { documentOf } from './document.ts';
import { noteWords } from './words.ts';

const directions: readonly Direction[] = ['in', 'out'];

/** No write of the app makes more due at once; a salvaged database does, and is filed in slices. */
const atOnce = 2_000;

/** At the end of every write. */
export function fileDue(db: Database, limit = atOnce): number {
  const rows = db.all(due, limit);
  for (const row of rows) {
    const seq = int(row, 'seq');
    file(db, seq);
    db.run('DELETE FROM search_due WHERE seq = ?', seq);
  }
  return rows.length;
}

/** Files up to `limit` texts that wait for it, newest first. Whether there may be more. */
export function fileSlice(db: Database, limit: number): boolean {
  if (db.get(waiting) === null) return false;
  return db.write(() => {
    if (fileDue(db, limit) > 0) return true;
    const row = db.get(below);
    if (row === null) return false;
    const rows = db.all(older, int(row, 'below'), limit);
    for (const one of rows) file(db, int(one, 'seq'));
    const last = rows.at(-1);
    if (last === undefined) db.run('DELETE FROM search_backlog');
    else db.run('UPDATE search_backlog SET below = ?', int(last, 'seq'));
    return true;
  });
}

/**
 * Forgets every word; what texts there are wait to be filed anew. Of a text that is taken out alone the
 * index only knows that it is to be left out, and keeps its words for a while.
 */
export function forgetWords(db: Database): void {
  db.run("INSERT INTO search_index (search_index) VALUES ('delete-all')");
  for (const table of ['search_word', 'search_due', 'search_backlog']) {
    db.run(`DELETE FROM ${table}`);
  }
  db.run('INSERT INTO search_backlog SELECT seq + 1 FROM message ORDER BY seq DESC LIMIT 1');
}

export const due = 'SELECT seq FROM search_due ORDER BY seq DESC LIMIT ?';
export const below = 'SELECT below FROM search_backlog';
export const older = 'SELECT seq FROM message WHERE seq < ? ORDER BY seq DESC LIMIT ?';
const waiting = `SELECT 1 FROM search_due UNION ALL SELECT 1 FROM search_backlog LIMIT 1`;

export const facts = `
  SELECT m.text, m.direction, m.sender, c.line, c.people,
    EXISTS (SELECT 1 FROM media f WHERE f.message_seq = m.seq) AS has_media,
    EXISTS (SELECT 1 FROM delivery d WHERE d.message_seq = m.seq
      AND d.rung = ${heightOf('failed')} AND ${isLatest}) AS failed
  FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE m.seq = ?`;

function file(db: Database, seq: number): void {
  const row = db.get(facts, seq);
  if (row === null) {
    db.run('DELETE FROM search_index WHERE rowid = ?', seq);
    return;
  }
  const filed = documentOf({
    text: text(row, 'text'),
    direction: oneOf(row, 'direction', directions),
    line: address(row, 'line'),
    people: people(row, 'people'),
    sender: row['sender'] === null ? null : address(row, 'sender'),
    hasMedia: int(row, 'has_media') === 1,
    failed: int(row, 'failed') === 1,
  });
  const words = filed.join(' ');
  db.run('INSERT OR REPLACE INTO search_index (rowid, words) VALUES (?, ?)', seq, words);
  noteWords(db, filed);
}
