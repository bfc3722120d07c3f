/**
 * Writes down how a send ended. A row that is gone was removed with its account or resolved before,
 * and a late word about it changes nothing.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import { type Heard, noParticulars, type ReceiptSource } from '../../shared/model/receipt.ts';
import { applyFact } from './apply.ts';
import type { Transaction } from './changes.ts';
import { type Hearing, hearing, receiptOf, receiptsIn } from './hearing.ts';
import { linkByAnswer } from './links.ts';
import { adopt, placeOrphans } from './outbound.ts';
import { deleteOutboxRow, type OutboxRow, outboxRow, submittingRows } from './outbox.ts';
import { addReceipts, type Receipt, refreshDelivery } from './receipts.ts';
import type { SendResult } from './store.ts';

export function settle(tx: Transaction, outboxId: number, result: SendResult, now: number): void {
  const row = outboxRow(tx.db, outboxId);
  if (row === null) return;
  end(tx, row, result, now);
  placeOrphans(tx, row.account, now);
}

/** Sends found on their way at start: nobody will ever hear their answer. */
export function recover(tx: Transaction, now: number): void {
  const detail = 'Longcode stopped before the answer came';
  const rows = submittingRows(tx.db);
  for (const row of rows) end(tx, row, { kind: 'unknown', detail, raw: '' }, now);
  for (const account of new Set(rows.map((row) => row.account))) placeOrphans(tx, account, now);
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
      requeue(tx, row, result.notBefore, result.detail);
      return;
    case 'unknown': {
      const { detail, raw } = result;
      const sql =
        "UPDATE outbox SET state = 'unknown', submitted_at = ifnull(submitted_at, ?) WHERE id = ?";
      tx.db.run(sql, now, row.id);
      note(tx, row, { source: 'app', rung: 'unknown', code: null, detail, raw, now });
      return;
    }
  }
}

function accept(tx: Transaction, row: OutboxRow, providerMessageId: string, heard: Heard): void {
  const of = hearing(tx.db, row.account, heard, nothingIsHistory);
  linkByAnswer(tx, row.account, providerMessageId, row);
  deleteOutboxRow(tx.db, row.id);
  addReceipts(tx, row, answerReceipts(of, row, providerMessageId, heard));
  refreshDelivery(tx, row);
  adopt(tx, row.account, providerMessageId, of.receivedAt);
  for (const fact of heard.facts) {
    if (fact.kind === 'outbound' && fact.providerMessageId === providerMessageId) continue;
    applyFact(tx, of, fact);
  }
}

/** An answer is to a request just made. */
const nothingIsHistory = 0;

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

/** Only what was on its way can be known not to have left. */
function requeue(tx: Transaction, row: OutboxRow, notBefore: number, why: string): void {
  if (row.state !== 'submitting') return;
  tx.db.run(
    "UPDATE outbox SET state = 'queued', not_before = ?, why = ?, submitted_at = NULL WHERE id = ?",
    notBefore,
    why,
    row.id,
  );
  refreshDelivery(tx, row);
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
  const of = hearing(tx.db, row.account, { source, receivedAt: now, raw }, nothingIsHistory);
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
