/** Finds the numbers of people by their names, by the rules of a search for words. */
import type { Address } from '../phone/address.ts';
import { type FoundWord, wordsIn } from './fold.ts';
import { placesOf } from './marks.ts';
import type { Term } from './query.ts';

/** The numbers of everyone whose name has the term in it, each once. */
export type NamesLookup = (term: Term) => readonly Address[];

export interface NamedNumber {
  readonly name: string;
  readonly number: Address;
}

interface Entry {
  readonly word: string;
  readonly words: readonly FoundWord[];
  readonly number: Address;
}

/** Folds every name once; looking up then touches only names with the first word of the term. */
export function namesLookup(named: Iterable<NamedNumber>): NamesLookup {
  const entries: Entry[] = [];
  for (const { name, number } of named) {
    const words = [...wordsIn(name)];
    for (const { folded } of words) entries.push({ word: folded, words, number });
  }
  entries.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  return (term) => {
    const [first = ''] = term.words;
    const numbers = new Set<Address>();
    for (let at = firstFrom(entries, first); at < entries.length; at += 1) {
      const entry = entries[at];
      if (entry === undefined || !entry.word.startsWith(first)) break;
      if (placesOf(term, entry.words).length > 0) numbers.add(entry.number);
    }
    return [...numbers];
  };
}

function firstFrom(entries: readonly Entry[], word: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.word ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
