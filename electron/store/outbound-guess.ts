/**
 * Takes back guesses that were made without words, by time alone, once words are told: those of the
 * very record that was guessed about, when they are not the send's, or of another record that has the
 * send's words. The send is unknown again, and what was said under the id waits to be told apart.
 */
import type { Transaction } from './changes.ts';
import { findLink, giveBack, type Link } from './links.ts';
import type { Sought } from './match.ts';
import { narrowWindow } from './match-wordless.ts';
import type { Unlinked } from './orphans.ts';
import { displaceGuess } from './own.ts';
import type { Send } from './receipts.ts';
import { people, text } from './rows.ts';

/** False when the words show that the link is wrong; it is taken back then. */
export function isBorneOut(
  tx: Transaction,
  { account, text: words }: Unlinked,
  held: Link,
): boolean {
  if (held.guessed === null || held.guessed.wordlessAt === null || words === null) return true;
  const row = tx.db.get('SELECT text FROM message WHERE seq = ?', held.send.messageSeq);
  if (row !== null && text(row, 'text') !== words) return takeBack(tx, account, held) === null;
  bearOut(tx, held.send);
  return true;
}

/** What was guessed by time alone is known from more now. */
export function bearOut(tx: Transaction, { messageSeq, attempt }: Send): void {
  const sql = 'UPDATE outbound_id SET wordless_at = NULL WHERE message_seq = ? AND attempt = ?';
  tx.db.run(sql, messageSeq, attempt);
}

export const guessedByTime = `
  SELECT i.provider_message_id, c.people
  FROM outbound_id i INDEXED BY outbound_id_wordless
  CROSS JOIN message m ON m.seq = i.message_seq
  CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE i.account_id = ?1 AND i.wordless_at IS NOT NULL AND i.guessed_from <= ?4
    AND ifnull(i.guessed_until, i.guessed_from) >= ?5 AND c.line = ?2 AND m.text = ?3
  ORDER BY i.guessed_from`;

/**
 * Frees the send that these words are of, should a record without words have been taken for it.
 * @returns the id that it was guessed by, which waits to be told apart; null when there is none.
 */
export function freeGuess(tx: Transaction, sought: Sought): string | null {
  const { account, line, text: words } = sought;
  const found = tx.db
    .all(guessedByTime, account, line, words, ...narrowWindow(sought))
    .find((row) => isAmong(sought, people(row, 'people')));
  if (found === undefined) return null;
  const providerMessageId = text(found, 'provider_message_id');
  const held = findLink(tx.db, { account, providerMessageId, groupMessageId: null });
  return held === null ? null : takeBack(tx, account, held);
}

function isAmong({ people, piece }: Sought, all: readonly string[]): boolean {
  return people.every((one) => all.includes(one)) && (piece || people.length === all.length);
}

/** @returns the id under which what was said waits now. */
function takeBack(tx: Transaction, account: number, held: Link): string | null {
  const { messageSeq, attempt, people } = held.send;
  if (people === null) return null;
  const [id] = displaceGuess(tx, account, { messageSeq, attempt, people });
  giveBack(tx, account, held);
  tx.changes.message(messageSeq);
  return id ?? null;
}
