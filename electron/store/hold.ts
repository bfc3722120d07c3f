/**
 * The user's word on texts that have not left: pause, resume, stop.
 *
 * A send on its way is past holding, but should its answer be that nothing was sent it would wait
 * again, and leave against the user's word. So the word is written to it as a wish, which decides
 * what it comes back as.
 */
import type { SendTarget } from '../../shared/model/waiting.ts';
import type { Transaction } from './changes.ts';
import type { OutboxState } from './outbox.ts';
import { goneTexts, type TargetRow, type Touched, targetRows, touched } from './target.ts';

export function pause(tx: Transaction, target: SendTarget): Touched {
  const rows = targetRows(tx.db, target);
  wish(tx, rows, 'paused');
  return move(tx, rows, ['queued'], 'paused');
}

/** A text the user lets go is not asked about again because of its age while the program runs. */
export function resume(tx: Transaction, target: SendTarget): Touched {
  const rows = targetRows(tx.db, target);
  for (const { id } of rows) {
    tx.db.run("UPDATE outbox SET wish = NULL WHERE id = ? AND wish = 'paused'", id);
  }
  const resumed = move(tx, rows, ['paused', 'stale'], 'queued');
  for (const { id } of rows) {
    tx.db.run("UPDATE outbox SET let_go = 1 WHERE id = ? AND state = 'queued'", id);
  }
  return resumed;
}

export function stop(tx: Transaction, target: SendTarget): Touched & { readonly gone: number } {
  const rows = targetRows(tx.db, target);
  wish(tx, rows, 'stopped');
  const stopped = move(tx, rows, ['queued', 'paused', 'stale'], 'stopped');
  return { ...stopped, gone: goneTexts(tx.db, target) };
}

/** What becomes of those on their way, should they not have left. Stopped is for good. */
export function wish(
  tx: Transaction,
  rows: readonly TargetRow[],
  wished: 'paused' | 'stopped',
): void {
  for (const { id, state } of rows) {
    if (state !== 'submitting') continue;
    const sql = "UPDATE outbox SET wish = ? WHERE id = ? AND wish IS NOT 'stopped'";
    tx.db.run(sql, wished, id);
  }
}

function move(
  tx: Transaction,
  rows: readonly TargetRow[],
  from: readonly OutboxState[],
  to: OutboxState,
): Touched {
  const moved = rows.filter(({ state }) => from.includes(state));
  for (const { id, messageSeq } of moved) {
    tx.db.run(
      `UPDATE outbox SET state = ?1, not_before = 0,
         undo_until = CASE WHEN ?1 = 'paused' THEN undo_until END WHERE id = ?2`,
      to,
      id,
    );
    tx.changes.message(messageSeq);
  }
  return touched(moved);
}
