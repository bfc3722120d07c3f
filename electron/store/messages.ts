/** Reading messages: one by position or id, and pages of a conversation. */
import { rungAt } from '../../shared/delivery/ladder.ts';
import type { Delivery, Direction, Message, MessagePage } from '../../shared/model/message.ts';
import type { Database } from './database.ts';
import { address, int, oneOf, type Row, text, textOrNull } from './rows.ts';

const directions: readonly Direction[] = ['in', 'out'];

const select = 'SELECT seq, id, conversation_id, direction, text, at, batch_id FROM message';

export const bySeq = `${select} WHERE seq = ?`;
export const byId = `${select} WHERE id = ?`;
export const page = `${select} WHERE conversation_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`;

export function messageAt(db: Database, seq: number): Message | null {
  const row = db.get(bySeq, seq);
  return row === null ? null : messageOf(db, row);
}

export function messageById(db: Database, id: string): Message | null {
  return db.read(() => {
    const row = db.get(byId, id);
    return row === null ? null : messageOf(db, row);
  });
}

/** The newest messages before `beforeSeq` (null: of all), oldest first. */
export function messagePage(
  db: Database,
  conversationId: number,
  beforeSeq: number | null,
  limit: number,
): MessagePage {
  return db.read(() => {
    const before = beforeSeq ?? Number.MAX_SAFE_INTEGER;
    const rows = db.all(page, conversationId, before, limit + 1);
    const shown = rows.slice(0, limit).reverse();
    return { messages: shown.map((row) => messageOf(db, row)), hasOlder: rows.length > limit };
  });
}

/** The latest attempt for each recipient. */
export function deliveriesOf(db: Database, seq: number): Delivery[] {
  const latest = new Map<string, Delivery>();
  const rows = db.all(
    `SELECT recipient, attempt, rung, at, code, detail FROM delivery
     WHERE message_seq = ? ORDER BY recipient, attempt`,
    seq,
  );
  for (const row of rows) latest.set(text(row, 'recipient'), deliveryOf(row));
  return [...latest.values()];
}

function messageOf(db: Database, row: Row): Message {
  const seq = int(row, 'seq');
  const direction = oneOf(row, 'direction', directions);
  return {
    id: text(row, 'id'),
    seq,
    conversationId: int(row, 'conversation_id'),
    direction,
    text: text(row, 'text'),
    at: int(row, 'at'),
    batchId: textOrNull(row, 'batch_id'),
    media: mediaOf(db, seq),
    deliveries: direction === 'out' ? deliveriesOf(db, seq) : [],
  };
}

function mediaOf(db: Database, seq: number): string[] {
  const rows = db.all('SELECT url FROM media WHERE message_seq = ? ORDER BY position', seq);
  return rows.map((row) => text(row, 'url'));
}

function deliveryOf(row: Row): Delivery {
  return {
    to: address(row, 'recipient'),
    attempt: int(row, 'attempt'),
    rung: rungAt(int(row, 'rung')),
    at: int(row, 'at'),
    code: textOrNull(row, 'code'),
    detail: textOrNull(row, 'detail'),
  };
}
