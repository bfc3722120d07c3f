/**
 * Hands out sends. A send is claimable when it is the oldest queued one of its conversation and
 * nothing of that conversation is on its way: texts to one person go out in the order written, one
 * after the other, while other conversations do not wait for them.
 */
import { findAccount } from './accounts.ts';
import type { Transaction } from './changes.ts';
import type { Database } from './database.ts';
import { refreshDelivery } from './receipts.ts';
import { address, int, type Row, text } from './rows.ts';
import type { ClaimedSend } from './store.ts';

const hasItsTurn = `
  o.state = 'queued'
  AND NOT EXISTS (SELECT 1 FROM outbox s
    WHERE s.conversation_id = o.conversation_id AND s.state = 'submitting')
  AND NOT EXISTS (SELECT 1 FROM outbox e
    WHERE e.conversation_id = o.conversation_id AND e.state = 'queued'
      AND e.message_seq < o.message_seq)`;

export const claimable = `
  SELECT o.id, o.message_seq, o.attempt, o.recipient, m.id AS message_id, m.text, c.line
  FROM outbox o INDEXED BY outbox_turn
  CROSS JOIN message m ON m.seq = o.message_seq
  CROSS JOIN conversation c ON c.id = o.conversation_id
  WHERE o.account_id = ? AND o.not_before <= ? AND ${hasItsTurn}
  ORDER BY o.message_seq LIMIT ?`;

export const firstDue = `
  SELECT o.not_before FROM outbox o
  WHERE o.account_id = ? AND ${hasItsTurn}
  ORDER BY o.not_before LIMIT 1`;

export function claim(
  tx: Transaction,
  accountId: string,
  now: number,
  limit: number,
): ClaimedSend[] {
  const account = findAccount(tx.db, accountId);
  if (account === null) return [];
  const rows = tx.db.all(claimable, account, now, limit);
  for (const row of rows) {
    const sql = "UPDATE outbox SET state = 'submitting', submitted_at = ?, why = NULL WHERE id = ?";
    tx.db.run(sql, now, int(row, 'id'));
    const recipient = address(row, 'recipient');
    const messageSeq = int(row, 'message_seq');
    refreshDelivery(tx, { messageSeq, attempt: int(row, 'attempt'), recipient });
  }
  return rows.map((row) => claimedSend(accountId, row));
}

/** When the first send that only waits for its time falls due, ms. */
export function nextDue(db: Database, accountId: string): number | null {
  const account = findAccount(db, accountId);
  if (account === null) return null;
  const row = db.get(firstDue, account);
  return row === null ? null : int(row, 'not_before');
}

function claimedSend(accountId: string, row: Row): ClaimedSend {
  return {
    outboxId: int(row, 'id'),
    messageId: text(row, 'message_id'),
    accountId,
    line: address(row, 'line'),
    to: address(row, 'recipient'),
    text: text(row, 'text'),
    attempt: int(row, 'attempt'),
  };
}
