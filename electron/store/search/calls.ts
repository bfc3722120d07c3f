/** What the reader thread can be asked to do about searching. */
import type { NamesLookup } from '../../../shared/search/names.ts';
import type { SearchRequest } from '../../../shared/search/result.ts';
import type { Database } from '../database.ts';
import { messagesAfter, messagesAround } from './around.ts';
import { peopleFound } from './people.ts';
import { hitPlaces, searchCount, searchPage } from './search.ts';

export function searchReading(db: Database, names: NamesLookup) {
  return {
    search: (request: SearchRequest, beforeSeq: number | null, limit: number) =>
      searchPage(db, names, request, beforeSeq, limit),
    searchCount: (request: SearchRequest) => searchCount(db, names, request),
    searchPlaces: (request: SearchRequest) => hitPlaces(db, names, request),
    searchPeople: (request: SearchRequest, limit: number) => peopleFound(db, names, request, limit),
    messagesAround: (conversationId: number, seq: number, limit: number) =>
      messagesAround(db, conversationId, seq, limit),
    messagesAfter: (conversationId: number, afterSeq: number, limit: number) =>
      messagesAfter(db, conversationId, afterSeq, limit),
  };
}
