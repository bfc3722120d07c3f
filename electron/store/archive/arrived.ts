/**
 * What had not left in the archive: nothing sends it by itself. It is looked for in the provider's
 * records, as after a restored backup, and asks the user when it is not there.
 */
import type { Transaction } from '../changes.ts';
import { type OutboxRow, outboxRow } from '../outbox.ts';
import { refreshSend } from '../receipts.ts';
import { noteUnknown } from '../settle.ts';
import type { Touched } from './touched.ts';

type Came = Pick<Touched, 'outbox' | 'schedules'>;

const waited: readonly OutboxRow['state'][] = [
  ...(['queued', 'paused', 'stale', 'submitting', 'unknown', 'not-found'] as const),
];

/** How many texts wait for a word of the user or the provider. */
export function refuseToSend(tx: Transaction, came: Came, now: number): number {
  let waiting = 0;
  for (const id of came.outbox) {
    const row = outboxRow(tx.db, id);
    if (row === null) continue;
    if (waited.includes(row.state)) {
      waiting += 1;
      tx.db.run(becomeUnknown, now, id);
      noteUnknown(tx, row, fromArchive, now);
    }
    refreshSend(tx, row);
  }
  for (const seq of came.schedules) waiting += tx.db.run(askFirst, seq);
  return waiting;
}

/** What this computer would send at its time. */
const askFirst = `
  UPDATE schedule SET state = 'asks', why = 'restored', wish = NULL
  WHERE seq = ? AND state IN ('here', 'handing', 'unsure', 'recalling')`;

const becomeUnknown = `
  UPDATE outbox SET state = 'unknown', not_before = 0, undo_until = NULL, let_go = 0, wish = NULL,
    left_by = ?1, submitted_at = coalesce(submitted_at, queued_at,
      (SELECT at FROM message WHERE seq = outbox.message_seq))
  WHERE id = ?2`;

const fromArchive = {
  detail:
    'This text had not left when the archive was made, and may have left since from the computer the archive was made on',
  raw: '',
};
