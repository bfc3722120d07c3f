/**
 * Writes down what was said about texting somebody, once for each text that said it, and does what
 * follows in the same transaction: texts that wait for them end, and their conversations are told.
 */
import type { OptOutSource } from '../../../shared/model/opt-outs.ts';
import type { Transaction } from '../changes.ts';
import { endWhatWaits } from '../opting-out.ts';
import { int, textOrNull } from '../rows.ts';
import { type LedgerPlace, lastMoment, placeOf } from './ledger.ts';

export interface Said {
  readonly account: number;
  readonly person: string;
  readonly line: string | null;
  /** Null: that of the line now. */
  readonly profileId: string | null;
  readonly said: 'out' | 'in';
  readonly source: OptOutSource;
  /** ms since the epoch. */
  readonly at: number;
  readonly notedAt: number;
  readonly messageId: string | null;
  readonly attempt: number | null;
  readonly words: string | null;
  readonly code: string | null;
  readonly reason: string | null;
}

/** What most kinds of it lack. */
export const unsaid = {
  profileId: null,
  messageId: null,
  attempt: null,
  words: null,
  code: null,
  reason: null,
} as const;

/** False when it was written down before. */
export function record(tx: Transaction, said: Said): boolean {
  const { account, person, line } = said;
  const profileId = said.profileId ?? profileNow(tx, account, line);
  const added = tx.db.run(
    `INSERT INTO opt_out_event (account_id, person, line, profile_id, said, source, at, noted_at,
       message_id, attempt, words, code, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    account,
    person,
    line,
    profileId,
    said.said,
    said.source,
    said.at,
    said.notedAt,
    said.messageId,
    said.attempt,
    said.words,
    said.code,
    said.reason,
  );
  if (added === 0) return false;
  noteStanding(tx, account, person);
  return true;
}

function profileNow({ db }: Transaction, account: number, line: string | null): string | null {
  if (line === null) return null;
  const sql = 'SELECT profile_id FROM line WHERE account_id = ? AND number = ?';
  const row = db.get(sql, account, line);
  return row === null ? null : textOrNull(row, 'profile_id');
}

/** After anything was said about a person, or taken back. */
export function noteStanding(tx: Transaction, account: number, person: string): void {
  endWhatWaits(tx, account, person);
  for (const sql of [theirs, theirGroups]) {
    for (const row of tx.db.all(sql, account, person)) tx.changes.conversation(int(row, 'id'));
  }
}

export const theirs = `
  SELECT c.id FROM (SELECT DISTINCT line FROM tally WHERE account_id = ?1) t
  CROSS JOIN conversation c ON c.account_id = ?1 AND c.line = t.line AND c.people = ?2`;

export const theirGroups = `
  SELECT c.id FROM conversation c INDEXED BY conversation_groups
  WHERE c.account_id = ? AND instr(c.people, ',') > 0
    AND instr(',' || c.people || ',', ',' || ? || ',') > 0`;

/**
 * The moment of the user's own word, which is about all that was said before, whatever the clocks it
 * was said by.
 */
export function ownMoment(tx: Transaction, place: LedgerPlace, person: string, now: number) {
  return Math.max(now, lastMoment(tx.db, place, person) + 1);
}

export function placeAt(tx: Transaction, account: number, line: string): LedgerPlace {
  return placeOf(tx.db, account, line);
}
