/**
 * A user's retry: a new attempt of a text of ours that was not delivered, with receipts of its own,
 * queued like any other send. The message stays where it is and as it is; what was heard about the
 * attempts before stays as well. Texts sent elsewhere cannot be retried: what went with them, such
 * as media, is not known here. A text to a group goes to all of its people at once, so it is retried
 * only where none of them can have it.
 */

import { heightOf } from '../../shared/delivery/ladder.ts';
import { isWorthRetrying } from '../../shared/delivery/worth-retrying.ts';
import { batchRowsOf } from './batch.ts';
import type { Transaction } from './changes.ts';
import { isLatest } from './deliveries.ts';
import { barQueued } from './optout/barring.ts';
import { insertQueued } from './outbox.ts';
import { refreshSend } from './receipts.ts';
import { int, people, text } from './rows.ts';

export interface Retried {
  readonly retried: number;
  /** Whose outbox has something to do now; null when nothing was retried. */
  readonly accountId: string | null;
}

const nothing: Retried = { retried: 0, accountId: null };

export const failedAttempt = `
  SELECT m.seq, m.conversation_id, c.account_id, a.uuid AS account_uuid, d.attempt,
    (SELECT group_concat(g.recipient) FROM delivery g
     WHERE g.message_seq = m.seq AND g.attempt = d.attempt) AS people
  FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  CROSS JOIN account a ON a.id = c.account_id
  CROSS JOIN delivery d ON d.message_seq = m.seq
  WHERE m.id = ? AND m.origin = 'composed' AND d.rung = ${heightOf('failed')} AND ${isLatest}
    AND NOT EXISTS (SELECT 1 FROM delivery g WHERE g.message_seq = m.seq
      AND g.attempt = d.attempt AND g.rung <> ${heightOf('failed')})`;

/** Nothing is retried unless the latest attempt failed. */
export function retryText(tx: Transaction, messageId: string, now: number): Retried {
  const row = tx.db.get(failedAttempt, messageId);
  if (row === null) return nothing;
  const messageSeq = int(row, 'seq');
  const attempt = int(row, 'attempt') + 1;
  const send = { messageSeq, attempt, people: people(row, 'people') };
  insertQueued(tx.db, {
    ...send,
    account: int(row, 'account_id'),
    conversationId: int(row, 'conversation_id'),
    queuedAt: now,
    undoUntil: null,
  });
  barQueued(tx, messageSeq, attempt);
  refreshSend(tx, send);
  return { retried: 1, accountId: text(row, 'account_uuid') };
}

/** Those of a composition for which the catalogue says that one more attempt can help. */
export function retryBatch(tx: Transaction, batchId: string, now: number): Retried {
  const worth = batchRowsOf(tx.db, batchId).filter(isWorthRetrying);
  const all = worth.map(({ messageId }) => retryText(tx, messageId, now));
  return {
    retried: all.reduce((sum, { retried }) => sum + retried, 0),
    accountId: all.find(({ accountId }) => accountId !== null)?.accountId ?? null,
  };
}
