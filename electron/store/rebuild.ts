/** Makes every delivery row again from what it is derived from: receipts and outbox. */
import type { Transaction } from './changes.ts';
import { refreshSend } from './receipts.ts';
import { int, people } from './rows.ts';

export function rebuildDeliveries(tx: Transaction): void {
  tx.db.run('DELETE FROM delivery');
  const rows = tx.db.all(
    `SELECT message_seq, attempt, recipient FROM receipt
     UNION SELECT message_seq, attempt, recipient FROM outbox`,
  );
  for (const row of rows) {
    refreshSend(tx, {
      messageSeq: int(row, 'message_seq'),
      attempt: int(row, 'attempt'),
      people: people(row, 'recipient'),
    });
  }
}
