/**
 * What texts make of a conversation's standing: since when somebody waits for a reply, and that news
 * ends done and snooze. History and our own texts end neither.
 *
 * `unanswered_seq` is the first text after the newest of ours and after what the user has handled.
 * News that belongs before what was handled was not seen by then: the mark goes back below it, and what
 * came after it is open again.
 */
import type { Transaction } from './changes.ts';

/** After an inbound message was inserted. */
export function noteInbound(
  tx: Transaction,
  conversationId: number,
  seq: number,
  news: boolean,
): void {
  if (news) {
    const reopened = tx.db.run(
      `UPDATE conversation SET done = 0, snoozed_until = NULL, stand_stamp = 0,
         handled_seq = min(handled_seq, ?2 - 1)
       WHERE id = ?1 AND (done = 1 OR snoozed_until IS NOT NULL OR stand_stamp <> 0
         OR handled_seq >= ?2)`,
      conversationId,
      seq,
    );
    if (reopened > 0) {
      refreshUnanswered(tx, conversationId);
      return;
    }
  }
  tx.db.run(
    `UPDATE conversation SET unanswered_seq = ?2
     WHERE id = ?1 AND ?2 > max(last_out_seq, handled_seq)
       AND (unanswered_seq IS NULL OR unanswered_seq > ?2)`,
    conversationId,
    seq,
  );
}

/** Where the newest of ours, or what was handled, is another than before. */
export function refreshUnanswered(tx: Transaction, conversationId: number): void {
  tx.db.run(
    `UPDATE conversation SET unanswered_seq = ${firstUnanswered} WHERE id = ?`,
    conversationId,
  );
}

/** Of every row of `conversation`. */
export const firstUnanswered = `
  (SELECT min(m.seq) FROM message m WHERE m.conversation_id = conversation.id
     AND m.seq > max(conversation.last_out_seq, conversation.handled_seq))`;
