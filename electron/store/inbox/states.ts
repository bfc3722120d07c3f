/** Reading and writing what is still to be done with a conversation, and how far it was read. */
import type { Transaction } from '../changes.ts';
import type { Database } from '../database.ts';
import { countNews } from '../head.ts';
import { int, intOrNull } from '../rows.ts';
import { refreshUnanswered } from '../standing.ts';

export interface Standing {
  readonly id: number;
  /** Of the act that changed any of this last; 0 where a text or the time did. */
  readonly stamp: number;
  readonly done: boolean;
  readonly handledSeq: number;
  /** ms since the epoch. */
  readonly snoozedUntil: number | null;
  readonly wokenSeq: number;
  readonly read: { readonly readSeq: number; readonly marked: boolean };
  readonly unread: number;
  readonly lastSeq: number;
}

export const standingOf = `
  SELECT id, stand_stamp, done, handled_seq, snoozed_until, woken_seq, read_seq, marked, unread,
    last_seq
  FROM conversation WHERE id = ?`;

/** Null when there is no such conversation. */
export function readStanding(db: Database, id: number): Standing | null {
  const row = db.get(standingOf, id);
  if (row === null) return null;
  return {
    id,
    stamp: int(row, 'stand_stamp'),
    done: int(row, 'done') === 1,
    handledSeq: int(row, 'handled_seq'),
    snoozedUntil: intOrNull(row, 'snoozed_until'),
    wokenSeq: int(row, 'woken_seq'),
    read: { readSeq: int(row, 'read_seq'), marked: int(row, 'marked') === 1 },
    unread: int(row, 'unread'),
    lastSeq: int(row, 'last_seq'),
  };
}

/** Whose stamp it is aside. */
export function isSame(a: Standing, b: Standing): boolean {
  return (
    a.done === b.done &&
    a.handledSeq === b.handledSeq &&
    a.snoozedUntil === b.snoozedUntil &&
    a.wokenSeq === b.wokenSeq &&
    isSameReading(a.read, b.read)
  );
}

export function isSameReading(a: Standing['read'], b: Standing['read']): boolean {
  return a.readSeq === b.readSeq && a.marked === b.marked;
}

/** `unread` follows from the rest. */
export function writeStanding(tx: Transaction, standing: Standing): void {
  const { id, stamp, done, handledSeq, snoozedUntil, wokenSeq, read, lastSeq } = standing;
  const readSeq = Math.min(read.readSeq, lastSeq);
  tx.db.run(
    `UPDATE conversation SET stand_stamp = ?, done = ?, handled_seq = ?, snoozed_until = ?,
       woken_seq = ?, read_seq = ?, marked = ?, unread = ?
     WHERE id = ?`,
    ...[stamp, Number(done), handledSeq, snoozedUntil, wokenSeq, readSeq, Number(read.marked)],
    ...[countNews(tx, id, readSeq, Number.MAX_SAFE_INTEGER), id],
  );
  refreshUnanswered(tx, id);
  tx.changes.conversation(id);
}
