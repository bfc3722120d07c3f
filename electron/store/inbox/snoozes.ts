/**
 * Snoozes that are over. A conversation comes back among those that need a reply, also one that ends
 * in a text of ours: the user asked to be reminded of it. It has waited since that moment, or since
 * the first unanswered text.
 */
import type { Transaction } from '../changes.ts';
import type { Database } from '../database.ts';
import { positionAt } from '../position.ts';
import { int, intOrNull } from '../rows.ts';

/** Most that are woken in one transaction. */
const most = 500;

export const due = `
  SELECT id, snoozed_until FROM conversation INDEXED BY conversation_snoozed
  WHERE pinned IN (0, 1) AND snoozed_until <= ? LIMIT ${most}`;

export const earliest = (pinned: 0 | 1) => `
  SELECT min(snoozed_until) AS until FROM conversation
  WHERE pinned = ${pinned} AND snoozed_until IS NOT NULL`;

/** Ends those that are due at `now` (ms), or the first of them; `woken` are their ids. */
export function dueSnoozes(tx: Transaction, now: number): { readonly woken: readonly number[] } {
  const woken = tx.db.all(due, now).map((row) => {
    const id = int(row, 'id');
    tx.db.run(
      `UPDATE conversation SET snoozed_until = NULL, stand_stamp = 0,
         woken_seq = max(?, last_out_seq + 1, handled_seq + 1) WHERE id = ?`,
      positionAt(int(row, 'snoozed_until')),
      id,
    );
    tx.changes.conversation(id);
    return id;
  });
  return { woken };
}

/** When the next snooze is over, ms; null when nothing is snoozed. */
export function nextSnooze(db: Database): number | null {
  const found = ([0, 1] as const).flatMap((pinned) => {
    const row = db.get(earliest(pinned));
    return (row === null ? null : intOrNull(row, 'until')) ?? [];
  });
  return found.length === 0 ? null : Math.min(...found);
}
