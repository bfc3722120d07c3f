/** Reading messages: one by position or id, and pages of a conversation. */
import { rungAt } from '../../shared/delivery/ladder.ts';
import type { Delivery, Direction, Message, MessagePage } from '../../shared/model/message.ts';
import type { Database } from './database.ts';
import { isLatest } from './deliveries.ts';
import { dialectOf } from './particulars.ts';
import { address, int, oneOf, type Row, text, textOrNull } from './rows.ts';
import { verdictOf } from './verdict.ts';
import { waitingColumns, waitingJoin, waitingOf } from './waiting.ts';

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

/** The columns that `deliveryOf` reads, of `delivery d` with `waitingJoin`. */
export const deliveryColumns = `
  d.recipient, d.attempt, d.rung, d.at, d.code, d.detail, d.dialect, d.state, d.title,
  (SELECT o.origin FROM message o WHERE o.seq = d.message_seq) AS origin, ${waitingColumns}`;

export const latest = `
  SELECT ${deliveryColumns} FROM delivery d ${waitingJoin}
  WHERE d.message_seq = ? AND ${isLatest}
  ORDER BY d.recipient`;

export function messageOf(db: Database, row: Row): Message {
  const seq = int(row, 'seq');
  const direction = oneOf(row, 'direction', directions);
  const deliveries = direction === 'out' ? db.all(latest, seq).map(deliveryOf) : [];
  return {
    id: text(row, 'id'),
    seq,
    conversationId: int(row, 'conversation_id'),
    direction,
    text: text(row, 'text'),
    at: int(row, 'at'),
    batchId: textOrNull(row, 'batch_id'),
    media: mediaOf(db, seq),
    deliveries,
    attempts: Math.max(0, ...deliveries.map(({ attempt }) => attempt)),
  };
}

function mediaOf(db: Database, seq: number): string[] {
  const rows = db.all('SELECT url FROM media WHERE message_seq = ? ORDER BY position', seq);
  return rows.map((row) => text(row, 'url'));
}

export function deliveryOf(row: Row): Delivery {
  const rung = rungAt(int(row, 'rung'));
  const code = textOrNull(row, 'code');
  const detail = textOrNull(row, 'detail');
  const state = textOrNull(row, 'state');
  const title = textOrNull(row, 'title');
  const waiting = waitingOf(row);
  const standing = { rung, code, detail, state, title, dialect: dialectOf(row) };
  const verdict = verdictOf(standing, waiting);
  // Its media, and whether it was a group, are not known here: sending it again would be another text.
  const elsewhere = text(row, 'origin') === 'elsewhere';
  return {
    to: address(row, 'recipient'),
    attempt: int(row, 'attempt'),
    rung,
    at: int(row, 'at'),
    code,
    detail,
    verdict: elsewhere ? { ...verdict, retry: 'no' } : verdict,
    waiting,
  };
}
