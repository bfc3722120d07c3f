/**
 * What an inbound text says about texting its writer. Only a required word, alone, opts anyone out or
 * in; a sentence never does (shared/optout/reading.ts).
 */
import { keywordIn } from '../../../shared/optout/keyword.ts';
import type { Transaction } from '../changes.ts';
import { int, text } from '../rows.ts';
import { placeOf } from './ledger.ts';
import { dropListed } from './listing.ts';
import { record, unsaid } from './recording.ts';

export interface HeardText {
  readonly account: number;
  readonly messageId: string;
  readonly person: string;
  readonly line: string;
  readonly text: string;
  /** By the provider's clock, ms. */
  readonly at: number;
  /** By this computer's clock, ms. */
  readonly receivedAt: number;
}

/**
 * In the transaction that stores the text. A word that lets us write again is never taken to be from
 * the future: a wrong clock must not outweigh a refusal that is still to come.
 */
export function noteKeyword(tx: Transaction, heard: HeardText): void {
  const { account, messageId, person, line, receivedAt } = heard;
  const kind = keywordIn(heard.text)?.kind;
  if (kind !== 'stop' && kind !== 'start') return;
  const said = kind === 'stop' ? 'out' : 'in';
  const at = said === 'out' ? heard.at : Math.min(heard.at, receivedAt);
  const from = { account, person, line, messageId, at, notedAt: receivedAt };
  const isNew = record(tx, { ...unsaid, ...from, said, source: 'keyword', words: heard.text });
  if (isNew && said === 'in') dropListed(tx, placeOf(tx.db, account, line), person, at);
}

export const toldLater = `
  SELECT m.id, m.at, c.line, ifnull(m.sender, c.people) AS person
  FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id WHERE m.seq = ?`;

/** The words of a text that was first heard of without them. */
export function noteKeywordLater(
  tx: Transaction,
  { account, receivedAt }: Pick<HeardText, 'account' | 'receivedAt'>,
  seq: number,
  words: string | null,
): void {
  if (words === null || keywordIn(words) === null) return;
  const row = tx.db.get(toldLater, seq);
  if (row === null) return;
  noteKeyword(tx, {
    ...{ account, receivedAt, text: words, at: int(row, 'at') },
    ...{ messageId: text(row, 'id'), line: text(row, 'line'), person: text(row, 'person') },
  });
}
