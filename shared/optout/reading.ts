/**
 * What an inbound text means for our right to write back.
 *
 * Only a required word that stands alone opts anyone out or in. A sentence can at most make us
 * ask: no variant of `Reading` blocks a person over a sentence.
 */
import { type Keyword, keywordIn } from './keyword.ts';
import { matcherOf } from './phrase.ts';
import { clausesOf } from './plain-words.ts';
import { invitations, refusals } from './refusals.ts';
import { refusalsElsewhere } from './refusals-elsewhere.ts';
import { bareStops, fillers, laughter, vocabulary } from './vocabulary.ts';

export type Reading =
  | { readonly kind: 'opted-out'; readonly word: Extract<Keyword, { kind: 'stop' }>['word'] }
  | { readonly kind: 'opted-in'; readonly word: Extract<Keyword, { kind: 'start' }>['word'] }
  /** Means "write to me again" only from someone who is opted out, and then only if the user agrees. */
  | {
      readonly kind: 'ask-opted-in';
      readonly word: Extract<Keyword, { kind: 'maybe-start' }>['word'];
    }
  | { readonly kind: 'help'; readonly word: Extract<Keyword, { kind: 'help' }>['word'] }
  /** Reads like a refusal; `words` are the ones that do, in plain small letters. */
  | { readonly kind: 'ask'; readonly words: string }
  | { readonly kind: 'nothing' };

const readers = [...refusals, ...refusalsElsewhere].map((rule) => matcherOf(rule, vocabulary));
const inviters = invitations.map((rule) => matcherOf(rule, vocabulary));
const bare = new RegExp(
  `^(?:(?:${alternatives(fillers)}) )*(?:(?:${alternatives(bareStops)}) (?:(?:${alternatives(fillers)}) )*)+$`,
);

/** Reads one inbound text. */
export function readingOf(text: string): Reading {
  const keyword = keywordIn(text);
  if (keyword !== null) return meaningOf(keyword);
  const words = refusalIn(text);
  return words === null ? { kind: 'nothing' } : { kind: 'ask', words };
}

/** The words of a sentence that read like a refusal, or null. */
export function refusalIn(text: string): string | null {
  const clauses = clausesOf(text);
  if (clauses.some((clause) => inviters.some((invites) => invites(clause) !== null))) return null;
  for (const clause of clauses) {
    for (const read of readers) {
      const words = read(clause);
      if (words !== null) return words;
    }
  }
  if (laughter.test(text)) return null;
  return [clauses.at(0), clauses.at(-1)].find((clause) => bare.test(`${clause ?? ''} `)) ?? null;
}

function meaningOf(keyword: Keyword): Reading {
  switch (keyword.kind) {
    case 'stop':
      return { kind: 'opted-out', word: keyword.word };
    case 'start':
      return { kind: 'opted-in', word: keyword.word };
    case 'maybe-start':
      return { kind: 'ask-opted-in', word: keyword.word };
    case 'help':
      return { kind: 'help', word: keyword.word };
  }
}

function alternatives(words: string): string {
  return words.replaceAll(', ', '|');
}
