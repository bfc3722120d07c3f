/**
 * What was heard about a text of ours, append-only. The same fact from the same source is one
 * receipt however often it is repeated (catching up overlaps on purpose). Of two hearings the
 * earlier one stands, whichever was applied first, so that order never shows in the result.
 */
import { heightOf, type Rung } from '../../shared/delivery/ladder.ts';
import { noParticulars, type Particulars, type ReceiptSource } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Transaction } from './changes.ts';
import type { Database } from './database.ts';
import { type DeliveryKey, projectDelivery } from './deliveries.ts';
import { noteDelivery } from './head.ts';
import {
  particularColumns,
  particularPlaces,
  particularValues,
  sameParticulars,
} from './particulars.ts';
import { int, type Row } from './rows.ts';

export interface Receipt {
  readonly recipient: Address;
  readonly rung: Rung;
  readonly source: ReceiptSource;
  readonly occurredAt: number | null;
  readonly receivedAt: number;
  readonly code: string | null;
  readonly detail: string | null;
  readonly particulars: Particulars;
  /** Row of the exact text received, stored when first asked for; null when there was none. */
  readonly rawId: () => number | null;
}

/** Which send of ours. Null for the people: the receipts themselves say to whom. */
export interface Send {
  readonly messageSeq: number;
  readonly attempt: number;
  readonly people: readonly Address[] | null;
}

/** A send that is known to go to one number, or to a group. */
export interface OwnSend extends Send {
  readonly people: readonly Address[];
}

/**
 * Stores what is new and brings the deliveries up to date. Where a text composed here goes to one
 * number, the provider's id settles whom a receipt is about, however it spells the number; of a
 * group, who is none of its people got nothing from us.
 */
export function addReceipts(tx: Transaction, send: Send, receipts: readonly Receipt[]): void {
  const { messageSeq, attempt } = send;
  const touched = new Set<Address>();
  for (const receipt of receipts) {
    const recipient = recipientOf(send, receipt);
    if (recipient === null) continue;
    if (addReceipt(tx.db, { messageSeq, attempt, recipient }, receipt)) touched.add(recipient);
  }
  for (const recipient of touched) refreshDelivery(tx, { messageSeq, attempt, recipient });
}

function recipientOf({ people }: Send, { recipient }: Receipt): Address | null {
  if (people === null) return recipient;
  const [only, ...others] = people;
  if (others.length === 0) return only ?? null;
  return people.includes(recipient) ? recipient : null;
}

/**
 * The provider has the send, which is one request, so it has it for each of the people: those it said
 * nothing about yet were accepted too.
 * @param told what else it said when it said so.
 */
export function acceptRest(
  tx: Transaction,
  send: OwnSend,
  told: Pick<Receipt, 'source' | 'receivedAt' | 'rawId'>,
): void {
  const { source, receivedAt, rawId } = told;
  const said = { occurredAt: null, code: null, detail: null, particulars: noParticulars };
  for (const recipient of send.people) {
    const key = [send.messageSeq, send.attempt, recipient] as const;
    if (tx.db.get(taken, ...key) !== null) continue;
    const receipt: Receipt = { recipient, rung: 'accepted', source, receivedAt, rawId, ...said };
    addReceipts(tx, { ...send, people: [recipient] }, [receipt]);
  }
}

/** Anything that only who has a text can say of it. */
export const taken = `
  SELECT 1 FROM receipt WHERE message_seq = ? AND attempt = ? AND recipient = ?
    AND rung >= ${heightOf('accepted')} LIMIT 1`;

/** `refreshDelivery` for each of the people. */
export function refreshSend(tx: Transaction, { messageSeq, attempt, people }: OwnSend): void {
  for (const recipient of people) refreshDelivery(tx, { messageSeq, attempt, recipient });
}

/** To be called after anything a delivery is derived from has changed. */
export function refreshDelivery(tx: Transaction, key: DeliveryKey): void {
  if (!projectDelivery(tx.db, key)) return;
  tx.changes.message(key.messageSeq);
  noteDelivery(tx, key.messageSeq);
  tx.changes.delivery(key);
}

/** True when something was stored. */
function addReceipt(db: Database, key: DeliveryKey, receipt: Receipt): boolean {
  const twin = findTwin(db, key, receipt);
  if (twin !== null) {
    if (int(twin, 'received_at') <= receipt.receivedAt) return false;
    const sql = 'UPDATE receipt SET received_at = ? WHERE id = ?';
    return db.run(sql, receipt.receivedAt, int(twin, 'id')) > 0;
  }
  db.run(
    `INSERT INTO receipt (message_seq, attempt, recipient, rung, source, occurred_at, received_at,
       code, detail, raw_id, ${particularColumns})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${particularPlaces})`,
    key.messageSeq,
    key.attempt,
    key.recipient,
    heightOf(receipt.rung),
    receipt.source,
    receipt.occurredAt,
    receipt.receivedAt,
    receipt.code,
    receipt.detail,
    receipt.rawId(),
    ...particularValues(receipt.particulars),
  );
  return true;
}

export const twin = `
  SELECT id, received_at FROM receipt
  WHERE message_seq = ? AND attempt = ? AND recipient = ? AND source = ? AND rung = ?
    AND ifnull(occurred_at, -1) = ifnull(?, -1)
    AND ifnull(code, '') = ifnull(?, '') AND ifnull(detail, '') = ifnull(?, '') AND ${sameParticulars}`;

function findTwin(db: Database, key: DeliveryKey, receipt: Receipt): Row | null {
  return db.get(
    twin,
    key.messageSeq,
    key.attempt,
    key.recipient,
    receipt.source,
    heightOf(receipt.rung),
    receipt.occurredAt,
    receipt.code,
    receipt.detail,
    ...particularValues(receipt.particulars),
  );
}
