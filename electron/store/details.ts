/**
 * One message with everything heard about it: each recipient's attempts, each attempt's receipts in
 * the order they happened. The exact texts received are fetched one by one.
 */
import { heightOf, rungAt } from '../../shared/delivery/ladder.ts';
import type {
  AttemptDetail,
  MessageDetails,
  ReceiptDetail,
  RecipientDetail,
} from '../../shared/model/details.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Database } from './database.ts';
import { byId, deliveryColumns, deliveryOf, messageOf } from './messages.ts';
import { sources } from './orphans.ts';
import { particularColumns, particularsOf } from './particulars.ts';
import { int, intOrNull, oneOf, type Row, text, textOrNull } from './rows.ts';
import { waitingJoin } from './waiting.ts';

/** Null when there is no such message. */
export function messageDetails(db: Database, messageId: string): MessageDetails | null {
  return db.read(() => {
    const row = db.get(byId, messageId);
    if (row === null) return null;
    return { message: messageOf(db, row), recipients: recipientsOf(db, int(row, 'seq')) };
  });
}

export const rawOf =
  'SELECT raw.body FROM receipt r CROSS JOIN raw ON raw.id = r.raw_id WHERE r.id = ?';

/** The exact text a receipt was read from; null when none is kept. */
export function rawReceipt(db: Database, receiptId: number): string | null {
  const row = db.get(rawOf, receiptId);
  return row === null ? null : text(row, 'body');
}

export const attempts = `
  SELECT ${deliveryColumns} FROM delivery d ${waitingJoin} WHERE d.message_seq = ?
  ORDER BY d.recipient, d.attempt`;

export const receipts = `
  SELECT id, recipient, attempt, rung, source, occurred_at, received_at, code, detail, raw_id,
    ${particularColumns}
  FROM receipt WHERE message_seq = ?`;

function recipientsOf(db: Database, seq: number): RecipientDetail[] {
  const heard = Map.groupBy(db.all(receipts, seq), keyOf);
  const found = new Map<Address, AttemptDetail[]>();
  for (const row of db.all(attempts, seq)) {
    const { to, ...delivery } = deliveryOf(row);
    const told = (heard.get(keyOf(row)) ?? []).map(receiptDetail).sort(inOrder);
    const all = found.get(to) ?? [];
    found.set(to, all);
    all.push({ ...delivery, receipts: told });
  }
  return [...found].map(([to, all]) => ({ to, attempts: all }));
}

function keyOf(row: Row): string {
  return `${text(row, 'recipient')} ${int(row, 'attempt')}`;
}

function receiptDetail(row: Row): ReceiptDetail {
  return {
    ...particularsOf(row),
    id: int(row, 'id'),
    rung: rungAt(int(row, 'rung')),
    source: oneOf(row, 'source', sources),
    occurredAt: intOrNull(row, 'occurred_at'),
    receivedAt: int(row, 'received_at'),
    code: textOrNull(row, 'code'),
    detail: textOrNull(row, 'detail'),
    hasRaw: row['raw_id'] !== null,
  };
}

/** By when it happened, then by when it was heard; at one moment the lower rung came first. */
function inOrder(a: ReceiptDetail, b: ReceiptDetail): number {
  return (
    (a.occurredAt ?? a.receivedAt) - (b.occurredAt ?? b.receivedAt) ||
    a.receivedAt - b.receivedAt ||
    heightOf(a.rung) - heightOf(b.rung) ||
    a.id - b.id
  );
}
