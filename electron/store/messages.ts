/** Reading messages: one by position or id, and pages of a conversation. */
import { heightOf, rungAt } from '../../shared/delivery/ladder.ts';
import type { Delivery, Direction, Message, MessagePage } from '../../shared/model/message.ts';
import { attachmentsOf } from './attachments.ts';
import type { Database } from './database.ts';
import { isLatest } from './deliveries.ts';
import { dialectOf } from './particulars.ts';
import { address, int, oneOf, type Row, text, textOrNull } from './rows.ts';
import { verdictOf } from './verdict.ts';
import { waitingColumns, waitingJoin, waitingOf } from './waiting.ts';

const directions: readonly Direction[] = ['in', 'out'];

const select = `
  SELECT m.seq, m.id, m.conversation_id, m.direction, m.text, m.at, m.batch_id, m.wordless,
    m.by_profile, CASE m.direction WHEN 'in' THEN ifnull(m.sender,
      (SELECT c.people FROM conversation c
       WHERE c.id = m.conversation_id AND instr(c.people, ',') = 0)) END AS sender
  FROM message m`;

export const bySeq = `${select} WHERE m.seq = ?`;
export const byId = `${select} WHERE m.id = ?`;
export const page = `
  ${select} WHERE m.conversation_id = ? AND m.seq < ? ORDER BY m.seq DESC LIMIT ?`;
export const pageAfter = `
  ${select} WHERE m.conversation_id = ? AND m.seq > ? ORDER BY m.seq LIMIT ?`;

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
  (SELECT o.origin FROM message o WHERE o.seq = d.message_seq) AS origin,
  d.rung = ${heightOf('failed')} AND EXISTS (SELECT 1 FROM delivery g
    WHERE g.message_seq = d.message_seq AND g.attempt = d.attempt
      AND g.rung <> ${heightOf('failed')}) AS others_may_have_it, ${waitingColumns}`;

export const latest = `
  SELECT ${deliveryColumns} FROM delivery d ${waitingJoin}
  WHERE d.message_seq = ? AND ${isLatest}
  ORDER BY d.recipient`;

export function messageOf(db: Database, row: Row): Message {
  const seq = int(row, 'seq');
  const direction = oneOf(row, 'direction', directions);
  const media = attachmentsOf(db, seq);
  const deliveries = direction === 'out' ? db.all(latest, seq).map(deliveryOf) : [];
  return {
    id: text(row, 'id'),
    seq,
    conversationId: int(row, 'conversation_id'),
    direction,
    from: row['sender'] === null ? null : address(row, 'sender'),
    text: text(row, 'text'),
    at: int(row, 'at'),
    batchId: textOrNull(row, 'batch_id'),
    wordless: int(row, 'wordless') === 1 && media.length === 0,
    media,
    byProfile: textOrNull(row, 'by_profile'),
    deliveries,
    attempts: Math.max(0, ...deliveries.map(({ attempt }) => attempt)),
  };
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
  // Of one sent elsewhere, what it carried is not known here: sending it again would be another text.
  // One to a group goes to all of its people again, also to those who have it.
  const once = text(row, 'origin') === 'elsewhere' || int(row, 'others_may_have_it') === 1;
  return {
    to: address(row, 'recipient'),
    attempt: int(row, 'attempt'),
    rung,
    at: int(row, 'at'),
    code,
    detail,
    verdict: once ? { ...verdict, retry: 'no' } : verdict,
    waiting,
  };
}
