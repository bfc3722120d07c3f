/** What takes the place of the list while something is searched for: hints, hits, or why there are none. */
import { type KeyboardEvent, useEffect } from 'react';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { FoundList } from './FoundList.tsx';
import { ask, type Found, followTyping, useFound } from './found.ts';
import { Hints } from './Hints.tsx';
import { NothingFound } from './NothingFound.tsx';
import { leaveIfEmpty, leaveSearch, useSearchPlace } from './place.ts';
import { readingWords } from './reading.ts';
import './search.css';

export function SearchPane() {
  const typed = useSearchPlace((state) => state.typed);
  const found = useFound((state) => state.found);
  const busy = useFound((state) => state.busy || state.loadingMore);
  const failure = useFound((state) => state.failure);

  useEffect(followTyping, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leaveSearch();
  }

  return (
    <section
      className="search-pane"
      aria-label={words.search.region}
      onKeyDown={onKeyDown}
      onBlur={(event) => leaveIfEmpty(event.relatedTarget)}
    >
      {busy ? <div className="thin-line" /> : null}
      <p className="search-count" role="status">
        {found === null ? null : countWords(found)}
      </p>
      <ReadSoFar found={found} />
      {failure === null ? null : (
        <div className="list-failure">
          <FailureNote failure={failure} effect={words.search.failed} />
          <button type="button" className="button small secondary" onClick={() => ask(typed)}>
            {words.app.tryAgain}
          </button>
        </div>
      )}
      {typed.trim() === '' ? <Hints /> : null}
      {found === null ? null : <Results found={found} />}
    </section>
  );
}

function Results({ found }: { readonly found: Found }) {
  const empty = found.hits.length + found.people.conversations.length === 0;
  return empty ? <NothingFound found={found} /> : <FoundList key={found.typed} found={found} />;
}

function countWords({ count, people, hits }: Found): string | null {
  const found = people.conversations.length;
  if (hits.length === 0) return found === 0 || people.more ? null : words.search.foundPeople(found);
  if (count === null) return null;
  return count.more ? words.search.foundMore(count.count) : words.search.found(count.count);
}

function ReadSoFar({ found }: { readonly found: Found | null }) {
  const today = useToday();
  const reading = readingWords(found?.searchedBackTo ?? null, today);
  return reading === null ? null : <p className="search-reading">{reading}</p>;
}
