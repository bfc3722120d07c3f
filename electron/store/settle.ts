/**
 * Writes down how a send ended. A row that is gone was removed with its account or resolved before,
 * and a late word about it changes nothing.
 */
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { Dialect } from '../../shared/delivery/wire-event.ts';
import {
  type Heard,
  noParticulars,
  type OutboundFacts,
  type ReceiptSource,
} from '../../shared/model/receipt.ts';
import { applyFact } from './apply.ts';
import type { Transaction } from './changes.ts';
import { asHeard, hearing, receiptOf, receiptsIn } from './hearing.ts';
import { isLinked, linkForCertain } from './links.ts';
import { barQueued } from './optout/barring.ts';
import { adopt, adoptGroup, placeOrphans } from './outbound.ts';
import { deleteOutboxRow, type OutboxRow, outboxRow } from './outbox.ts';
import { chooseLine } from './places.ts';
import { acceptRest, addReceipts, refreshSend } from './receipts.ts';
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
      if (endLinked(tx, row, now)) return;
      const { code, detail, raw, dialect = null } = result;
      deleteOutboxRow(tx.db, row.id);
      note(tx, row, { source: 'response', rung: 'failed', code, detail, raw, dialect, now });
      return;
    }
    case 'again':
      if (row.state !== 'submitting') return;
      comeBack(tx, row, result.notBefore > now ? result.notBefore : 0, result.detail, now);
      return;
    case 'unknown':
      becomeUnknown(tx, row, result, now);
      return;
  }
}

function accept(tx: Transaction, row: OutboxRow, providerMessageId: string, heard: Heard): void {
  const { account } = row;
  const of = hearing(tx.db, account, heard, asHeard);
  const named = { account, providerMessageId, groupMessageId: groupOf(heard, providerMessageId) };
  const about = heard.facts.filter((fact) => fact.kind === 'outbound').filter(isAbout(named));
  linkForCertain(tx, named, row);
  for (const fact of about) linkForCertain(tx, { ...fact, account }, row);
  deleteOutboxRow(tx.db, row.id);
  addReceipts(
    tx,
    row,
    about.flatMap((fact) => receiptsIn(of, fact)),
  );
  acceptRest(tx, row, of);
  refreshSend(tx, row);
  const [first] = about;
  if (first !== undefined) chooseLine(tx, row, first.from);
  withdrawRepeat(tx, row);
  adopt(tx, account, providerMessageId, of.receivedAt);
  for (const fact of about) adopt(tx, account, fact.providerMessageId, of.receivedAt);
  adoptGroup(tx, account, named.groupMessageId, of.receivedAt);
  for (const fact of heard.facts) {
    if (fact.kind === 'outbound' && about.includes(fact)) continue;
    applyFact(tx, of, fact);
  }
}

/** What joins the pieces of an answer about a group; it may be the very id that the answer names. */
function groupOf(heard: Heard, providerMessageId: string): string | null {
  for (const fact of heard.facts) {
    if (fact.kind !== 'outbound') continue;
    const { groupMessageId } = fact;
    if (fact.providerMessageId === providerMessageId || groupMessageId === providerMessageId) {
      return groupMessageId;
    }
  }
  return null;
}

type Ids = Pick<OutboundFacts, 'providerMessageId' | 'groupMessageId'>;

function isAbout(named: Ids): (fact: Ids) => boolean {
  return ({ providerMessageId, groupMessageId }) =>
    providerMessageId === named.providerMessageId ||
    (groupMessageId !== null && groupMessageId === named.groupMessageId);
}

/**
 * An id that is known for certain to name this send outweighs what its request came to: it has left.
 * False when there is none.
 */
export function endLinked(tx: Transaction, row: OutboxRow, now: number): boolean {
  if (!isLinked(tx.db, row)) return false;
  deleteOutboxRow(tx.db, row.id);
  acceptRest(tx, row, { source: 'app', receivedAt: now, rawId: () => null });
  refreshSend(tx, row);
  tx.changes.message(row.messageSeq);
  withdrawRepeat(tx, row);
  return true;
}

/** A send that certainly did not leave waits again, or is held as the user wished meanwhile. */
export function comeBack(
  tx: Transaction,
  row: OutboxRow,
  notBefore: number,
  why: string | null,
  now: number,
): void {
  if (endLinked(tx, row, now)) return;
  tx.db.run(
    `UPDATE outbox SET state = ?, not_before = ?, why = ?, submitted_at = NULL, wish = NULL
     WHERE id = ?`,
    row.backTo,
    row.backTo === 'queued' ? notBefore : 0,
    why,
    row.id,
  );
  barQueued(tx, row.messageSeq, row.attempt);
  refreshSend(tx, row);
}

/** What the user was asked about, or gave up, stays so. */
export function becomeUnknown(tx: Transaction, row: OutboxRow, said: Lost, now: number): void {
  if (endLinked(tx, row, now)) return;
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
  note(tx, row, { source: 'app', rung: 'unknown', code: null, detail, raw, dialect: null, now });
}

interface Note {
  readonly source: ReceiptSource;
  readonly rung: Rung;
  readonly code: string | null;
  readonly detail: string;
  readonly raw: string;
  readonly dialect: Dialect | null;
  readonly now: number;
}

function note(tx: Transaction, row: OutboxRow, said: Note): void {
  const { source, rung, code, detail, raw, dialect, now } = said;
  const of = hearing(tx.db, row.account, { source, receivedAt: now, raw }, asHeard);
  const particulars = { ...noParticulars, dialect };
  const fact = { rung, occurredAt: null, code, detail, particulars };
  addReceipts(
    tx,
    row,
    row.people.map((to) => receiptOf(of, { ...fact, to })),
  );
}
