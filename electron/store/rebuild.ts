/**
 * Makes rows again from what they are derived from: every delivery from receipts and outbox, the words
 * of names, and opt-outs, as far as texts tell of them.
 */
import type { Transaction } from './changes.ts';
import type { Database } from './database.ts';
import { learnOptOuts as optOutsInTexts } from './migrations/learn-opt-outs.ts';
import { refileWords } from './people/words.ts';
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

/** Adds those of which a text tells and that are not there. */
export function learnOptOuts(db: Database): void {
  db.exec(optOutsInTexts);
}

export function refileNames(db: Database): void {
  refileWords(db);
}
