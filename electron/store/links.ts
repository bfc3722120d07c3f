/**
 * Which of our messages a provider's id names. An id is linked to one attempt of one message, once.
 * The provider's answer to a request is the truth about it; a link made by comparing texts is a
 * guess, remembers what it replaced, and gives way to the truth.
 */

import type { Address } from '../../shared/phone/address.ts';
import type { Transaction } from './changes.ts';
import type { Database } from './database.ts';
import { dropMessage } from './head.ts';
import { refreshDelivery, type Send } from './receipts.ts';
import { address, int, intOrNull, oneOf } from './rows.ts';

/** A send that is known to go to one number. */
export interface OwnSend extends Send {
  readonly recipient: Address;
}

interface Link {
  readonly send: Send;
  readonly composed: boolean;
  readonly guessed: Guess | null;
}

/** Between which moments (ms) the request left that the id is guessed to name. */
export interface Guess {
  readonly from: number;
  readonly until: number | null;
}

export const findOutbound = `
  SELECT i.message_seq, i.attempt, i.guessed_from, i.guessed_until, m.origin,
    CASE m.origin WHEN 'composed'
      THEN (SELECT d.recipient FROM delivery d WHERE d.message_seq = i.message_seq LIMIT 1)
    END AS recipient
  FROM outbound_id i CROSS JOIN message m ON m.seq = i.message_seq
  WHERE i.account_id = ? AND i.provider_message_id = ?`;

export function linkedSend(db: Database, account: number, providerId: string): Send | null {
  return findLink(db, account, providerId)?.send ?? null;
}

/** @param guessed null when the link is certain. */
export function link(
  db: Database,
  account: number,
  providerId: string,
  send: Send,
  guessed: Guess | null,
): void {
  db.run(
    `INSERT INTO outbound_id (account_id, provider_message_id, message_seq, attempt, guessed_from,
       guessed_until)
     VALUES (?, ?, ?, ?, ?, ?)`,
    account,
    providerId,
    send.messageSeq,
    send.attempt,
    guessed?.from ?? null,
    guessed?.until ?? null,
  );
}

/**
 * The answer to this very send named this id. Should the id already be linked by another answer (a
 * provider that takes two equal texts for one), the first keeps it.
 */
export function linkByAnswer(
  tx: Transaction,
  account: number,
  providerId: string,
  send: OwnSend,
): void {
  const held = findLink(tx.db, account, providerId);
  if (held === null) {
    link(tx.db, account, providerId, send, null);
    return;
  }
  const same = held.send.messageSeq === send.messageSeq && held.send.attempt === send.attempt;
  if (same || (held.composed && held.guessed === null)) return;
  takeReceipts(tx.db, held.send, send);
  tx.db.run(
    `UPDATE outbound_id SET message_seq = ?, attempt = ?, guessed_from = NULL, guessed_until = NULL
     WHERE account_id = ? AND provider_message_id = ?`,
    send.messageSeq,
    send.attempt,
    account,
    providerId,
  );
  giveBack(tx, account, held);
}

/** What was said under the id, that is everything but what this program itself noted. */
function takeReceipts(db: Database, from: Send, to: OwnSend): void {
  db.run(
    `UPDATE OR IGNORE receipt SET message_seq = ?, attempt = ?, recipient = ?
     WHERE message_seq = ? AND attempt = ? AND source <> 'app'`,
    to.messageSeq,
    to.attempt,
    to.recipient,
    from.messageSeq,
    from.attempt,
  );
  db.run(
    "DELETE FROM receipt WHERE message_seq = ? AND attempt = ? AND source <> 'app'",
    from.messageSeq,
    from.attempt,
  );
}

/** A message of ours is unknown again; one that was made up for the id never existed. */
function giveBack(tx: Transaction, account: number, held: Link): void {
  const { messageSeq, attempt, recipient } = held.send;
  if (recipient === null || held.guessed === null) {
    dropMessage(tx, messageSeq);
    return;
  }
  insertUnknown(tx.db, account, { messageSeq, attempt, recipient }, held.guessed);
  refreshDelivery(tx, { messageSeq, attempt, recipient });
}

/** An attempt that was repeated since is not looked for: the user gave it up for the next one. */
function insertUnknown(db: Database, account: number, send: OwnSend, guess: Guess): void {
  db.run(
    `INSERT INTO outbox (message_seq, attempt, account_id, conversation_id, recipient, state,
       queued_at, submitted_at, left_by)
     SELECT seq, ?1, ?2, conversation_id, ?3,
       iif(EXISTS (SELECT 1 FROM delivery d WHERE d.message_seq = seq AND d.recipient = ?3
         AND d.attempt > ?1), 'given-up', 'unknown'),
       iif(?1 > 1, ?4, NULL), ?4, ?5
     FROM message WHERE seq = ?6`,
    send.attempt,
    account,
    send.recipient,
    guess.from,
    guess.until,
    send.messageSeq,
  );
}

function findLink(db: Database, account: number, providerId: string): Link | null {
  const row = db.get(findOutbound, account, providerId);
  if (row === null) return null;
  const from = intOrNull(row, 'guessed_from');
  return {
    send: {
      messageSeq: int(row, 'message_seq'),
      attempt: int(row, 'attempt'),
      recipient: row['recipient'] === null ? null : address(row, 'recipient'),
    },
    composed: oneOf(row, 'origin', ['composed', 'elsewhere']) === 'composed',
    guessed: from === null ? null : { from, until: intOrNull(row, 'guessed_until') },
  };
}
