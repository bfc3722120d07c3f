/**
 * Which files of texts are to be fetched, and what became of them. Files of texts older than a month
 * come last: their links are dead more often than not.
 */
import type { MediaState } from '../../shared/model/media.ts';
import { writeState } from './attachments.ts';
import type { Transaction } from './changes.ts';
import type { Database } from './database.ts';
import { draftHashes } from './inbox/draft-rows.ts';
import { positionAt } from './position.ts';
import { int, intOrNull, type Row, text } from './rows.ts';
import { scheduledHashes } from './schedule/rows.ts';
import type { MediaToFetch } from './store.ts';

const month = 30 * 24 * 60 * 60_000;

const found = `
  SELECT f.message_seq, f.position, f.url, m.id, a.uuid AS account_uuid
  FROM media f`;
const joined = `
  CROSS JOIN message m ON m.seq = f.message_seq
  CROSS JOIN conversation c ON c.id = m.conversation_id
  CROSS JOIN account a ON a.id = c.account_id`;

export const waiting = `${found} INDEXED BY media_waiting ${joined}
  WHERE f.state = 'waiting' AND f.message_seq >= ? AND f.message_seq < ?
  ORDER BY f.message_seq, f.position LIMIT ?`;

export const late = `${found} INDEXED BY media_later ${joined}
  WHERE f.state = 'later' AND f.until <= ? ORDER BY f.until LIMIT ?`;

export const firstLate = `
  SELECT until FROM media INDEXED BY media_later WHERE state = 'later' ORDER BY until LIMIT 1`;

export const kept = `
  SELECT DISTINCT hash FROM media INDEXED BY media_kept WHERE hash IS NOT NULL`;

/** @param now this computer's clock, ms. */
export function mediaToFetch(db: Database, now: number, limit: number): MediaToFetch[] {
  return db.read(() => {
    const recent = positionAt(now - month);
    const fresh = db.all(waiting, recent, Number.MAX_SAFE_INTEGER, limit);
    const rows = [...fresh, ...db.all(late, now, limit)].toSorted(
      (a, b) => Number(isOld(a, recent)) - Number(isOld(b, recent)) || inOrder(a, b),
    );
    const missing = limit - rows.length;
    if (missing > 0) rows.push(...db.all(waiting, 0, recent, missing));
    return rows.slice(0, limit).map(mediaRow);
  });
}

/** When the next late file falls due, ms; null when none is late. */
export function nextMediaDue(db: Database): number | null {
  const row = db.get(firstLate);
  return row === null ? null : intOrNull(row, 'until');
}

/** Every kept file that some text shows or some draft is to carry. */
export function keptHashes(db: Database): Set<string> {
  return db.read(() => {
    const rows = [kept, draftHashes, scheduledHashes].flatMap((sql) => db.all(sql));
    return new Set(rows.map((row) => text(row, 'hash')));
  });
}

/** Says nothing when the text is gone. */
export function setMedia(
  tx: Transaction,
  messageId: string,
  position: number,
  file: MediaState,
  name: string | null,
): void {
  const row = tx.db.get('SELECT seq FROM message WHERE id = ?', messageId);
  if (row === null) return;
  const seq = int(row, 'seq');
  if (writeState(tx.db, seq, position, file, name)) tx.changes.message(seq);
}

function isOld(row: Row, recent: number): boolean {
  return int(row, 'message_seq') < recent;
}

function inOrder(a: Row, b: Row): number {
  return int(a, 'message_seq') - int(b, 'message_seq') || int(a, 'position') - int(b, 'position');
}

function mediaRow(row: Row): MediaToFetch {
  return {
    messageId: text(row, 'id'),
    accountId: text(row, 'account_uuid'),
    position: int(row, 'position'),
    url: text(row, 'url'),
  };
}
