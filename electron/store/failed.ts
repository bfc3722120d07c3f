/**
 * Undelivered texts across conversations: every recipient whose latest attempt failed, newest
 * message first. A message is never split between two pages, so a page may hold a few more rows
 * than asked for where the last message went to several.
 */
import { heightOf } from '../../shared/delivery/ladder.ts';
import type { FailedPage, FailedText } from '../../shared/model/details.ts';
import { batchRow } from './batch.ts';
import type { Database } from './database.ts';
import { isLatest } from './deliveries.ts';
import { deliveryColumns } from './messages.ts';
import { address, int, type Row, text } from './rows.ts';
import { waitingJoin } from './waiting.ts';

/** The height is spelled out because a partial index only serves a literal condition. */
const undelivered = `
  FROM delivery d INDEXED BY delivery_failed
  WHERE d.rung = ${heightOf('failed')} AND ${isLatest}`;

/** Where the page ends: the message of its last row; no row when the rest fits. */
export const lastOfPage = `
  SELECT d.message_seq ${undelivered} AND d.message_seq < ?
  ORDER BY d.message_seq DESC LIMIT 1 OFFSET ?`;

export const page = `
  SELECT m.id, m.conversation_id, m.seq, m.text, c.line, a.uuid AS account_uuid,
    ${deliveryColumns}
  FROM delivery d INDEXED BY delivery_failed
  CROSS JOIN message m ON m.seq = d.message_seq
  CROSS JOIN conversation c ON c.id = m.conversation_id
  CROSS JOIN account a ON a.id = c.account_id
  ${waitingJoin}
  WHERE d.rung = ${heightOf('failed')} AND ${isLatest}
    AND d.message_seq < ? AND d.message_seq >= ?
  ORDER BY d.message_seq DESC, d.recipient`;

export const total = `SELECT count(*) AS total ${undelivered}`;

/** @param beforeSeq `seq` of the last row of the page before; null for the first. */
export function failedPage(db: Database, beforeSeq: number | null, limit: number): FailedPage {
  return db.read(() => {
    const before = beforeSeq ?? Number.MAX_SAFE_INTEGER;
    const last = db.get(lastOfPage, before, limit - 1);
    const from = last === null ? 0 : int(last, 'message_seq');
    const counted = db.get(total);
    return {
      failed: db.all(page, before, from).map(failedText),
      total: counted === null ? 0 : int(counted, 'total'),
    };
  });
}

function failedText(row: Row): FailedText {
  return {
    ...batchRow(row),
    seq: int(row, 'seq'),
    accountId: text(row, 'account_uuid'),
    line: address(row, 'line'),
    text: text(row, 'text'),
  };
}
