/**
 * What was said about outbound messages before it is clear which they are: an echo can overtake the
 * answer to its own request, and a bare status names an id that nobody explained yet. Nothing of it
 * is dropped; it waits here until the id is linked.
 */

import { heightOf, rungAt } from '../../shared/delivery/ladder.ts';
import type { ReceiptSource } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Database } from './database.ts';
import {
  particularColumns,
  particularPlaces,
  particularsOf,
  particularValues,
} from './particulars.ts';
import type { Receipt } from './receipts.ts';
import { address, int, intOrNull, oneOf, type Row, text, textOrNull } from './rows.ts';

export const sources: readonly ReceiptSource[] = [
  'app',
  'response',
  'socket',
  'webhook',
  'catch-up',
];

export interface Unlinked {
  readonly account: number;
  readonly providerMessageId: string;
  readonly groupMessageId: string | null;
  /** The id we gave it, where the provider repeats it. */
  readonly localId: string | null;
  readonly line: Address;
  readonly text: string | null;
  /** Provider's clock, ms. */
  readonly createdAt: number | null;
  /** When it was first heard of, ms. */
  readonly heardAt: number;
  /** Stands where it was sent, not where it was heard of. */
  readonly history: boolean;
  readonly receipts: readonly Receipt[];
}

/** Adds to what is kept under the same id. */
export function keepOrphan(db: Database, told: Unlinked): void {
  const { account, providerMessageId } = told;
  db.run(
    `INSERT INTO orphan
       (account_id, provider_message_id, line, text, created_at, heard_at, history,
        group_message_id, local_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account_id, provider_message_id) DO UPDATE SET
       text = ifnull(text, excluded.text),
       created_at = ifnull(created_at, excluded.created_at),
       heard_at = min(heard_at, excluded.heard_at),
       history = max(history, excluded.history),
       group_message_id = ifnull(group_message_id, excluded.group_message_id),
       local_id = ifnull(local_id, excluded.local_id)`,
    account,
    providerMessageId,
    told.line,
    told.text,
    told.createdAt,
    told.heardAt,
    told.history ? 1 : 0,
    told.groupMessageId,
    told.localId,
  );
  for (const receipt of told.receipts) keepReceipt(db, account, providerMessageId, receipt);
}

export const byId = 'SELECT * FROM orphan WHERE account_id = ? AND provider_message_id = ?';

export function findOrphan(db: Database, account: number, providerId: string): Unlinked | null {
  const row = db.get(byId, account, providerId);
  return row === null ? null : orphanOf(db, row);
}

export const placeable = `
  SELECT * FROM orphan WHERE account_id = ? ORDER BY heard_at`;

/** First heard first. */
export function placeableOrphans(db: Database, account: number): Unlinked[] {
  return db.all(placeable, account).map((row) => orphanOf(db, row));
}

/** Of a text named by our own id there is nothing to guess, whosever it is. */
export const withoutWords = `
  SELECT * FROM orphan
  WHERE account_id = ? AND text IS NULL AND created_at IS NOT NULL AND local_id IS NULL`;

/** Those that can only be told apart by their time. */
export function wordlessOrphans(db: Database, account: number): Unlinked[] {
  return db.all(withoutWords, account).map((row) => orphanOf(db, row));
}

export const ofGroup =
  'SELECT provider_message_id FROM orphan WHERE account_id = ? AND group_message_id = ?';

/** Ids of those that belong to one send to a group. */
export function orphansOfGroup(db: Database, account: number, groupMessageId: string): string[] {
  return db.all(ofGroup, account, groupMessageId).map((row) => text(row, 'provider_message_id'));
}

export function dropOrphan(db: Database, account: number, providerId: string): void {
  const sql = 'DELETE FROM orphan WHERE account_id = ? AND provider_message_id = ?';
  db.run(sql, account, providerId);
}

function keepReceipt(db: Database, account: number, providerId: string, receipt: Receipt): void {
  db.run(
    `INSERT INTO orphan_receipt
       (account_id, provider_message_id, recipient, rung, source, occurred_at, received_at,
        code, detail, raw_id, ${particularColumns})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${particularPlaces})
     ON CONFLICT DO UPDATE SET received_at = min(received_at, excluded.received_at)`,
    account,
    providerId,
    receipt.recipient,
    heightOf(receipt.rung),
    receipt.source,
    receipt.occurredAt,
    receipt.receivedAt,
    receipt.code,
    receipt.detail,
    receipt.rawId(),
    ...particularValues(receipt.particulars),
  );
}

export const receiptsOf = `
  SELECT * FROM orphan_receipt WHERE account_id = ? AND provider_message_id = ?`;

function orphanOf(db: Database, row: Row): Unlinked {
  const account = int(row, 'account_id');
  const providerMessageId = text(row, 'provider_message_id');
  return {
    account,
    providerMessageId,
    groupMessageId: textOrNull(row, 'group_message_id'),
    localId: textOrNull(row, 'local_id'),
    line: address(row, 'line'),
    text: textOrNull(row, 'text'),
    createdAt: intOrNull(row, 'created_at'),
    heardAt: int(row, 'heard_at'),
    history: int(row, 'history') === 1,
    receipts: db.all(receiptsOf, account, providerMessageId).map(receiptOf),
  };
}

function receiptOf(row: Row): Receipt {
  const rawId = intOrNull(row, 'raw_id');
  return {
    recipient: address(row, 'recipient'),
    rung: rungAt(int(row, 'rung')),
    source: oneOf(row, 'source', sources),
    occurredAt: intOrNull(row, 'occurred_at'),
    receivedAt: int(row, 'received_at'),
    code: textOrNull(row, 'code'),
    detail: textOrNull(row, 'detail'),
    particulars: particularsOf(row),
    rawId: () => rawId,
  };
}
