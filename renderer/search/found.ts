/**
 * What a search finds, while it is being typed: the first page at once, how many there are a moment
 * later, further pages while scrolling.
 */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import { parseSearch, type Typist } from '../../shared/search/parse.ts';
import { isBlank, type SearchQuery } from '../../shared/search/query.ts';
import type { PeopleFound, SearchCount, SearchHit } from '../../shared/search/result.ts';
import { latestOnly } from './latest.ts';
import { useMarking } from './marking.ts';
import { useSearchPlace } from './place.ts';
import { typistNow } from './typist.ts';

const pageSize = 40;
const mostPeople = 5;
/** How long nothing is typed before what is found is counted, ms. */
const beforeCounting = 120;
/** How often to look again while older texts are still being read, ms. */
const lookAgain = 2_000;

export interface Found {
  readonly typed: string;
  readonly typist: Typist;
  readonly query: SearchQuery;
  readonly people: PeopleFound;
  readonly hits: readonly SearchHit[];
  readonly hasOlder: boolean;
  readonly searchedBackTo: number | null;
  /** Null while it is not known. */
  readonly count: SearchCount | null;
}

interface FoundState {
  /** Null while nothing is asked for, or nothing was found out yet. */
  readonly found: Found | null;
  readonly busy: boolean;
  readonly loadingMore: boolean;
  readonly failure: Failure | null;
}

const nothing: FoundState = { found: null, busy: false, loadingMore: false, failure: null };

export const useFound = create<FoundState>()(() => nothing);

/** Follows what is typed. Returns what ends it. */
export function followTyping(): () => void {
  const stop = useSearchPlace.subscribe(({ typed }, before) => {
    if (typed !== before.typed) ask(typed);
  });
  ask(useSearchPlace.getState().typed);
  return () => {
    stop();
    clearTimeout(later);
    useFound.setState(nothing);
    useMarking.setState({ everywhere: null });
  };
}

/** Also the way to try again. */
export const ask = latestOnly(async (typed: string, overtaken) => {
  clearTimeout(later);
  const typist = typistNow();
  const query = parseSearch(typed, typist);
  if (isBlank(query)) {
    useFound.setState(nothing);
    useMarking.setState({ everywhere: null });
    return;
  }
  useFound.setState({ busy: true });
  const asked = { typed, typist };
  const [page, people] = await Promise.all([
    window.longcode.search({ ...asked, beforeSeq: null, limit: pageSize }),
    window.longcode.searchPeople({ ...asked, limit: mostPeople }),
  ]);
  if (!useSearchPlace.getState().open || (overtaken() && isCleared())) return;
  const busy = overtaken();
  if (!page.ok || !people.ok) {
    const failure = page.ok ? (people.ok ? null : people.failure) : page.failure;
    useFound.setState({ busy, failure });
    return;
  }
  const { searchedBackTo } = page.value;
  const before = useFound.getState().found;
  // Looked for again: what was scrolled to stays, and so does the count until it is known better.
  const scrolled = before?.typed === typed && before.hits.length > pageSize;
  const { hits, hasOlder } = scrolled ? before : page.value;
  const known = before?.typed === typed ? before.count : null;
  const count = hasOlder ? known : { count: hits.length, more: false };
  const found = { ...asked, query, hits, hasOlder, searchedBackTo, count, people: people.value };
  useFound.setState({ found, busy, failure: null, loadingMore: false });
  useMarking.setState({ everywhere: query });
  if (busy) return;
  later = setTimeout(
    () => void (count === null ? countThem(found) : readOn(found)),
    beforeCounting,
  );
});

let later: ReturnType<typeof setTimeout>;

function isCleared(): boolean {
  return useSearchPlace.getState().typed.trim() === '';
}

async function countThem(found: Found): Promise<void> {
  const { typed, typist } = found;
  const counted = await window.longcode.searchCount({ typed, typist });
  if (counted.ok) change(found, { count: counted.value });
  readOn(found);
}

/** Older texts become searchable while the search stands: what was found is looked for again. */
function readOn({ typed, searchedBackTo }: Found): void {
  if (searchedBackTo === null || useSearchPlace.getState().typed !== typed) return;
  later = setTimeout(() => ask(typed), lookAgain);
}

export async function loadMoreHits(): Promise<void> {
  const { found, busy, loadingMore } = useFound.getState();
  const last = found?.hits.at(-1);
  if (found === null || last === undefined || busy || loadingMore || !found.hasOlder) return;
  useFound.setState({ loadingMore: true });
  const { typed, typist } = found;
  const beforeSeq = last.message.seq;
  const page = await window.longcode.search({ typed, typist, beforeSeq, limit: pageSize });
  if (useFound.getState().found?.hits !== found.hits) return;
  useFound.setState({ loadingMore: false, failure: page.ok ? null : page.failure });
  if (!page.ok) return;
  const { hits, hasOlder } = page.value;
  change(found, { hits: [...found.hits, ...hits], hasOlder });
}

/** Only where the same is still shown. */
function change({ hits }: Found, changed: Partial<Found>): void {
  useFound.setState((state) =>
    state.found?.hits === hits ? { found: { ...state.found, ...changed } } : state,
  );
}
