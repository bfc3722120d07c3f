/**
 * A search as an expression of SQLite's FTS5. Every word is put in quotes and has no character in it
 * that could end them, so nothing that is typed is ever read as part of the expression's own syntax.
 */
import type { Address } from '../../../shared/phone/address.ts';
import type { NamesLookup } from '../../../shared/search/names.ts';
import { beginnings, ending, type TypedDigits } from '../../../shared/search/numbers.ts';
import type { Condition, Excluded, Part, Term, Who } from '../../../shared/search/query.ts';
import {
  fact,
  groupSender,
  lineSigns,
  lineWord,
  type NumberSigns,
  person,
  reversed,
  wholeWords,
} from './document.ts';

export interface Lookups {
  readonly names: NamesLookup;
  /** The user's lines that are found by their number or name. */
  readonly lines: (term: Term) => readonly Address[];
  /** All words that begin so; null where the index knows a beginning, or they are too many to name. */
  readonly words: (beginning: string) => readonly string[] | null;
  /** What is typed finds the people of a conversation too, not only what is said. */
  readonly withPeople: boolean;
}

/** Null finds nothing. */
export type Expression = string | null;

export function partExpression(part: Part, { names, words, withPeople }: Lookups): Expression {
  const anywhere = (term: Term): Expression =>
    anyOf([said(term, words), ...(withPeople ? whoWords(person, term, names) : [])]);
  switch (part.kind) {
    case 'term':
      return anywhere(part.term);
    case 'spaced-number': {
      const { terms, digits } = part.number;
      const theirs = withPeople ? numberWords(person, digits) : [];
      return anyOf([allOf(terms.map(anywhere)), ...theirs]);
    }
  }
}

/** What is looked up for `is:unread` is not in the index: true of all that came in. */
export function conditionExpression(
  condition: Exclude<Condition, { readonly kind: 'before' | 'after' }>,
  lookups: Lookups,
): Expression {
  switch (condition.kind) {
    case 'from':
      return from(condition.who, lookups);
    case 'to':
      return to(condition.who, lookups);
    case 'line': {
      const lines = lookups.lines(condition.term);
      return anyOf([...wordsOfLines('in', lines), ...wordsOfLines('out', lines)]);
    }
    case 'has':
      return quoted(condition.what === 'media' ? fact.media : fact.link);
    case 'is':
      return condition.what === 'failed' ? quoted(fact.failed) : beginning(lineSigns.in);
  }
}

export function excludedExpression(excluded: Excluded, lookups: Lookups): Expression {
  return excluded.kind === 'term'
    ? partExpression(excluded, lookups)
    : conditionExpression(excluded.condition, lookups);
}

/** All texts of one line with exactly these people, and perhaps some with more people. */
export function conversationExpression(line: Address, people: readonly Address[]): Expression {
  const whole = people.map((one) => exactly(person, one));
  return allOf([...whole, anyOf([...wordsOfLines('in', [line]), ...wordsOfLines('out', [line])])]);
}

export const everything: Expression = anyOf([beginning(lineSigns.in), beginning(lineSigns.out)]);

export function anyOf(expressions: readonly Expression[]): Expression {
  const possible = expressions.filter((one) => one !== null);
  return possible.length === 0 ? null : `(${possible.join(' OR ')})`;
}

export function allOf(expressions: readonly Expression[]): Expression {
  const possible = expressions.filter((one) => one !== null);
  return possible.length < expressions.length ? null : `(${possible.join(' AND ')})`;
}

export function butNot(expression: Expression, excluded: Expression): Expression {
  if (expression === null || excluded === null) return expression;
  return `(${expression} NOT ${excluded})`;
}

function from(who: Who, { names, lines }: Lookups): Expression {
  if (who.kind === 'me') return beginning(lineSigns.out);
  const alone = butNot(
    allOf([anyOf(whoWords(person, who.term, names)), beginning(lineSigns.in)]),
    quoted(fact.fromGroup),
  );
  const inGroup = whoWords(groupSender, who.term, names);
  return anyOf([alone, ...inGroup, ...wordsOfLines('out', lines(who.term))]);
}

function to(who: Who, { names, lines }: Lookups): Expression {
  if (who.kind === 'me') return beginning(lineSigns.in);
  const theirs = allOf([anyOf(whoWords(person, who.term, names)), beginning(lineSigns.out)]);
  return anyOf([theirs, ...wordsOfLines('in', lines(who.term))]);
}

function whoWords(signs: NumberSigns, term: Term, names: NamesLookup): Expression[] {
  const named = names(term).map((address) => exactly(signs, address));
  const spelled = phrase({ ...term, words: term.words.map((word) => signs.name + word) });
  return [spelled, ...named, ...(term.digits === null ? [] : numberWords(signs, term.digits))];
}

function numberWords(signs: NumberSigns, typed: TypedDigits): Expression[] {
  const end = ending(typed);
  return [
    ...beginnings(typed).map(({ plan, digits }) => beginning(signs[plan] + digits)),
    ...(end === null ? [] : [beginning(signs.reversed + reversed(end))]),
    ...(typed.whole === null ? [] : [exactly(signs, typed.whole)]),
  ];
}

function exactly(signs: NumberSigns, address: Address): Expression {
  return quoted(wholeWords(signs, address).join(' '));
}

function wordsOfLines(direction: 'in' | 'out', lines: readonly Address[]): Expression[] {
  return lines.map((line) => quoted(lineWord(direction, line)));
}

function said(term: Term, known: Lookups['words']): Expression {
  const last = term.open ? known(term.words.at(-1) ?? '') : null;
  if (last === null) return phrase(term);
  const before = term.words.slice(0, -1);
  return anyOf(last.map((word) => quoted([...before, word].join(' '))));
}

function phrase({ words, open }: Pick<Term, 'words' | 'open'>): Expression {
  const whole = words.join(' ');
  return open ? beginning(whole) : quoted(whole);
}

function beginning(words: string): Expression {
  return `${quoted(words)} *`;
}

function quoted(words: string): string {
  return `"${words}"`;
}
