/**
 * What a thread shows of opt-outs: every word that was ever said about texting its people, and the
 * latest text that reads like one and was not answered about.
 */
import type { OptOutEvent, OptOutQuestion } from '../../../shared/model/opt-outs.ts';
import { readingOf } from '../../../shared/optout/reading.ts';
import type { Database } from '../database.ts';
import { address, int, oneOf, people, type Row, text, textOrNull } from '../rows.ts';
import { wouldSay } from './acts.ts';
import { isOut, type LedgerPlace, lastMoment, placeOf, saidAbout } from './ledger.ts';
import { reachOf, sourceOf } from './standing.ts';

/** How far back a thread is looked through for a text to ask about, in texts of theirs. */
const lookBack = 30;

export interface ThreadOptOuts {
  /** By when they were said. */
  readonly events: readonly OptOutEvent[];
  /** Null when there is nothing to ask. */
  readonly question: OptOutQuestion | null;
}

const nothing: ThreadOptOuts = { events: [], question: null };

export function threadOptOuts(db: Database, conversationId: number): ThreadOptOuts {
  return db.read(() => {
    const row = db.get('SELECT * FROM conversation WHERE id = ?', conversationId);
    if (row === null) return nothing;
    const account = int(row, 'account_id');
    const place = placeOf(db, account, text(row, 'line'));
    const rows = people(row, 'people').flatMap((person) => saidAbout(db, place, person));
    const events = rows.map((one) => eventOf(db, account, one)).toSorted((a, b) => a.at - b.at);
    return { events, question: questionIn(db, conversationId, place) };
  });
}

export const lastTexts = `
  SELECT m.id, m.at, m.text, ifnull(m.sender, c.people) AS person,
    EXISTS (SELECT 1 FROM opt_out_answer a WHERE a.message_id = m.id) AS answered
  FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
  WHERE m.conversation_id = ? AND m.direction = 'in' ORDER BY m.seq DESC LIMIT ?`;

/** A later word of theirs, or of the user, makes an earlier sentence no question any more. */
function questionIn(
  db: Database,
  conversationId: number,
  place: LedgerPlace,
): OptOutQuestion | null {
  for (const row of db.all(lastTexts, conversationId, lookBack)) {
    if (int(row, 'answered') === 1) continue;
    const asks = wouldSay(text(row, 'text'));
    if (asks === null) continue;
    const person = text(row, 'person');
    const at = int(row, 'at');
    const meant = isOut(db, place, person) === (asks === 'in');
    if (!meant || lastMoment(db, place, person) >= at) continue;
    return {
      messageId: text(row, 'id'),
      person: address(row, 'person'),
      ...{ asks, at, words: wordsOf(text(row, 'text')) },
    };
  }
  return null;
}

function wordsOf(said: string): string {
  const reading = readingOf(said);
  return reading.kind === 'ask' ? reading.words : said.trim();
}

function eventOf(db: Database, account: number, row: Row): OptOutEvent {
  return {
    id: int(row, 'id'),
    messageId: textOrNull(row, 'message_id'),
    person: address(row, 'person'),
    said: oneOf(row, 'said', ['out', 'in', 'undo']),
    source: sourceOf(row),
    at: int(row, 'at'),
    words: textOrNull(row, 'words'),
    code: textOrNull(row, 'code'),
    reason: textOrNull(row, 'reason'),
    reach: reachOf(db, account, row),
  };
}
