/**
 * The user's word about a text that the provider's records do not show: a new attempt, which may
 * deliver it twice, or the end of the search. Either way the old attempt is given up and still
 * recognised should a record of it appear. Nothing but this word makes a second request for a text
 * that may have been sent.
 */
import type { Transaction } from './changes.ts';
import { barQueued } from './optout/barring.ts';
import { insertQueued } from './outbox.ts';
import { refreshSend } from './receipts.ts';
import { int, people, text } from './rows.ts';
import type { Touched } from './target.ts';

export const askedAbout = `
  SELECT o.id, o.message_seq, o.attempt, o.account_id, o.conversation_id, o.recipient,
    a.uuid AS account_uuid
  FROM message m CROSS JOIN outbox o ON o.message_seq = m.seq
  CROSS JOIN account a ON a.id = o.account_id
  WHERE m.id = ? AND o.state = 'not-found'`;

export function resolve(
  tx: Transaction,
  messageId: string,
  decision: 'send-again' | 'give-up',
  now: number,
): Touched {
  const row = tx.db.get(askedAbout, messageId);
  if (row === null) return { texts: 0, accountId: null };
  const messageSeq = int(row, 'message_seq');
  tx.db.run("UPDATE outbox SET state = 'given-up' WHERE id = ?", int(row, 'id'));
  tx.changes.message(messageSeq);
  if (decision === 'send-again') {
    const attempt = int(row, 'attempt') + 1;
    const send = { messageSeq, attempt, people: people(row, 'recipient') };
    insertQueued(tx.db, {
      ...send,
      account: int(row, 'account_id'),
      conversationId: int(row, 'conversation_id'),
      queuedAt: now,
      undoUntil: null,
    });
    barQueued(tx, messageSeq, attempt);
    refreshSend(tx, send);
  }
  return { texts: 1, accountId: text(row, 'account_uuid') };
}
