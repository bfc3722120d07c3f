/**
 * Writes down how a send ended. A row that is gone was removed with its account or resolved before,
 * and a late word about it changes nothing.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import { type Heard, noParticulars, type ReceiptSource } from '../../shared/model/receipt.ts';
import { applyFact } from './apply.ts';
import type { Transaction } from './changes.ts';
import { asHeard, type Hearing, hearing, receiptOf, receiptsIn } from './hearing.ts';
import { linkByAnswer } from './links.ts';
import { adopt, placeOrphans } from './outbound.ts';
import { deleteOutboxRow, type OutboxRow, outboxRow } from './outbox.ts';
import { addReceipts, type Receipt, refreshDelivery } from './receipts.ts';
import type { SendResult } from './store.ts';
import { withdrawRepeat } from './undo.ts';

export function settle(tx: Transaction, outboxId: number, result: SendResult, now: number): void {
  const row = outboxRow(tx.db, outboxId);
  if (row === null) return;
  end(tx, row, result, now);
  placeOrphans(tx, row.account, now);
}

function end(tx: Transaction, row: OutboxRow, result: SendResult, now: number): void {
  switch (result.kind) {
    case 'accepted':
      accept(tx, row, result.providerMessageId, result.heard);
      return;
    case 'rejected': {
      const { code, detail, raw } = result;
      deleteOutboxRow(tx.db, row.id);
      note(tx, row, { source: 'response', rung: 'failed', code, detail, raw, now });
      return;
    }
    case 'again':
      if (row.state !== 'submitting') return;
      comeBack(tx, row, result.notBefore > now ? result.notBefore : 0, result.detail);
      return;
    case 'unknown':
      becomeUnknown(tx, row, result, now);
      return;
  }
}

function accept(tx: Transaction, row: OutboxRow, providerMessageId: string, heard: Heard): void {
  const of = hearing(tx.db, row.account, heard, asHeard);
  linkByAnswer(tx, row.account, providerMessageId, row);
  deleteOutboxRow(tx.db, row.id);
  addReceipts(tx, row, answerReceipts(of, row, providerMessageId, heard));
  refreshDelivery(tx, row);
  withdrawRepeat(tx, row);
  adopt(tx, row.account, providerMessageId, of.receivedAt);
  for (const fact of heard.facts) {
    if (fact.kind === 'outbound' && fact.providerMessageId === providerMessageId) continue;
    applyFact(tx, of, fact);
  }
}

/** An answer that names an id and no state still says that the provider has the text. */
function answerReceipts(
  of: Hearing,
  row: OutboxRow,
  providerMessageId: string,
  heard: Heard,
): Receipt[] {
  const told = heard.facts.flatMap((fact) =>
    fact.kind === 'outbound' && fact.providerMessageId === providerMessageId
      ? receiptsIn(of, fact)
      : [],
  );
  if (told.length > 0) return told;
  const bare = { to: row.recipient, rung: 'accepted', occurredAt: null } as const;
  return [receiptOf(of, { ...bare, code: null, detail: null, particulars: noParticulars })];
}

/** A send that certainly did not leave waits again, or is held as the user wished meanwhile. */
export function comeBack(
  tx: Transaction,
  row: OutboxRow,
  notBefore: number,
  why: string | null,
): void {
  tx.db.run(
    `UPDATE outbox SET state = ?, not_before = ?, why = ?, submitted_at = NULL, wish = NULL
     WHERE id = ?`,
    row.backTo,
    row.backTo === 'queued' ? notBefore : 0,
    why,
    row.id,
  );
  refreshDelivery(tx, row);
}

/** What the user was asked about, or gave up, stays so. */
export function becomeUnknown(tx: Transaction, row: OutboxRow, said: Lost, now: number): void {
  tx.db.run(
    `UPDATE outbox SET state = 'unknown', submitted_at = ifnull(submitted_at, ?), undo_until = NULL,
       wish = NULL
     WHERE id = ? AND state NOT IN ('not-found', 'given-up')`,
    now,
    row.id,
  );
  noteUnknown(tx, row, said, now);
}

export type Lost = Pick<Extract<SendResult, { kind: 'unknown' }>, 'detail' | 'raw'>;

export function noteUnknown(
  tx: Transaction,
  row: OutboxRow,
  { detail, raw }: Lost,
  now: number,
): void {
  note(tx, row, { source: 'app', rung: 'unknown', code: null, detail, raw, now });
}

interface Note {
  readonly source: ReceiptSource;
  readonly rung: Rung;
  readonly code: string | null;
  readonly detail: string;
  readonly raw: string;
  readonly now: number;
}

function note(tx: Transaction, row: OutboxRow, said: Note): void {
  const { source, rung, code, detail, raw, now } = said;
  const of = hearing(tx.db, row.account, { source, receivedAt: now, raw }, asHeard);
  const fact = {
    to: row.recipient,
    rung,
    occurredAt: null,
    code,
    detail,
    particulars: noParticulars,
  };
  addReceipts(tx, row, [receiptOf(of, fact)]);
}
