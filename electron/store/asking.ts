/** Texts that go no further without a word from the user: too old to go, or nowhere to be found. */
import { findAccount } from './accounts.ts';
import type { Transaction } from './changes.ts';
import { clockSlack } from './clock.ts';
import { settleWordless } from './outbound-wordless.ts';
import { int } from './rows.ts';

export const tooOld = `
  SELECT o.id, o.message_seq
  FROM account a CROSS JOIN outbox o INDEXED BY outbox_turn ON o.account_id = a.id
  CROSS JOIN message m ON m.seq = o.message_seq
  WHERE (?1 IS NULL OR a.uuid = ?1) AND o.state = 'queued' AND o.let_go = 0
    AND (ifnull(o.queued_at, m.at) < ?2 OR ifnull(o.queued_at, m.at) > ?3)`;

/**
 * Those that already were let go by the user in this run of the program are not asked about again.
 * @param accountId null: of every account.
 * @param queuedBefore ms.
 */
export function askAboutOld(
  tx: Transaction,
  accountId: string | null,
  queuedBefore: number,
  now: number,
): void {
  for (const row of tx.db.all(tooOld, accountId, queuedBefore, now + clockSlack)) {
    const sql = "UPDATE outbox SET state = 'stale', not_before = 0, undo_until = NULL WHERE id = ?";
    tx.db.run(sql, int(row, 'id'));
    tx.changes.message(int(row, 'message_seq'));
  }
}

/** While another text to the same people is on its way, a record may be held back for its answer. */
export const missing = `
  SELECT o.id, o.message_seq, ifnull(o.left_by, o.submitted_at) AS latest
  FROM outbox o INDEXED BY outbox_turn
  WHERE o.account_id = ? AND o.state = 'unknown' AND ifnull(o.left_by, o.submitted_at) < ?
    AND NOT EXISTS (SELECT 1 FROM outbox s
      WHERE s.conversation_id = o.conversation_id AND s.state = 'submitting')`;

/**
 * How much longer a text is looked for while there are records, without words, that may be it, ms:
 * words that are posted late can still tell them apart. After that the user is asked about each text
 * that may be one of those that did not go: of so many, fewer are on record.
 */
const patience = 60 * 60_000;

/**
 * The records were read whole.
 * @param leftBefore ms: what left later may still come to show in the records that were read.
 */
export function notFound(tx: Transaction, accountId: string, leftBefore: number): void {
  const account = findAccount(tx.db, accountId);
  if (account === null) return;
  const doubtful = settleWordless(tx, account, leftBefore);
  for (const row of tx.db.all(missing, account, leftBefore)) {
    const id = int(row, 'id');
    if (doubtful.has(id) && int(row, 'latest') >= leftBefore - patience) continue;
    tx.db.run("UPDATE outbox SET state = 'not-found' WHERE id = ?", id);
    tx.changes.message(int(row, 'message_seq'));
  }
}
