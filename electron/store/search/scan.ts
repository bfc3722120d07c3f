/**
 * The plain scan that searching has to agree with: looks at every text, newest first, with no index and
 * none of the code that makes one. Only what a word is comes from the same place.
 */
import { wordsIn } from '../../../shared/search/fold.ts';
import type { TypedDigits } from '../../../shared/search/numbers.ts';
import type { Condition, Part, SearchQuery, Term } from '../../../shared/search/query.ts';
import type { Database } from '../database.ts';
import { int, text, textOrNull } from '../rows.ts';
import { named } from './corpus.ts';

interface Scanned {
  readonly seq: number;
  readonly conversationId: number;
  readonly text: string;
  /** Its words as they are compared, a space before and after each. */
  readonly words: string;
  readonly inbound: boolean;
  readonly line: string;
  readonly label: string;
  readonly people: readonly string[];
  readonly sender: string | null;
  readonly media: boolean;
  readonly failed: boolean;
  readonly unread: boolean;
}

/** Every text, newest first. */
export function readAll(db: Database): Scanned[] {
  const rows = db.all(`
    SELECT m.*, c.line, c.people, c.read_seq, ifnull(k.label, '') AS label,
      (SELECT count(*) FROM media WHERE message_seq = m.seq) AS files,
      (SELECT count(*) FROM delivery d WHERE d.message_seq = m.seq AND d.rung = 8 AND d.attempt =
        (SELECT max(e.attempt) FROM delivery e
         WHERE e.message_seq = m.seq AND e.recipient = d.recipient)) AS failures
    FROM message m JOIN conversation c ON c.id = m.conversation_id
    LEFT JOIN line_look k ON k.account_id = c.account_id AND k.number = c.line
    ORDER BY m.seq DESC`);
  return rows.map((row) => {
    const people = text(row, 'people').split(',');
    const inbound = text(row, 'direction') === 'in';
    return {
      ...{ seq: int(row, 'seq'), conversationId: int(row, 'conversation_id'), inbound, people },
      ...{ text: text(row, 'text'), words: folded(text(row, 'text')), line: text(row, 'line') },
      label: text(row, 'label'),
      sender: inbound ? (textOrNull(row, 'sender') ?? people.join()) : null,
      media: int(row, 'files') > 0,
      failed: int(row, 'failures') > 0,
      unread: text(row, 'origin') === 'news' && int(row, 'seq') > int(row, 'read_seq'),
    };
  });
}

export function scan(
  all: readonly Scanned[],
  { parts, conditions, without }: SearchQuery,
): number[] {
  if (parts.length + conditions.length + without.length === 0) return [];
  const found = all.filter(
    (one) =>
      parts.every((part) => partHolds(part, one)) &&
      conditions.every((condition) => holds(condition, one)) &&
      !without.some((not) =>
        not.kind === 'term' ? partHolds(not, one) : holds(not.condition, one),
      ),
  );
  return found.map(({ seq }) => seq);
}

function partHolds(part: Part, one: Scanned): boolean {
  if (part.kind === 'term') return anywhere(part.term, one);
  const { terms, digits } = part.number;
  return terms.every((term) => anywhere(term, one)) || one.people.some((who) => dials(digits, who));
}

function anywhere(term: Term, one: Scanned): boolean {
  return stands(term, one.words) || one.people.some((who) => isWho(term, who));
}

function holds(condition: Condition, one: Scanned): boolean {
  switch (condition.kind) {
    case 'from':
      if (condition.who.kind === 'me') return !one.inbound;
      return one.inbound
        ? one.sender !== null && isWho(condition.who.term, one.sender)
        : isLine(condition.who.term, one);
    case 'to': {
      const { who } = condition;
      if (who.kind === 'me') return one.inbound;
      return one.inbound
        ? isLine(who.term, one)
        : one.people.some((person) => isWho(who.term, person));
    }
    case 'line':
      return isLine(condition.term, one);
    case 'has':
      return condition.what === 'media' ? one.media : /\bhttps?:\/\/\S|\bwww\.\S/i.test(one.text);
    case 'is':
      return condition.what === 'failed' ? one.failed : one.unread;
    case 'before':
      return one.seq < condition.at * 1024;
    case 'after':
      return one.seq >= condition.at * 1024;
  }
}

function isWho(term: Term, address: string): boolean {
  const called = calledBy.get(address) ?? [];
  const spelled = /^[+\d]/.test(address) ? [] : [address];
  return (
    [...called.map(({ name }) => name), ...spelled].some((name) => stands(term, folded(name))) ||
    (term.digits !== null && dials(term.digits, address))
  );
}

const calledBy = Map.groupBy(named, ({ number }) => String(number));

function isLine(term: Term, { line, label }: Scanned): boolean {
  const named = [line, label].some((name) => stands(term, folded(name)));
  return named || (term.digits !== null && dials(term.digits, line));
}

function dials({ digits, international, whole }: TypedDigits, address: string): boolean {
  if (address === whole) return true;
  if (!/^\+?\d+$/.test(address)) return false;
  const bare = address.replace('+', '');
  if (bare.startsWith(digits)) return true;
  if (international) return false;
  const northAmerican = address.startsWith('+1') && bare.length === 11;
  return (
    (northAmerican && bare.slice(1).startsWith(digits)) ||
    (digits.length >= 4 && bare.endsWith(digits))
  );
}

function stands({ words, open }: Term, there: string): boolean {
  const whole = ` ${words.join(' ')}${open ? '' : ' '}`;
  return there.includes(whole);
}

const memory = new Map<string, string>();

function folded(said: string): string {
  const known = memory.get(said);
  if (known !== undefined) return known;
  const words = ` ${Array.from(wordsIn(said), (word) => word.folded).join(' ')} `;
  memory.set(said, words);
  return words;
}
