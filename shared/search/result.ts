/** What a search answers with. */
import type { Conversation } from '../model/conversation.ts';
import type { Message } from '../model/message.ts';
import type { Mark } from './marks.ts';
import type { SearchQuery } from './query.ts';

export interface SearchRequest {
  readonly query: SearchQuery;
  /** Only in the words of this conversation; null for all, and for the people of each. */
  readonly conversationId: number | null;
}

export interface SearchHit {
  readonly message: Message;
  readonly conversation: Conversation;
  /** In the words of the message. */
  readonly marks: readonly Mark[];
}

export interface SearchPage {
  /** Newest first. */
  readonly hits: readonly SearchHit[];
  readonly hasOlder: boolean;
  /**
   * Texts from before this moment, ms, are still being made ready and are not looked through yet; null
   * when all are.
   */
  readonly searchedBackTo: number | null;
}

/** Up to `countedUpTo` it is exact; `more` says that there are more than `count`. */
export interface SearchCount {
  readonly count: number;
  readonly more: boolean;
}

/** Conversations with the people that were asked for, by name or number. */
export interface PeopleFound {
  /** The latest first. */
  readonly conversations: readonly Conversation[];
  /** There are more than these. */
  readonly more: boolean;
}

/** Where the hits stand. */
export interface HitPlaces {
  /** Positions of texts, newest first; at most `countedUpTo`. */
  readonly seqs: readonly number[];
  readonly more: boolean;
  /** As in `SearchPage`. */
  readonly searchedBackTo: number | null;
}

export const countedUpTo = 10_000;
