/**
 * What the user says about texting somebody. Their word comes after everything said before, whatever
 * the clocks; only what they said themselves can be taken back.
 */
import { readingOf } from '../../../shared/optout/reading.ts';
import type { Address } from '../../../shared/phone/address.ts';
import { accountFor } from '../accounts.ts';
import type { Transaction } from '../changes.ts';
import { int, type Row, text } from '../rows.ts';
import { lastMoment, placeOf } from './ledger.ts';
import { noteStanding, record, unsaid } from './recording.ts';

/** Whom it is about, at which of my lines. */
export interface Whom {
  readonly accountId: string;
  readonly line: Address;
  readonly person: Address;
}

/** Added by hand, or a consent that they gave in another way than by a text. */
export function say(
  tx: Transaction,
  { accountId, line, person }: Whom,
  said: 'out' | 'in',
  reason: string | null,
  now: number,
): void {
  const account = accountFor(tx.db, accountId);
  const at = Math.max(now, lastMoment(tx.db, placeOf(tx.db, account, line), person) + 1);
  const from = { account, person, line, at, notedAt: now, reason };
  record(tx, { ...unsaid, ...from, said, source: 'user' });
}

export const askedText = `
  SELECT m.id, m.at, m.text, c.account_id, c.line, ifnull(m.sender, c.people) AS person
  FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE m.id = ? AND m.direction = 'in'`;

/** The answer about a text that reads like a word about texting; asked once. False where it reads like none. */
export function answer(
  tx: Transaction,
  messageId: string,
  recorded: boolean,
  now: number,
): boolean {
  const row = tx.db.get(askedText, messageId);
  const said = row === null ? null : wouldSay(text(row, 'text'));
  if (row === null || said === null) return false;
  const account = int(row, 'account_id');
  const added = tx.db.run(
    `INSERT INTO opt_out_answer (message_id, account_id, recorded, at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    ...[messageId, account, Number(recorded), now],
  );
  if (added > 0 && recorded) recordText(tx, row, said, now);
  noteStanding(tx, account, text(row, 'person'));
  return true;
}

function recordText(tx: Transaction, row: Row, said: 'out' | 'in', now: number): void {
  const account = int(row, 'account_id');
  const line = text(row, 'line');
  const person = text(row, 'person');
  const before = lastMoment(tx.db, placeOf(tx.db, account, line), person);
  record(tx, {
    ...unsaid,
    ...{ account, person, line, said, source: 'sentence', notedAt: now },
    at: Math.max(int(row, 'at'), before + 1),
    ...{ messageId: text(row, 'id'), words: text(row, 'text') },
  });
}

/** What a text may say, should the user agree; null where it says nothing of it. */
export function wouldSay(words: string): 'out' | 'in' | null {
  switch (readingOf(words).kind) {
    case 'ask':
      return 'out';
    case 'ask-opted-in':
      return 'in';
    case 'opted-out':
    case 'opted-in':
    case 'help':
    case 'nothing':
      return null;
  }
}

export const undoable = `
  SELECT * FROM opt_out_event e
  WHERE e.id = ? AND e.said = 'out' AND e.source IN ('user', 'sentence')
    AND NOT EXISTS (SELECT 1 FROM opt_out_event u WHERE u.undoes = e.id)`;

/** Takes a wrong guess back. False where it is no guess, or was taken back before. */
export function undoOptOut(tx: Transaction, id: number, now: number): boolean {
  const row = tx.db.get(undoable, id);
  if (row === null) return false;
  const account = int(row, 'account_id');
  const person = text(row, 'person');
  tx.db.run(
    `INSERT INTO opt_out_event (account_id, person, line, profile_id, said, source, at, noted_at, undoes)
     SELECT account_id, person, line, profile_id, 'undo', 'user', ?, ?, id
     FROM opt_out_event WHERE id = ?`,
    ...[now, now, id],
  );
  noteStanding(tx, account, person);
  return true;
}
