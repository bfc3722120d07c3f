/** What a search answers with. */
import type { Conversation } from '../model/conversation.ts';
import type { Message } from '../model/message.ts';
import type { Mark } from './marks.ts';
import type { SearchQuery } from './query.ts';

export interface SearchRequest {
  readonly query: SearchQuery;
  /** Only in this conversation; null for all. */
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

export const countedUpTo = 10_000;
