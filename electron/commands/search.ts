/** What is typed into a search field is read here, as the page reads it for what it marks. */
import { parseSearch, type Typist } from '../../shared/search/parse.ts';
import type { SearchRequest } from '../../shared/search/result.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { SearchStore } from '../store/search/search-store.ts';

type SearchCommands = Pick<
  Handlers,
  'search' | 'searchCount' | 'searchPeople' | 'searchWithin' | 'listAround' | 'listNewer'
>;

export function searchCommands(store: SearchStore): SearchCommands {
  return {
    search: ({ beforeSeq, limit, ...asked }) =>
      store.search(requestOf(asked, null), beforeSeq, limit),
    searchCount: (asked) => store.searchCount(requestOf(asked, null)),
    searchPeople: ({ limit, ...asked }) => store.searchPeople(requestOf(asked, null), limit),
    searchWithin: ({ conversationId, ...asked }) =>
      store.searchPlaces(requestOf(asked, conversationId)),
    listAround: ({ conversationId, seq, limit }) =>
      store.messagesAround(conversationId, seq, limit),
    listNewer: ({ conversationId, afterSeq, limit }) =>
      store.messagesAfter(conversationId, afterSeq, limit),
  };
}

interface Asked {
  readonly typed: string;
  readonly typist: Typist;
}

function requestOf({ typed, typist }: Asked, conversationId: number | null): SearchRequest {
  return { query: parseSearch(typed, typist), conversationId };
}
