/**
 * What was found: people on top, then the texts, newest first. One tab stop for both, arrows go from one
 * to the next and back up to the field, Enter goes there.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { lettersWanted } from '../inbox/letters.ts';
import { targetOf } from '../inbox/listKeys.ts';
import { rootFontSize } from '../ui/rem.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { FoundPerson } from './FoundPerson.tsx';
import { type Found, loadMoreHits } from './found.ts';
import { HitRow } from './HitRow.tsx';

/** Before it is measured, in rem. */
const usualHeight = 4.5;
/** Rows below the last visible one at which the next page is asked for. */
const loadAhead = 20;

export function FoundList({ found }: { readonly found: Found }) {
  const { hits, query, count } = found;
  const people = found.people.conversations;
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const [top, setTop] = useState(0);
  const [rowSize] = useState(() => usualHeight * rootFontSize());

  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowSize, [rowSize]),
    getItemKey: useCallback((index: number) => hits[index]?.message.seq ?? index, [hits]),
    scrollMargin: top,
    overscan: 6,
    paddingEnd: 8,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useLayoutEffect(() => {
    setTop(list.current?.offsetTop ?? 0);
  });

  useEffect(() => {
    if (lastShown >= hits.length - loadAhead) void loadMoreHits();
  }, [lastShown, hits.length]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowUp' && active === 0) {
      event.preventDefault();
      document.querySelector<HTMLElement>('.search-field input')?.focus();
      return;
    }
    const next = targetOf(event, active, people.length + hits.length, lettersWanted());
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    if (next >= people.length) virtualizer.scrollToIndex(next - people.length);
    else scroller.current?.scrollTo({ top: 0 });
    // At once where it can be: a key that is held down comes again before the next frame.
    if (!focusItem(next)) requestAnimationFrame(() => focusItem(next));
  }

  function focusItem(item: number): boolean {
    const there = scroller.current?.querySelector<HTMLElement>(`[data-item="${item}"]`);
    there?.focus({ preventScroll: true });
    return there !== null && there !== undefined;
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    const item = event.target.dataset['item'];
    if (item !== undefined) setActive(Number(item));
  }

  return (
    <div className="list-scroll scroll" ref={scroller}>
      {people.length === 0 ? null : (
        <>
          <h3 className="search-part">{words.search.people}</h3>
          <ul aria-label={words.search.people} onKeyDown={onKeyDown} onFocus={onFocus}>
            {people.map((conversation, index) => (
              <FoundPerson
                key={conversation.id}
                conversation={conversation}
                query={query}
                item={index}
                tabStop={index === active}
              />
            ))}
          </ul>
          {found.people.more ? <p className="search-more">{words.search.peopleMore}</p> : null}
        </>
      )}
      {hits.length === 0 ? null : <h3 className="search-part">{words.search.texts}</h3>}
      <ul
        ref={list}
        className="list"
        aria-label={words.search.texts}
        style={{ height: virtualizer.getTotalSize() }}
        hidden={hits.length === 0}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {items.map(({ index, start }) => {
          const hit = hits[index];
          if (hit === undefined) return null;
          return (
            <HitRow
              key={hit.message.seq}
              ref={virtualizer.measureElement}
              hit={hit}
              today={today}
              index={index}
              total={count === null || count.more ? -1 : count.count}
              start={start - top}
              item={people.length + index}
              tabStop={people.length + index === active}
            />
          );
        })}
      </ul>
    </div>
  );
}
