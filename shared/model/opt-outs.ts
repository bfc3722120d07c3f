/** Who wants no texts from which lines, as far as the screen needs to know. Times are ms since the epoch. */
import type { Address } from '../phone/address.ts';

/** Who said it: a required word, the user's yes to a sentence, the user, the provider's list or its refusal. */
export const optOutSources = ['keyword', 'sentence', 'user', 'provider', 'refusal'] as const;
export type OptOutSource = (typeof optOutSources)[number];

/** Which of my lines it is about. */
export type OptOutReach =
  | { readonly kind: 'line'; readonly line: Address }
  | {
      readonly kind: 'profile';
      readonly profileId: string;
      /** Null when the profile is not known here. */
      readonly name: string | null;
      /** The line it was said to; null where only the profile is known. */
      readonly line: Address | null;
    };

/**
 * Beside the provider's own list: on both, on one only, or null where it has none or it was not read
 * since.
 */
export type OptOutListing = 'both' | 'here-only' | 'provider-only' | null;

/** Somebody no text goes to. */
export interface OptOut {
  readonly accountId: string;
  readonly person: Address;
  readonly reach: OptOutReach;
  /** What made it so. */
  readonly source: OptOutSource;
  readonly at: number;
  /** The exact words of the person; null where they are not known. */
  readonly words: string | null;
  /** The provider's code of its refusal. */
  readonly code: string | null;
  /** What the user wrote about it. */
  readonly reason: string | null;
  readonly listing: OptOutListing;
  /** For `undoOptOut`, where the user may take it back: a guess, or added by hand; null otherwise. */
  readonly undoId: number | null;
}

/** One entry of the history, as a line in the thread. */
export interface OptOutEvent {
  readonly id: number;
  /** The text that said it, or that was refused for it; null where none did. */
  readonly messageId: string | null;
  readonly person: Address;
  readonly said: 'out' | 'in' | 'undo';
  readonly source: OptOutSource;
  readonly at: number;
  readonly words: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  readonly reach: OptOutReach;
}

/** A text that reads like a refusal, or like a wish to hear from us again, and was not answered about. */
export interface OptOutQuestion {
  readonly messageId: string;
  readonly person: Address;
  readonly asks: 'out' | 'in';
  /** The words that read so. */
  readonly words: string;
  readonly at: number;
}

/** Who of the recipients of a text to be written will not get it, or could not the last time. */
export interface PreFlight {
  readonly optedOut: readonly OptOut[];
  /** Their last text failed because the number takes none, or is not in use. */
  readonly takesNone: readonly Address[];
}

/** A provider's own list, as it was last read. */
export interface OptOutList {
  readonly accountId: string;
  /** ms; null where it never was. */
  readonly readAt: number | null;
}
