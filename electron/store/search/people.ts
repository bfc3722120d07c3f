/**
 * Conversations with the people that are looked for, by name or number. First the latest ones are
 * looked through, which is enough for what many have; where that finds too few, all that could fit
 * are picked along an index that has the numbers in it.
 */
import type { Address } from '../../../shared/phone/address.ts';
import { wordsIn } from '../../../shared/search/fold.ts';
import { placesOf } from '../../../shared/search/marks.ts';
import type { NamesLookup } from '../../../shared/search/names.ts';
import { finds, type TypedDigits } from '../../../shared/search/numbers.ts';
import type { Part, SearchQuery, Term } from '../../../shared/search/query.ts';
import type { PeopleFound, SearchRequest } from '../../../shared/search/result.ts';
import { conversationById } from '../conversations.ts';
import type { Database } from '../database.ts';
import { int, people, type Row } from '../rows.ts';

/** Conversations looked through one by one. */
const latest = 1_000;
/** Of names that begin so; more than can be shown anyway. */
const mostNamed = 200;

export function peopleFound(
  db: Database,
  names: NamesLookup,
  { query }: SearchRequest,
  limit: number,
): PeopleFound {
  return db.read(() => {
    const wanted = partsOf(query, names);
    if (wanted === null) return { conversations: [], more: false };
    const fits = (row: Row): boolean => {
      const those = people(row, 'people');
      return wanted.every((part) => those.some((one) => part.holds(one)));
    };
    const recent = [1, 0].flatMap((pinned) => db.all(newest, pinned, latest)).filter(fits);
    const found = recent.length > limit ? recent : everyone(db, wanted).filter(fits);
    const ids = found
      .map((row) => int(row, 'id'))
      .map((id) => ({ id, at: lastSeqOf(db, id) }))
      .toSorted((a, b) => b.at - a.at)
      .slice(0, limit)
      .map(({ id }) => id);
    const conversations = ids.map((id) => conversationById(db, id)).filter((one) => one !== null);
    return { conversations, more: found.length > limit };
  });
}

interface WantedPart {
  holds(one: Address): boolean;
  /** Digits that stand in every number that it finds. */
  readonly digits: readonly string[];
  readonly named: readonly Address[];
}

/** Null when it is not people that are asked for. */
function partsOf(
  { parts, conditions, without }: SearchQuery,
  names: NamesLookup,
): readonly WantedPart[] | null {
  if (parts.length === 0 || conditions.length + without.length > 0) return null;
  return parts.map((part) => wantedPart(part, names));
}

function wantedPart(part: Part, names: NamesLookup): WantedPart {
  const { term, typed } =
    part.kind === 'term'
      ? { term: part.term, typed: part.term.digits }
      : { term: null, typed: part.number.digits };
  const named = term === null ? [] : names(term);
  const known = new Set(named);
  return {
    holds: (one) =>
      known.has(one) ||
      (typed !== null && finds(typed, one)) ||
      (term !== null && spells(term, one)),
    digits: digitsIn(typed),
    named: named.slice(0, mostNamed),
  };
}

function digitsIn(typed: TypedDigits | null): readonly string[] {
  if (typed === null) return [];
  return typed.whole === null ? [typed.digits] : [typed.digits, typed.whole];
}

/** A sender with letters. */
function spells(term: Term, one: Address): boolean {
  return !/^[+-9]/.test(one) && placesOf(term, [...wordsIn(one)]).length > 0;
}

/** All that could fit, by the part that has the fewest names. */
function everyone(db: Database, wanted: readonly WantedPart[]): Row[] {
  const [part] = wanted.toSorted((a, b) => a.named.length - b.named.length);
  if (part === undefined) return [];
  const { digits, named } = part;
  const [first, second = first] = digits;
  const rows = [
    ...db.all(groups),
    ...db.all(lettered),
    ...(first === undefined ? [] : db.all(withDigits, first, second ?? first)),
    ...(named.length === 0 ? [] : db.all(withNumbers, JSON.stringify(named))),
  ];
  return [...new Map(rows.map((row) => [int(row, 'id'), row])).values()];
}

export const newest = `
  SELECT id, people FROM conversation WHERE pinned = ? ORDER BY last_seq DESC LIMIT ?`;

export const groups = `
  SELECT id, people FROM conversation INDEXED BY conversation_group WHERE instr(people, ',') > 0`;

/** In the order of an index, a number begins with a character from + to 9. */
export const lettered = `
  SELECT c.id, c.people FROM tally t CROSS JOIN conversation c
    ON c.account_id = t.account_id AND c.line = t.line AND c.people < '+'
  UNION ALL
  SELECT c.id, c.people FROM tally t CROSS JOIN conversation c
    ON c.account_id = t.account_id AND c.line = t.line AND c.people >= ':'`;

/** The index is what makes people of a line one conversation: it holds nothing but them. */
export const withDigits = `
  SELECT id, people FROM conversation INDEXED BY sqlite_autoindex_conversation_1
  WHERE instr(people, ?) > 0 OR instr(people, ?) > 0`;

export const withNumbers = `
  SELECT c.id, c.people FROM tally t, json_each(?) named CROSS JOIN conversation c
    ON c.account_id = t.account_id AND c.line = t.line AND c.people = named.value`;

const lastSeq = 'SELECT last_seq FROM conversation WHERE id = ?';

function lastSeqOf(db: Database, id: number): number {
  const row = db.get(lastSeq, id);
  return row === null ? 0 : int(row, 'last_seq');
}
