/**
 * Which of our messages a provider's id names. An id is linked to one attempt of one message, once;
 * an attempt to a group can have several: the group's own, and one for each of its people.
 * The provider's answer to a request is the truth about it, and so is our own id where the provider
 * repeats it; a link made by comparing texts is a guess, remembers what it replaced, and gives way to
 * the truth. One made without words, by time alone, gives way to words as well.
 */

import type { Transaction } from './changes.ts';
import type { Database } from './database.ts';
import { dropMessage } from './head.ts';
import { type OwnSend, refreshSend, type Send } from './receipts.ts';
import { int, intOrNull, joinPeople, oneOf, people, type Row, textOrNull } from './rows.ts';

export interface Link {
  readonly send: Send;
  readonly composed: boolean;
  readonly guessed: Guess | null;
}

export interface Guess {
  /** Between which moments (ms) the request left that the id is guessed to name. */
  readonly from: number;
  readonly until: number | null;
  /** The profile that was to choose the line, which the guess says now. */
  readonly profile: string | null;
  /**
   * When the provider created the record (ms), where it told no words and was guessed by its time;
   * null where the words are the same.
   */
  readonly wordlessAt: number | null;
}

/** An id, and the one that joins it with others of one send to a group. */
export interface Named {
  readonly account: number;
  readonly providerMessageId: string;
  readonly groupMessageId: string | null;
}

export const findOutbound = `
  SELECT i.message_seq, i.attempt, i.guessed_from, i.guessed_until, i.guessed_profile,
    i.wordless_at, m.origin,
    CASE m.origin WHEN 'composed'
      THEN (SELECT group_concat(d.recipient) FROM delivery d
            WHERE d.message_seq = i.message_seq AND d.attempt = i.attempt)
    END AS people
  FROM outbound_id i CROSS JOIN message m ON m.seq = i.message_seq
  WHERE i.account_id = ? AND i.provider_message_id = ?`;

/** By the id itself or else by its group. */
export function findLink(db: Database, named: Named): Link | null {
  const { account, providerMessageId, groupMessageId } = named;
  const row =
    db.get(findOutbound, account, providerMessageId) ??
    (groupMessageId === null ? null : db.get(findOutbound, account, groupMessageId));
  return row === null ? null : linkOf(row);
}

/** Links what is not linked yet. @param guessed null when the link is certain. */
export function link(db: Database, named: Named, send: Send, guessed: Guess | null): void {
  for (const id of idsOf(named)) {
    db.run(
      `INSERT OR IGNORE INTO outbound_id (account_id, provider_message_id, message_seq, attempt,
         guessed_from, guessed_until, guessed_profile, wordless_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[named.account, id, send.messageSeq, send.attempt],
      ...[guessed?.from ?? null, guessed?.until ?? null, guessed?.profile ?? null],
      guessed?.wordlessAt ?? null,
    );
  }
}

/**
 * This very send was given these ids: its answer says so, or our own id beside them. Should they
 * already be linked as surely (a provider that takes two equal texts for one), the first keeps them.
 * What the deliveries of the send are derived from may have changed.
 */
export function linkForCertain(tx: Transaction, named: Named, send: OwnSend): void {
  for (const providerMessageId of idsOf(named)) {
    const held = findLink(tx.db, { ...named, providerMessageId, groupMessageId: null });
    if (held === null || isSame(held.send, send) || isCertain(held)) continue;
    takeReceipts(tx.db, held.send, send);
    tx.db.run(
      `UPDATE outbound_id SET message_seq = ?, attempt = ?, guessed_from = NULL,
         guessed_until = NULL, guessed_profile = NULL, wordless_at = NULL
       WHERE message_seq = ? AND attempt = ?`,
      ...[send.messageSeq, send.attempt, held.send.messageSeq, held.send.attempt],
    );
    giveBack(tx, named.account, held);
  }
  link(tx.db, named, send, null);
}

/** Whether a provider's id is known for certain to name this send. */
export function isLinked(db: Database, { messageSeq, attempt }: Send): boolean {
  return db.get(certain, messageSeq, attempt) !== null;
}

export const certain = `
  SELECT 1 FROM outbound_id WHERE message_seq = ? AND attempt = ? AND guessed_from IS NULL LIMIT 1`;

export function isCertain({ composed, guessed }: Link): boolean {
  return composed && guessed === null;
}

function isSame(a: Send, b: Send): boolean {
  return a.messageSeq === b.messageSeq && a.attempt === b.attempt;
}

function idsOf({ providerMessageId, groupMessageId }: Named): string[] {
  return groupMessageId === null || groupMessageId === providerMessageId
    ? [providerMessageId]
    : [providerMessageId, groupMessageId];
}

/** What was said under the id, that is everything but what this program itself noted. */
function takeReceipts(db: Database, from: Send, to: OwnSend): void {
  const [only, ...others] = to.people;
  db.run(
    `UPDATE OR IGNORE receipt SET message_seq = ?1, attempt = ?2, recipient = ifnull(?3, recipient)
     WHERE message_seq = ?4 AND attempt = ?5 AND source <> 'app'
       AND (?3 IS NOT NULL OR recipient IN (SELECT value FROM json_each(?6)))`,
    to.messageSeq,
    to.attempt,
    others.length > 0 ? null : (only ?? null),
    from.messageSeq,
    from.attempt,
    JSON.stringify(to.people),
  );
  db.run(
    "DELETE FROM receipt WHERE message_seq = ? AND attempt = ? AND source <> 'app'",
    from.messageSeq,
    from.attempt,
  );
}

/** A message of ours is unknown again; one that was made up for the id never existed. */
export function giveBack(tx: Transaction, account: number, held: Link): void {
  const { messageSeq, attempt, people } = held.send;
  if (people === null || held.guessed === null) {
    dropMessage(tx, messageSeq);
    return;
  }
  const send = { messageSeq, attempt, people };
  insertUnknown(tx.db, account, send, held.guessed);
  const again = 'UPDATE message SET by_profile = ifnull(by_profile, ?) WHERE seq = ?';
  tx.db.run(again, held.guessed.profile, messageSeq);
  refreshSend(tx, send);
}

/** An attempt that was repeated since is not looked for: the user gave it up for the next one. */
function insertUnknown(db: Database, account: number, send: OwnSend, guess: Guess): void {
  db.run(
    `INSERT INTO outbox (message_seq, attempt, account_id, conversation_id, recipient, state,
       queued_at, submitted_at, left_by)
     SELECT seq, ?1, ?2, conversation_id, ?3,
       iif(EXISTS (SELECT 1 FROM delivery d WHERE d.message_seq = seq AND d.attempt > ?1),
         'given-up', 'unknown'),
       iif(?1 > 1, ?4, NULL), ?4, ?5
     FROM message WHERE seq = ?6`,
    send.attempt,
    account,
    joinPeople(send.people),
    guess.from,
    guess.until,
    send.messageSeq,
  );
}

function linkOf(row: Row): Link {
  const from = intOrNull(row, 'guessed_from');
  const until = intOrNull(row, 'guessed_until');
  return {
    send: {
      messageSeq: int(row, 'message_seq'),
      attempt: int(row, 'attempt'),
      people: row['people'] === null ? null : people(row, 'people'),
    },
    composed: oneOf(row, 'origin', ['composed', 'elsewhere']) === 'composed',
    guessed: from === null ? null : { from, until, ...howGuessed(row) },
  };
}

function howGuessed(row: Row): Pick<Guess, 'profile' | 'wordlessAt'> {
  return {
    profile: textOrNull(row, 'guessed_profile'),
    wordlessAt: intOrNull(row, 'wordless_at'),
  };
}
