/**
 * From what is typed to what is looked for. There are no errors: an operator with a value that means
 * nothing (`is:blue`, `before:never`) is text like any other, and what has no letter or digit in it
 * asks for nothing.
 */
import type { CountryCode } from 'libphonenumber-js';
import { readDate, type Today } from './dates.ts';
import { wordsIn } from './fold.ts';
import { isDialled, leastJoined, typedDigits } from './numbers.ts';
import type { Condition, Excluded, Part, SearchQuery, Term, Who } from './query.ts';
import { piecesOf, type TypedPiece } from './typed.ts';

export interface Typist extends Today {
  /** In which numbers without a country code are read. */
  readonly country: CountryCode;
}

export function parseSearch(typed: string, typist: Typist): SearchQuery {
  const parts: Part[] = [];
  const conditions: Condition[] = [];
  const without: Excluded[] = [];
  for (const pieces of runsOf(piecesOf(typed))) {
    const [piece] = pieces;
    if (piece === undefined) continue;
    if (pieces.length > 1) {
      parts.push(...joined(pieces, typist));
      continue;
    }
    const condition = conditionOf(piece, typist);
    if (condition !== null) {
      if (!piece.negated) conditions.push(condition);
      else if (condition.kind === 'before') conditions.push({ ...condition, kind: 'after' });
      else if (condition.kind === 'after') conditions.push({ ...condition, kind: 'before' });
      else without.push({ kind: 'condition', condition });
      continue;
    }
    const term = termOf(piece, typist);
    if (term === null) continue;
    if (piece.negated) without.push({ kind: 'term', term });
    else parts.push({ kind: 'term', term });
  }
  return { parts, conditions, without };
}

/** Pieces that may be one number stay together, all others alone. */
function runsOf(pieces: readonly TypedPiece[]): TypedPiece[][] {
  const runs: TypedPiece[][] = [];
  let last: TypedPiece | null = null;
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && last !== null && isDigits(last) && isDigits(piece)) run.push(piece);
    else runs.push([piece]);
    last = piece;
  }
  return runs;
}

function isDigits({ negated, operator, quotes, text }: TypedPiece): boolean {
  return !negated && operator === null && quotes === 'none' && isDialled(text);
}

function joined(pieces: readonly TypedPiece[], typist: Typist): Part[] {
  const terms = pieces.map((piece) => termOf(piece, typist)).filter((term) => term !== null);
  const digits = typedDigits(pieces.map(({ text }) => text).join(' '), typist.country);
  if (terms.length > 1 && digits !== null && digits.digits.length >= leastJoined) {
    return [{ kind: 'spaced-number', number: { terms, digits } }];
  }
  return terms.map((term) => ({ kind: 'term', term }));
}

function conditionOf(piece: TypedPiece, typist: Typist): Condition | null {
  const { operator, value } = piece;
  const word = value.toLowerCase();
  switch (operator) {
    case 'from':
    case 'to': {
      const who = whoOf(piece, typist);
      return who === null ? null : { kind: operator, who };
    }
    case 'line': {
      const term = valueTerm(piece, typist);
      return term === null ? null : { kind: 'line', term };
    }
    case 'has':
      return word === 'media' || word === 'link' ? { kind: 'has', what: word } : null;
    case 'is':
      return word === 'failed' || word === 'unread' ? { kind: 'is', what: word } : null;
    case 'before':
    case 'after': {
      const span = readDate(value, typist);
      return span === null ? null : { kind: operator, at: span.from };
    }
    default:
      return null;
  }
}

function whoOf(piece: TypedPiece, typist: Typist): Who | null {
  if (piece.value.toLowerCase() === 'me' && piece.quotes === 'none') return { kind: 'me' };
  const term = valueTerm(piece, typist);
  return term === null ? null : { kind: 'term', term };
}

function valueTerm({ value, quotes }: TypedPiece, typist: Typist): Term | null {
  return term(value, quotes !== 'closed', typist);
}

function termOf(
  { operator, value, text, negated, quotes }: TypedPiece,
  typist: Typist,
): Term | null {
  const said = operator === null ? value : negated ? text.slice(1) : text;
  return term(said, quotes !== 'closed', typist);
}

function term(said: string, open: boolean, { country }: Typist): Term | null {
  const words = Array.from(wordsIn(said), ({ folded }) => folded);
  return words.length === 0 ? null : { words, open, digits: typedDigits(said, country) };
}
