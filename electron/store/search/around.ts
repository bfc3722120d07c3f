/** Pages from the middle of a conversation: around a text, and what follows a text. */
import type { MessageWindow } from '../../../shared/model/message.ts';
import type { Database } from '../database.ts';
import { messageOf, page, pageAfter } from '../messages.ts';

/** The text at that position, or where it was, in the middle of at most `limit`; oldest first. */
export function messagesAround(
  db: Database,
  conversationId: number,
  seq: number,
  limit: number,
): MessageWindow {
  const half = Math.ceil(limit / 2);
  return db.read(() => {
    const older = db.all(page, conversationId, seq + 1, half + 1);
    const newer = db.all(pageAfter, conversationId, seq, limit - half + 1);
    const rows = [...older.slice(0, half).reverse(), ...newer.slice(0, limit - half)];
    return {
      messages: rows.map((row) => messageOf(db, row)),
      hasOlder: older.length > half,
      hasNewer: newer.length > limit - half,
    };
  });
}

/** The oldest messages after `afterSeq`, oldest first. */
export function messagesAfter(
  db: Database,
  conversationId: number,
  afterSeq: number,
  limit: number,
): MessageWindow {
  return db.read(() => {
    const rows = db.all(pageAfter, conversationId, afterSeq, limit + 1);
    const shown = rows.slice(0, limit);
    return {
      messages: shown.map((row) => messageOf(db, row)),
      hasOlder: db.all(page, conversationId, afterSeq + 1, 1).length > 0,
      hasNewer: rows.length > limit,
    };
  });
}
