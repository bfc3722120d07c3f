/**
 * Hands out sends. A send is claimable when it is the oldest queued one of its conversation and
 * nothing of that conversation is on its way: texts to one person go out in the order written, one
 * after the other, while other conversations do not wait for them. One that the user holds or
 * stopped does not hold up those written after it; one that can still be taken back does.
 *
 * Times are of this computer's clock, which may be set back. A send from the future, or one that is
 * to wait longer than anybody ever asks for, was written down by a clock that was wrong: it is due.
 */
import type { Address } from '../../shared/phone/address.ts';
import { findAccount } from './accounts.ts';
import { outMediaOf } from './attachments.ts';
import type { Transaction } from './changes.ts';
import { clockSlack } from './clock.ts';
import type { Database } from './database.ts';
import { bar, isBarredRow } from './optout/barring.ts';
import { refreshSend } from './receipts.ts';
import { address, int, people, type Row, text, textOrNull } from './rows.ts';
import type { ClaimedSend } from './store.ts';

/** Longest wait that is ever written down, ms: Retry-After is capped at it. */
const longestWait = 60 * 60_000;

/** With `c` joined, so that a row is first looked at by what costs nothing. */
const hasItsTurn = `
  o.state = 'queued'
  AND NOT EXISTS (SELECT 1 FROM outbox s
    WHERE s.conversation_id = c.id AND s.state = 'submitting')
  AND NOT EXISTS (SELECT 1 FROM outbox e
    WHERE e.conversation_id = c.id AND e.state = 'queued' AND e.message_seq < o.message_seq)`;

export const claimable = `
  SELECT o.id, o.account_id, o.message_seq, o.attempt, o.recipient, m.id AS message_id, m.text,
    m.by_profile, c.line
  FROM outbox o INDEXED BY outbox_turn
  CROSS JOIN conversation c ON c.id = o.conversation_id
  CROSS JOIN message m ON m.seq = o.message_seq
  WHERE o.account_id = ?1 AND ${hasItsTurn}
    AND c.line NOT IN (SELECT value FROM json_each(?5))
    AND (o.not_before <= ?2 OR o.not_before > ?3 OR ifnull(o.queued_at, m.at) > ?4)
  ORDER BY o.message_seq LIMIT ?6`;

export const firstDue = `
  SELECT o.not_before FROM outbox o CROSS JOIN conversation c ON c.id = o.conversation_id
  WHERE o.account_id = ? AND ${hasItsTurn}
  ORDER BY o.not_before LIMIT 1`;

export function claim(
  tx: Transaction,
  accountId: string,
  now: number,
  limit: number,
  restingLines: readonly Address[],
): ClaimedSend[] {
  const account = findAccount(tx.db, accountId);
  if (account === null) return [];
  const resting = JSON.stringify(restingLines);
  const tooFar = now + longestWait;
  const due = () => tx.db.all(claimable, account, now, tooFar, now + clockSlack, resting, limit);
  const rows = allowed(tx, due);
  for (const row of rows) {
    tx.db.run(
      `UPDATE outbox SET state = 'submitting', submitted_at = ?, why = NULL, undo_until = NULL
       WHERE id = ?`,
      now,
      int(row, 'id'),
    );
    refreshSend(tx, {
      messageSeq: int(row, 'message_seq'),
      attempt: int(row, 'attempt'),
      people: people(row, 'recipient'),
    });
  }
  return rows.map((row) => claimedSend(tx.db, accountId, row));
}

/**
 * None that goes to somebody who opted out, whatever was known when it was written: those end here,
 * in the transaction that would have let them go, and others take their turn.
 */
function allowed(tx: Transaction, due: () => Row[]): Row[] {
  for (;;) {
    const rows = due();
    const barred = rows.filter((row) => isBarredRow(tx, row));
    if (barred.length === 0) return rows;
    for (const row of barred) bar(tx, int(row, 'id'), int(row, 'message_seq'));
  }
}

/** When the first send that only waits for its time falls due, ms. */
export function nextDue(db: Database, accountId: string): number | null {
  const account = findAccount(db, accountId);
  if (account === null) return null;
  const row = db.get(firstDue, account);
  return row === null ? null : int(row, 'not_before');
}

function claimedSend(db: Database, accountId: string, row: Row): ClaimedSend {
  return {
    outboxId: int(row, 'id'),
    messageId: text(row, 'message_id'),
    accountId,
    line: address(row, 'line'),
    to: people(row, 'recipient'),
    text: text(row, 'text'),
    media: outMediaOf(db, int(row, 'message_seq')),
    byProfile: textOrNull(row, 'by_profile'),
    attempt: int(row, 'attempt'),
  };
}
