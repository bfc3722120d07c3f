/**
 * A text becomes durable before any request exists: message, delivery and outbox row of every
 * recipient in one transaction. Several recipients are several private texts, one conversation
 * each, tied together by a batch id.
 */
import { uuidv7 } from 'uuidv7';
import { accountFor } from './accounts.ts';
import type { Transaction } from './changes.ts';
import { conversationFor } from './head.ts';
import { insertMessage } from './insert.ts';
import { livePosition } from './position.ts';
import { refreshDelivery } from './receipts.ts';
import type { NewText } from './store.ts';

const firstAttempt = 1;

export function compose(tx: Transaction, { accountId, line, to, text, now }: NewText): void {
  const account = accountFor(tx.db, accountId);
  const recipients = [...new Set(to)];
  const batchId = recipients.length > 1 ? uuidv7() : null;
  for (const recipient of recipients) {
    const conversationId = conversationFor(tx, account, line, [recipient]);
    const seq = livePosition(tx.db, now);
    const message = { seq, conversationId, text, at: now, batchId, rawId: null };
    insertMessage(tx, { ...message, origin: 'composed' });
    tx.db.run(
      `INSERT INTO outbox (message_seq, attempt, account_id, conversation_id, recipient, state)
       VALUES (?, ?, ?, ?, ?, 'queued')`,
      seq,
      firstAttempt,
      account,
      conversationId,
      recipient,
    );
    refreshDelivery(tx, { messageSeq: seq, attempt: firstAttempt, recipient });
  }
}
