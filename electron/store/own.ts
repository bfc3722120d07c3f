/**
 * Recognises a text of ours by the id we gave it, where the provider repeats it. That outweighs every
 * comparison of texts. It names the message and not the attempt: while several attempts of it are open
 * the answer of the one on its way decides, and otherwise the time at which each left.
 */
import type { Transaction } from './changes.ts';
import { findLink, type Guess, isCertain, type Link, linkForCertain, type Named } from './links.ts';
import { particularColumns } from './particulars.ts';
import type { OwnSend, Send } from './receipts.ts';
import { int, intOrNull, people, type Row, text } from './rows.ts';
import { StoreError } from './store-error.ts';

/** Told under our own id, or under none. */
export interface ToldAsOurs extends Named {
  readonly localId: string | null;
  /** Provider's clock, ms. */
  readonly createdAt: number | null;
}

export interface Recognised {
  readonly send: Send;
  /** Null when that is certain. */
  readonly guessed: Guess | null;
  /** The id was linked just now: what was said under it before belongs here too. */
  readonly fresh: boolean;
  /** Ids that were wrongly guessed to name this send. */
  readonly displaced: readonly string[];
}

/** Null when it is no text of ours, `waits` while it is not clear which attempt of it. */
export function ownSend(tx: Transaction, told: ToldAsOurs): Recognised | 'waits' | null {
  if (told.localId === null) return null;
  const message = tx.db.get(composedHere, told.localId, told.account);
  if (message === null) return null;
  const seq = int(message, 'seq');
  const held = findLink(tx.db, told);
  if (held?.send.messageSeq === seq) return known(held);
  if (held !== null && isCertain(held)) return null;
  const open = tx.db.all(openAttempts, seq);
  if (open.length > 1 && open.some((row) => row['state'] === 'submitting')) return 'waits';
  const row = closest(open, told.createdAt) ?? settledRow(tx, seq);
  const send = { messageSeq: seq, attempt: int(row, 'attempt'), people: people(row, 'people') };
  const displaced = displaceGuess(tx, told.account, send);
  linkForCertain(tx, told, send);
  return { send, guessed: null, fresh: true, displaced };
}

export function known({ send, guessed }: Link): Recognised {
  return { send, guessed, fresh: false, displaced: [] };
}

/** A word that any text can carry, so it must be of this very account. */
export const composedHere = `
  SELECT m.seq FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE m.id = ? AND c.account_id = ? AND m.origin = 'composed'`;

/** Those of which no id is known for certain; the one that left first comes first. */
export const openAttempts = `
  SELECT o.attempt, o.recipient AS people, o.state, o.submitted_at AS left_from, o.left_by
  FROM outbox o
  WHERE o.message_seq = ?1 AND o.state IN ('submitting', 'unknown', 'not-found', 'given-up')
  UNION ALL
  SELECT i.attempt, (SELECT group_concat(d.recipient) FROM delivery d
      WHERE d.message_seq = i.message_seq AND d.attempt = i.attempt),
    'guessed', min(i.guessed_from), i.guessed_until
  FROM outbound_id i WHERE i.message_seq = ?1 AND i.guessed_from IS NOT NULL GROUP BY i.attempt
  ORDER BY left_from, attempt`;

/** The one that left closest to when the provider created it. */
function closest(rows: readonly Row[], createdAt: number | null): Row | undefined {
  if (createdAt === null) return rows[0];
  const away = (row: Row) => {
    const from = int(row, 'left_from');
    const until = intOrNull(row, 'left_by') ?? from;
    return Math.max(from - createdAt, createdAt - until, 0);
  };
  return rows.toSorted((a, b) => away(a) - away(b))[0];
}

/** Of those settled, the one that was heard of, or else that left; it may be that none was to leave. */
export const settledAttempt = `
  SELECT d.attempt, group_concat(d.recipient) AS people FROM delivery d
  WHERE d.message_seq = ?1 AND d.attempt = ifnull(
    (SELECT max(i.attempt) FROM outbound_id i WHERE i.message_seq = ?1),
    (SELECT n.attempt FROM delivery n WHERE n.message_seq = ?1
     ORDER BY n.rung = 0, n.attempt DESC LIMIT 1))
  GROUP BY d.attempt`;

function settledRow(tx: Transaction, messageSeq: number): Row {
  const row = tx.db.get(settledAttempt, messageSeq);
  if (row === null) throw new StoreError('corrupt', 'A text of ours has no attempt');
  return row;
}

export const guesses = `
  SELECT provider_message_id FROM outbound_id
  WHERE message_seq = ? AND attempt = ? AND guessed_from IS NOT NULL`;

/** What was said under ids that were guessed to name this send waits again to be recognised. */
export function displaceGuess(tx: Transaction, account: number, send: OwnSend): string[] {
  const { messageSeq, attempt } = send;
  const ids = tx.db
    .all(guesses, messageSeq, attempt)
    .map((row) => text(row, 'provider_message_id'));
  const [first] = ids;
  if (first === undefined) return [];
  tx.db.run(
    `INSERT INTO orphan
       (account_id, provider_message_id, line, text, created_at, heard_at, history)
     SELECT ?1, ?2, c.line, iif(i.wordless_at IS NULL, m.text, NULL), i.wordless_at,
       ifnull(min(r.received_at), m.at), 0
     FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
     CROSS JOIN outbound_id i ON i.account_id = ?1 AND i.provider_message_id = ?2
     LEFT JOIN receipt r ON r.message_seq = m.seq AND r.attempt = ?4 AND r.source <> 'app'
     WHERE m.seq = ?3 GROUP BY m.seq`,
    ...[account, first, messageSeq, attempt],
  );
  tx.db.run(
    `INSERT OR IGNORE INTO orphan_receipt (account_id, provider_message_id, ${said})
     SELECT ?1, ?2, ${said} FROM receipt
     WHERE message_seq = ?3 AND attempt = ?4 AND source <> 'app'`,
    ...[account, first, messageSeq, attempt],
  );
  const those = [messageSeq, attempt];
  tx.db.run(
    `UPDATE message SET by_profile = (SELECT max(guessed_profile) FROM outbound_id
       WHERE message_seq = ?1 AND attempt = ?2) WHERE seq = ?1 AND by_profile IS NULL`,
    ...those,
  );
  tx.db.run(
    "DELETE FROM receipt WHERE message_seq = ? AND attempt = ? AND source <> 'app'",
    ...those,
  );
  tx.db.run(
    `DELETE FROM outbound_id
     WHERE message_seq = ? AND attempt = ? AND guessed_from IS NOT NULL`,
    ...those,
  );
  return [first];
}

const said = `recipient, rung, source, occurred_at, received_at, code, detail, raw_id,
  ${particularColumns}`;
