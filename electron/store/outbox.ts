/**
 * Rows of the outbox: sends of ours whose end is not known, and those the user ended.
 *
 *   queued -> submitting -> (gone: accepted, rejected or found at the provider)
 *     ^          |-> queued   only when certainly nothing was sent
 *     |          |-> unknown -> not-found -> given-up   (each may still be found: gone)
 *   paused, stale             held until the user says more
 *   stopped                   for good
 *
 * `submitting` is on the disk before the first byte leaves. What is unknown never becomes queued
 * again by itself: the text may have been sent. A send to a group is one row, since it is one request;
 * its `recipient` holds the people as a conversation does.
 */
import type { Address } from '../../shared/phone/address.ts';
import type { Database } from './database.ts';
import { int, joinPeople, oneOf, people, type Row } from './rows.ts';

export const outboxStates = [
  'queued',
  'paused',
  'stale',
  'stopped',
  'submitting',
  'unknown',
  'not-found',
  'given-up',
] as const;

export type OutboxState = (typeof outboxStates)[number];

export interface OutboxRow {
  readonly id: number;
  readonly account: number;
  readonly messageSeq: number;
  readonly attempt: number;
  /** One, or the members of a group. */
  readonly people: readonly Address[];
  readonly state: OutboxState;
  /** What becomes of it should it turn out that it did not leave. */
  readonly backTo: 'queued' | 'paused' | 'stopped';
}

export const outboxColumns = `
  o.id, o.account_id, o.message_seq, o.attempt, o.recipient, o.state,
  ifnull(o.wish, 'queued') AS back_to`;

export const byId = `SELECT ${outboxColumns} FROM outbox o WHERE o.id = ?`;

/** Null when the send has ended or its account was removed. */
export function outboxRow(db: Database, id: number): OutboxRow | null {
  const row = db.get(byId, id);
  return row === null ? null : outboxRowOf(row);
}

export const ofSend = `
  SELECT ${outboxColumns} FROM outbox o WHERE o.message_seq = ? AND o.attempt = ?`;

/** Null when that attempt has ended. */
export function sendRow(
  db: Database,
  { messageSeq, attempt }: Pick<OutboxRow, 'messageSeq' | 'attempt'>,
): OutboxRow | null {
  const row = db.get(ofSend, messageSeq, attempt);
  return row === null ? null : outboxRowOf(row);
}

export function outboxRowOf(row: Row): OutboxRow {
  return {
    id: int(row, 'id'),
    account: int(row, 'account_id'),
    messageSeq: int(row, 'message_seq'),
    attempt: int(row, 'attempt'),
    people: people(row, 'recipient'),
    state: oneOf(row, 'state', outboxStates),
    backTo: oneOf(row, 'back_to', ['queued', 'paused', 'stopped']),
  };
}

export interface NewSend {
  readonly messageSeq: number;
  readonly attempt: number;
  readonly account: number;
  readonly conversationId: number;
  readonly people: readonly Address[];
  /** When a retry was asked for, ms; null for a first attempt. */
  readonly queuedAt: number | null;
  /** It can be taken back until then, ms, and does not leave before. */
  readonly undoUntil: number | null;
}

export function insertQueued(db: Database, send: NewSend): void {
  db.run(
    `INSERT INTO outbox (message_seq, attempt, account_id, conversation_id, recipient, state,
       queued_at, undo_until, not_before)
     VALUES (?1, ?2, ?3, ?4, ?5, 'queued', ?6, ?7, ifnull(?7, 0))`,
    send.messageSeq,
    send.attempt,
    send.account,
    send.conversationId,
    joinPeople(send.people),
    send.queuedAt,
    send.undoUntil,
  );
}

export function deleteOutboxRow(db: Database, id: number): void {
  db.run('DELETE FROM outbox WHERE id = ?', id);
}
