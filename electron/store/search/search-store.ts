/** The part of the store's interface that is about searching, and about reading around a hit. */
import type { MessageWindow } from '../../../shared/model/message.ts';
import type {
  HitPlaces,
  PeopleFound,
  SearchCount,
  SearchPage,
  SearchRequest,
} from '../../../shared/search/result.ts';

export interface SearchStore {
  /** Hits newest first, before a message's `seq`. */
  search(request: SearchRequest, beforeSeq: number | null, limit: number): Promise<SearchPage>;
  searchCount(request: SearchRequest): Promise<SearchCount>;
  /** Where all hits stand, without the texts. */
  searchPlaces(request: SearchRequest): Promise<HitPlaces>;
  /** Of a search for words alone; of others nobody. */
  searchPeople(request: SearchRequest, limit: number): Promise<PeopleFound>;
  messagesAround(conversationId: number, seq: number, limit: number): Promise<MessageWindow>;
  messagesAfter(conversationId: number, afterSeq: number, limit: number): Promise<MessageWindow>;
}
