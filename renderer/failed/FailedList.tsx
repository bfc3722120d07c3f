/**
 * The virtual list of undelivered texts: one tab stop for the list, arrows or J and K inside; the
 * buttons of the text that holds the tab stop follow it.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { lettersWanted } from '../inbox/letters.ts';
import { targetOf } from '../inbox/listKeys.ts';
import { personName } from '../numbers/people.ts';
import { labelOf, useSession } from '../session/session.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { FailedRow } from './FailedRow.tsx';
import { loadMoreFailed, useFailed } from './failed.ts';
import { rowKey } from './rows.ts';

/** Height before it is measured, px. */
const usualHeight = 148;
/** Rows below the last visible one at which the next page is asked for. */
const loadAhead = 15;

export function FailedList() {
  const rows = useFailed((state) => state.rows);
  const total = useFailed((state) => state.total);
  const session = useSession();
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const active = Math.max(
    0,
    rows.findIndex((row) => rowKey(row) === focused),
  );

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: useCallback(
      (index: number) => {
        const row = rows[index];
        return row === undefined ? index : rowKey(row);
      },
      [rows],
    ),
    overscan: 4,
    paddingStart: 4,
    paddingEnd: 8,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (lastShown >= rows.length - loadAhead) void loadMoreFailed();
  }, [lastShown, rows.length]);

  function onKeyDown(event: KeyboardEvent) {
    const target = targetOf(event, active, rows.length, lettersWanted());
    const row = target === null ? undefined : rows[target];
    if (target === null || row === undefined) return;
    event.preventDefault();
    setFocused(rowKey(row));
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${target}"] .failed-main`)
        ?.focus();
    });
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    const index = event.target.closest('li')?.dataset['index'];
    const row = index === undefined ? undefined : rows[Number(index)];
    if (row !== undefined) setFocused(rowKey(row));
  }

  return (
    <div className="list-scroll scroll" ref={scroller}>
      <ul
        className="list"
        aria-label={words.failed.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {items.map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <FailedRow
              key={key}
              ref={virtualizer.measureElement}
              row={row}
              who={personName(session, row.accountId, row.to)}
              label={labelOf(session, row.accountId, row.line)}
              today={today}
              index={index}
              total={total}
              start={start}
              tabStop={index === active}
            />
          );
        })}
      </ul>
    </div>
  );
}
