/**
 * A scheduled text becomes a message: when it leaves, and not before. Its id is kept in the row, so
 * that no text can become two messages.
 */
import { uuidv7 } from 'uuidv7';
import { composedAttachment } from '../attachments.ts';
import type { Transaction } from '../changes.ts';
import { conversationFor } from '../head.ts';
import { insertMessage } from '../insert.ts';
import { linkForCertain } from '../links.ts';
import { insertQueued } from '../outbox.ts';
import { livePosition, ownPosition } from '../position.ts';
import { acceptRest, type OwnSend, refreshSend } from '../receipts.ts';
import type { ScheduleRow } from './rows.ts';

const minute = 60_000;

/** It leaves from here, at once. */
export function leaveNow(tx: Transaction, row: ScheduleRow, now: number): void {
  const send = queue(tx, row, now);
  refreshSend(tx, send);
  dropRow(tx, row);
}

/** It was not sent at its time, and asks before it goes. */
export function leaveMissed(tx: Transaction, row: ScheduleRow, now: number): void {
  const send = queue(tx, row, now);
  tx.db.run(
    "UPDATE outbox SET state = 'stale', missed = ? WHERE message_seq = ?",
    row.due,
    send.messageSeq,
  );
  refreshSend(tx, send);
  dropRow(tx, row);
}

/** The provider held it, and its time has come: it has left from there. */
export function leaveThere(
  tx: Transaction,
  row: ScheduleRow,
  providerMessageId: string,
  now: number,
): void {
  const { send } = message(tx, row, now);
  const { account } = row;
  linkForCertain(tx, { account, providerMessageId, groupMessageId: null }, send);
  acceptRest(tx, send, { source: 'app', receivedAt: now, rawId: () => null });
  refreshSend(tx, send);
  tx.db.run(
    `INSERT INTO schedule_watch (account_id, provider_message_id, left_at, next_at)
     VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ...[account, providerMessageId, now, now + 10_000],
  );
  endWish(tx, row, now, 'too-late');
}

/** Nobody knows whether the provider held it: it is looked for like any text without an answer. */
export function leaveUnsure(tx: Transaction, row: ScheduleRow, now: number): void {
  const send = queue(tx, row, now);
  tx.db.run(
    "UPDATE outbox SET state = 'unknown', submitted_at = ?, left_by = ? WHERE message_seq = ?",
    ...[row.askedAt ?? now, now, send.messageSeq],
  );
  refreshSend(tx, send);
  if (row.wish === 'change') endWish(tx, row, now, 'unsure');
  else dropRow(tx, row);
}

/** What came too late is told, and a change is kept, since its words are nowhere else. */
function endWish(tx: Transaction, row: ScheduleRow, now: number, why: 'too-late' | 'unsure'): void {
  const { wish, changed, seq } = row;
  if (wish === null || wish === 'send') {
    dropRow(tx, row);
    return;
  }
  const said = changed ?? row;
  tx.db.run(
    `UPDATE schedule SET state = 'asks', why = ?, ended_at = ?, changed = NULL,
       provider_message_id = NULL, asked_at = NULL, batch_id = NULL, message_id = ?, text = ?
     WHERE seq = ?`,
    ...[why, now, uuidv7(), said.text, seq],
  );
}

function queue(tx: Transaction, row: ScheduleRow, now: number): OwnSend {
  const { conversationId, send } = message(tx, row, now);
  const { account } = row;
  insertQueued(tx.db, { ...send, account, conversationId, queuedAt: null, undoUntil: null });
  return send;
}

function message(tx: Transaction, row: ScheduleRow, now: number) {
  const { account, line, people, text, byProfile, batchId } = row;
  const conversationId = conversationFor(tx, account, line, people);
  const held = row.state !== 'here' && row.due < now - minute;
  const at = held ? row.due : now;
  const seq = held ? ownPosition(tx.db, at, now) : livePosition(tx.db, now);
  insertMessage(tx, {
    ...{ seq, id: row.messageId, conversationId, text, at, batchId, byProfile },
    media: row.media.map(composedAttachment),
    ...{ origin: 'composed', sender: null, rawId: null },
  });
  return { conversationId, send: { messageSeq: seq, attempt: 1, people } };
}

export function dropRow(tx: Transaction, { seq }: Pick<ScheduleRow, 'seq'>): void {
  tx.db.run('DELETE FROM schedule WHERE seq = ?', seq);
}
