/**
 * The virtual list of conversations: one tab stop, arrows or J and K inside, Enter opens. The row
 * that holds the tab stop is always rendered, so scrolling never loses the focus, and the focus
 * follows its conversation when the order changes.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useThread } from '../conversation/thread.ts';
import { peopleNames } from '../numbers/people.ts';
import { labelOf, useSession } from '../session/session.ts';
import { ariaKeys } from '../shortcuts.ts';
import { rootFontSize } from '../ui/rem.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/en.ts';
import { ConversationRow } from './ConversationRow.tsx';
import { loadMore, useInbox } from './inbox.ts';
import { targetOf } from './listKeys.ts';
import { markPainted } from './painted.ts';

/** Row height in rem, as in list.css. */
const rowHeight = 4;
/** Rows below the last visible one at which the next page is asked for. */
const loadAhead = 30;

export function ConversationList() {
  const rows = useInbox((state) => state.list.rows);
  const total = useInbox((state) => state.list.total);
  const severalLines = useInbox((state) => state.shownView.kind !== 'line');
  const openId = useThread((state) => state.openId);
  const session = useSession();
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusInside = useRef(false);
  const [focusedId, setFocusedId] = useState<number | null>(null);
  const [rowSize] = useState(() => rowHeight * rootFontSize());

  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === (focusedId ?? openId)),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowSize, [rowSize]),
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    rangeExtractor: useCallback((range: Range) => withRow(range, active), [active]),
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 8,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (rows.length > 0) markPainted();
  }, [rows.length]);

  useEffect(() => {
    if (lastShown >= rows.length - loadAhead) void loadMore();
  }, [lastShown, rows.length]);

  useEffect(() => {
    setFocusedId(null);
    const index = useInbox.getState().list.rows.findIndex((row) => row.id === openId);
    if (index >= 0) virtualizer.scrollToIndex(index);
  }, [openId, virtualizer]);

  useLayoutEffect(() => {
    if (focusInside.current && document.activeElement === document.body) focusRow(active);
  });

  function focusRow(index: number) {
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = targetOf(event, active, rows.length);
    if (target === null) return;
    event.preventDefault();
    setFocusedId(rows[target]?.id ?? null);
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() => focusRow(target));
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    focusInside.current = true;
    const index = event.target.closest('li')?.dataset['index'];
    if (index !== undefined) setFocusedId(rows[Number(index)]?.id ?? null);
  }

  return (
    <div className="list-scroll scroll" ref={scroller}>
      <ul
        ref={list}
        className="list"
        aria-label={words.inbox.conversations}
        aria-keyshortcuts={`${ariaKeys.previous} ${ariaKeys.next}`}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={(event) => {
          focusInside.current = event.relatedTarget === null && document.hasFocus();
        }}
      >
        {items.map(({ index, start }) => {
          const conversation = rows[index];
          if (conversation === undefined) return null;
          const { id, accountId, line, people } = conversation;
          return (
            <ConversationRow
              key={id}
              conversation={conversation}
              who={peopleNames(session, accountId, people)}
              label={labelOf(session, accountId, line)}
              showLine={severalLines && session.lines.length > 1}
              today={today}
              index={index}
              total={total}
              start={start}
              open={id === openId}
              tabStop={index === active}
            />
          );
        })}
      </ul>
    </div>
  );
}

function withRow(range: Range, row: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (row >= range.count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}
