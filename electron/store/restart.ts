/**
 * What is found on its way when nobody can hear its answer any more. After a start it may have left:
 * unknown. When only the answer to `claim` was lost with its thread it has not: queued again. After a
 * restored backup nothing that waited then can be trusted to wait still.
 */
import { findAccount } from './accounts.ts';
import type { Transaction } from './changes.ts';
import { placeOrphans } from './outbound.ts';
import { type OutboxRow, outboxColumns, outboxRowOf } from './outbox.ts';
import { refreshSend } from './receipts.ts';
import { int } from './rows.ts';
import { distrustSchedules, recoverHanding } from './schedule/handing.ts';
import { becomeUnknown, comeBack, endLinked, noteUnknown } from './settle.ts';

export const submitting = `
  SELECT ${outboxColumns} FROM account a CROSS JOIN outbox o ON o.account_id = a.id
  WHERE o.state = 'submitting'`;

export const heldInUndo = `
  SELECT o.id, o.message_seq FROM account a CROSS JOIN outbox o ON o.account_id = a.id
  WHERE o.state = 'paused' AND o.undo_until IS NOT NULL`;

/**
 * Run once at start, which also ends what the user let go in the run before. A text held back inside
 * its undo window was held by a glance, not by a decision: it asks, so that it is not forgotten.
 */
export function recover(tx: Transaction, now: number): void {
  tx.db.run('UPDATE outbox SET let_go = 0 WHERE let_go = 1');
  for (const row of tx.db.all(heldInUndo)) {
    tx.db.run("UPDATE outbox SET state = 'stale', undo_until = NULL WHERE id = ?", int(row, 'id'));
    tx.changes.message(int(row, 'message_seq'));
  }
  recoverHanding(tx);
  const rows = tx.db.all(submitting).map(outboxRowOf);
  for (const row of rows) becomeUnknown(tx, row, stoppedBefore, now);
  placeFor(tx, rows, now);
}

const stoppedBefore = { detail: 'Longcode stopped before the answer came', raw: '' };

export const notInHand = `
  SELECT ${outboxColumns} FROM outbox o INDEXED BY outbox_turn
  WHERE o.account_id = ? AND o.state = 'submitting'
    AND o.id NOT IN (SELECT value FROM json_each(?))`;

/** @param inHand ids of the sends whose requests are being made. */
export function release(
  tx: Transaction,
  accountId: string,
  inHand: readonly number[],
  now: number,
): void {
  const account = findAccount(tx.db, accountId);
  if (account === null) return;
  const rows = tx.db.all(notInHand, account, JSON.stringify(inHand)).map(outboxRowOf);
  for (const row of rows) comeBack(tx, row, 0, null, now);
  placeFor(tx, rows, now);
}

export const doubtful = `
  SELECT ${outboxColumns}, ifnull(o.submitted_at, ifnull(o.queued_at, m.at)) AS left_from
  FROM account a CROSS JOIN outbox o INDEXED BY outbox_turn ON o.account_id = a.id
  CROSS JOIN message m ON m.seq = o.message_seq
  WHERE o.state IN ('queued', 'paused', 'stale', 'submitting', 'unknown', 'not-found')`;

/**
 * After a backup, a repair or a missing log took the newest changes away: whatever had not left by then may
 * have left since, at any moment until now, and what was being looked for may have been sent again.
 * All of it is looked for.
 */
export function distrust(tx: Transaction, now: number): void {
  distrustSchedules(tx, now);
  const found = tx.db.all(doubtful).map((row) => ({
    ...outboxRowOf(row),
    leftFrom: int(row, 'left_from'),
  }));
  for (const row of found) {
    if (endLinked(tx, row, now)) continue;
    tx.db.run(
      `UPDATE outbox SET state = 'unknown', submitted_at = ?, left_by = ?, not_before = 0,
         undo_until = NULL, wish = NULL WHERE id = ?`,
      row.leftFrom,
      now,
      row.id,
    );
    noteUnknown(tx, row, fromBackup, now);
    refreshSend(tx, row);
    tx.changes.message(row.messageSeq);
  }
  placeFor(tx, found, now);
}

const fromBackup = {
  detail:
    'Part of what Longcode knew was lost (a restored backup, a repair or a missing file), and this text may have left since',
  raw: '',
};

function placeFor(tx: Transaction, rows: readonly OutboxRow[], now: number): void {
  for (const account of new Set(rows.map((row) => row.account))) placeOrphans(tx, account, now);
}
