/**
 * Rows of the outbox: sends of ours whose end is not known.
 *
 *   queued -> submitting -> (gone: accepted, rejected or found at the provider)
 *     ^           |-> queued   only when certainly nothing was sent
 *     |           |-> unknown -> (gone)
 *
 * `submitting` is on the disk before the first byte leaves. `unknown` never becomes `queued` again
 * by itself: the text may have been sent.
 */
import type { Address } from '../../shared/phone/address.ts';
import type { Database } from './database.ts';
import { address, int, intOrNull, oneOf, type Row } from './rows.ts';

export interface OutboxRow {
  readonly id: number;
  readonly account: number;
  readonly messageSeq: number;
  readonly attempt: number;
  readonly recipient: Address;
  readonly state: 'queued' | 'submitting' | 'unknown';
  /** When the request left, ms; null while queued. */
  readonly submittedAt: number | null;
}

const columns =
  'o.id, o.account_id, o.message_seq, o.attempt, o.recipient, o.state, o.submitted_at';

export const byId = `SELECT ${columns} FROM outbox o WHERE o.id = ?`;

/** Null when the send has ended or its account was removed. */
export function outboxRow(db: Database, id: number): OutboxRow | null {
  const row = db.get(byId, id);
  return row === null ? null : rowOf(row);
}

export const submitting = `
  SELECT ${columns} FROM account a CROSS JOIN outbox o ON o.account_id = a.id
  WHERE o.state = 'submitting'`;

/** Of every account. */
export function submittingRows(db: Database): OutboxRow[] {
  return db.all(submitting).map(rowOf);
}

export function deleteOutboxRow(db: Database, id: number): void {
  db.run('DELETE FROM outbox WHERE id = ?', id);
}

/** A row back to where nothing but the request is known. */
export function insertUnknown(
  db: Database,
  account: number,
  send: { readonly messageSeq: number; readonly attempt: number; readonly recipient: Address },
  submittedAt: number,
): void {
  db.run(
    `INSERT INTO outbox
       (message_seq, attempt, account_id, conversation_id, recipient, state, submitted_at)
     SELECT seq, ?, ?, conversation_id, ?, 'unknown', ? FROM message WHERE seq = ?`,
    send.attempt,
    account,
    send.recipient,
    submittedAt,
    send.messageSeq,
  );
}

function rowOf(row: Row): OutboxRow {
  return {
    id: int(row, 'id'),
    account: int(row, 'account_id'),
    messageSeq: int(row, 'message_seq'),
    attempt: int(row, 'attempt'),
    recipient: address(row, 'recipient'),
    state: oneOf(row, 'state', ['queued', 'submitting', 'unknown']),
    submittedAt: intOrNull(row, 'submitted_at'),
  };
}
