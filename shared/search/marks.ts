/**
 * Which parts of a text or a name a search found, to be marked: all of the words side by side, the
 * last one of an open term as far as it was typed.
 */
import { type FoundWord, foldWord, wordsIn } from './fold.ts';
import type { SearchQuery, Term } from './query.ts';

/** UTF-16 units of the text, in order, never touching each other. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export function marksIn(text: string, { parts }: SearchQuery): Mark[] {
  const found = [...wordsIn(text)];
  const terms = parts.flatMap((part) => (part.kind === 'term' ? [part.term] : part.number.terms));
  const marks = terms.flatMap((term) =>
    placesOf(term, found).map((at): Mark => {
      const [first, last] = [found[at], found[at + term.words.length - 1]];
      if (first === undefined || last === undefined) return { start: 0, end: 0 };
      const typed = term.words.at(-1) ?? '';
      return { start: first.start, end: term.open ? endOf(last, typed, text) : last.end };
    }),
  );
  return merged(marks);
}

/** The marks of a part of the text, in that part. */
export function marksBetween(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
    }));
}

/** Where in the words the term stands: the index of its first word. */
export function placesOf({ words, open }: Term, found: readonly FoundWord[]): number[] {
  const last = words.length - 1;
  const fits = (at: number): boolean =>
    words.every((word, index) => {
      const there = found[at + index]?.folded;
      return index === last && open ? there?.startsWith(word) === true : there === word;
    });
  return found.flatMap((_, at) => (fits(at) ? [at] : []));
}

/** The shortest beginning of the word that folds to what was typed. */
function endOf({ folded, start, end }: FoundWord, typed: string, text: string): number {
  if (folded === typed) return end;
  let at = start;
  for (const letter of text.slice(start, end)) {
    at += letter.length;
    if (foldWord(text.slice(start, at)).length >= typed.length) break;
  }
  const marked = /^\p{M}+/u.exec(text.slice(at, end));
  return at + (marked?.[0].length ?? 0);
}

function merged(marks: readonly Mark[]): Mark[] {
  const whole: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (last === undefined || mark.start > last.end) whole.push(mark);
    else if (mark.end > last.end) whole.splice(-1, 1, { start: last.start, end: mark.end });
  }
  return whole;
}
