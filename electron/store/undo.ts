/**
 * Takes back texts that have not left. A first attempt taken back was never there: its message goes,
 * and a conversation left empty goes with it. Of a later attempt the message stays, as it stood
 * before. What has left, or is leaving, is never touched; a send on its way that comes back unsent
 * stays here stopped.
 */
import { heightOf } from '../../shared/delivery/ladder.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import type { Transaction } from './changes.ts';
import type { Database } from './database.ts';
import { dropMessage, noteDelivery } from './head.ts';
import { wish } from './hold.ts';
import { deleteOutboxRow, type OutboxRow, sendRow } from './outbox.ts';
import type { OwnSend } from './receipts.ts';
import { text } from './rows.ts';
import { type Touched, targetRows, touched } from './target.ts';

export function undo(tx: Transaction, target: SendTarget): Touched & { readonly text: string } {
  const rows = targetRows(tx.db, target);
  wish(tx, rows, 'stopped');
  const here = rows.filter(canBeTakenBack);
  const words = here[0] === undefined ? '' : textOf(tx.db, here[0]);
  for (const row of here) takeBack(tx, row);
  return { ...touched(here), text: words };
}

function canBeTakenBack({ state }: Pick<OutboxRow, 'state'>): boolean {
  return state === 'queued' || state === 'paused' || state === 'stale';
}

/**
 * An attempt turned out to have left after all. Where the user sent it again because it could not be
 * found, and that has not left, it must not: it was meant to be instead of this one.
 */
export function withdrawRepeat(tx: Transaction, send: OwnSend): void {
  const { messageSeq, attempt } = send;
  const repeat = sendRow(tx.db, { messageSeq, attempt: attempt + 1 });
  if (repeat === null || hasFailed(tx.db, send)) return;
  if (canBeTakenBack(repeat)) takeBack(tx, repeat);
}

const notFailed = `
  SELECT 1 FROM delivery WHERE message_seq = ? AND attempt = ? AND rung <> ${heightOf('failed')}
  LIMIT 1`;

/** For all of its people. */
function hasFailed(db: Database, { messageSeq, attempt }: OwnSend): boolean {
  return db.get(notFailed, messageSeq, attempt) === null;
}

/** A retry of a text that was not found brings the question about that text back. */
function takeBack(tx: Transaction, row: OutboxRow): void {
  const { messageSeq, attempt } = row;
  if (attempt === 1) {
    dropMessage(tx, messageSeq);
    return;
  }
  deleteOutboxRow(tx.db, row.id);
  tx.db.run('DELETE FROM delivery WHERE message_seq = ? AND attempt = ?', messageSeq, attempt);
  tx.db.run(
    `UPDATE outbox SET state = 'not-found'
     WHERE message_seq = ? AND attempt = ? AND state = 'given-up'`,
    messageSeq,
    attempt - 1,
  );
  tx.changes.message(messageSeq);
  noteDelivery(tx, messageSeq);
}

function textOf(db: Database, { messageSeq }: OutboxRow): string {
  const row = db.get('SELECT text FROM message WHERE seq = ?', messageSeq);
  return row === null ? '' : text(row, 'text');
}
