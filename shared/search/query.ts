/**
 * What a search asks for. Every term and every condition must hold, and nothing of `without`.
 *
 * A term is words that stand side by side: each is a whole word of the text, and of an open term the
 * last one is the beginning of a word. What is typed without quotes is open, and so are quotes that
 * are not closed yet. A term holds when it stands in the text or in the name of a person of the
 * conversation, or when it is digits of their number.
 */
import type { TypedDigits } from './numbers.ts';

export interface Term {
  /** Folded; at least one. */
  readonly words: readonly string[];
  readonly open: boolean;
  readonly digits: TypedDigits | null;
}

/** Digits typed with spaces between: the terms one by one, or all of them one number. */
export interface SpacedNumber {
  readonly terms: readonly Term[];
  readonly digits: TypedDigits;
}

export type Part =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'spaced-number'; readonly number: SpacedNumber };

export type Condition =
  /** Who wrote it: a person, or one of the user's lines. */
  | { readonly kind: 'from'; readonly who: Who }
  /** Whom it was written to. */
  | { readonly kind: 'to'; readonly who: Who }
  /** The user's line it was sent from or came in on. */
  | { readonly kind: 'line'; readonly term: Term }
  | { readonly kind: 'has'; readonly what: 'media' | 'link' }
  | { readonly kind: 'is'; readonly what: 'failed' | 'unread' }
  /** ms since the epoch; by the place of the text in the order of all texts. */
  | { readonly kind: 'before'; readonly at: number }
  | { readonly kind: 'after'; readonly at: number };

export type Who =
  | { readonly kind: 'me' }
  /** Any of my lines, or anybody, by name or number. */
  | { readonly kind: 'term'; readonly term: Term };

export type Excluded =
  | { readonly kind: 'term'; readonly term: Term }
  | {
      readonly kind: 'condition';
      readonly condition: Exclude<Condition, { kind: 'before' | 'after' }>;
    };

export interface SearchQuery {
  readonly parts: readonly Part[];
  readonly conditions: readonly Condition[];
  readonly without: readonly Excluded[];
}

/** Nothing that could be looked for was typed: there is nothing to show. */
export function isBlank({ parts, conditions, without }: SearchQuery): boolean {
  return parts.length + conditions.length + without.length === 0;
}
