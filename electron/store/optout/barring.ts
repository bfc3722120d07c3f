/**
 * Texts that an opt-out ends before they leave. Such a send is stopped for good and says why: it is
 * neither lost nor undelivered, and a later START does not let it go by itself.
 */
import type { Transaction } from '../changes.ts';
import { int, people, type Row, text, textOrNull } from '../rows.ts';
import { isBarred } from './ledger.ts';

/** Of a send with its conversation and message: `account_id`, `recipient`, `line`, `by_profile`. */
export function isBarredRow({ db }: Transaction, row: Row): boolean {
  return isBarred(db, {
    account: int(row, 'account_id'),
    line: text(row, 'line'),
    byProfile: textOrNull(row, 'by_profile'),
    people: people(row, 'recipient'),
  });
}

export function bar(tx: Transaction, outboxId: number, messageSeq: number): void {
  tx.db.run(
    `UPDATE outbox SET state = 'stopped', barred = 1, not_before = 0, undo_until = NULL, wish = NULL
     WHERE id = ?`,
    outboxId,
  );
  tx.changes.message(messageSeq);
}

const columns = `
  o.id, o.message_seq, o.account_id, o.recipient, c.line, m.by_profile
  FROM outbox o CROSS JOIN conversation c ON c.id = o.conversation_id
  CROSS JOIN message m ON m.seq = o.message_seq`;
const waits = "o.state IN ('queued', 'paused', 'stale')";

export const waitingFor = `
  SELECT ${columns} WHERE o.account_id = ? AND o.recipient = ? AND ${waits}`;

export const waitingForGroups = `
  SELECT ${columns} WHERE o.account_id = ? AND ${waits} AND instr(o.recipient, ',') > 0
    AND instr(',' || o.recipient || ',', ',' || ? || ',') > 0`;

/** After somebody opted out: what waits for them goes no more. */
export function barWaiting(tx: Transaction, account: number, person: string): void {
  const rows = [waitingFor, waitingForGroups].flatMap((sql) => tx.db.all(sql, account, person));
  for (const row of rows) {
    if (isBarredRow(tx, row)) bar(tx, int(row, 'id'), int(row, 'message_seq'));
  }
}

const ofAttempt = `SELECT ${columns} WHERE o.message_seq = ? AND o.attempt = ? AND ${waits}`;

/** Right after a send was queued, or came back unsent; whether it may not leave. */
export function barQueued(tx: Transaction, messageSeq: number, attempt: number): boolean {
  const row = tx.db.get(ofAttempt, messageSeq, attempt);
  if (row === null || !isBarredRow(tx, row)) return false;
  bar(tx, int(row, 'id'), messageSeq);
  return true;
}
