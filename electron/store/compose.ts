/**
 * A text becomes durable before any request exists: message, delivery and outbox row of every
 * recipient in one transaction. Several recipients are several private texts, one conversation
 * each, tied together by a batch id, and each leaves from a line of its own.
 */
import { uuidv7 } from 'uuidv7';
import { accountFor } from './accounts.ts';
import type { Transaction } from './changes.ts';
import { conversationFor } from './head.ts';
import { insertMessage } from './insert.ts';
import { insertQueued } from './outbox.ts';
import { livePosition } from './position.ts';
import { refreshDelivery } from './receipts.ts';
import { int } from './rows.ts';
import type { NewText } from './store.ts';

const firstAttempt = 1;

export const findComposed = 'SELECT seq, conversation_id FROM message WHERE id = ?';

/**
 * Any of the ids known means that all of this was written before, whatever became of it since. Nobody
 * gets it twice: of two texts to the same person the last counts.
 */
export function compose(tx: Transaction, composed: NewText): void {
  const { accountId, text, undoFor, now } = composed;
  if (noteKnown(tx, composed.texts)) return;
  const account = accountFor(tx.db, accountId);
  const texts = new Map(composed.texts.map((one) => [one.to, one]));
  const batchId = texts.size > 1 ? uuidv7() : null;
  const undoUntil = undoFor > 0 ? now + undoFor : null;
  for (const { id, line, to: recipient } of texts.values()) {
    const conversationId = conversationFor(tx, account, line, [recipient]);
    const seq = livePosition(tx.db, now);
    const message = { seq, id, conversationId, text, at: now, batchId, rawId: null };
    insertMessage(tx, { ...message, origin: 'composed' });
    const key = { messageSeq: seq, attempt: firstAttempt, recipient };
    insertQueued(tx.db, { ...key, account, conversationId, queuedAt: null, undoUntil });
    refreshDelivery(tx, key);
  }
}

function noteKnown(tx: Transaction, texts: NewText['texts']): boolean {
  const known = texts.map(({ id }) => tx.db.get(findComposed, id)).filter((row) => row !== null);
  for (const row of known) {
    tx.changes.message(int(row, 'seq'));
    tx.changes.conversation(int(row, 'conversation_id'));
  }
  return known.length > 0;
}
