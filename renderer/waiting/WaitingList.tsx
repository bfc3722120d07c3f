/**
 * The virtual list of texts that have not gone: one tab stop for the list, arrows or J and K inside;
 * the buttons of the text that holds the tab stop follow it. The focus stays in the list when the
 * text it was on has gone.
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
import { rowAt } from '../batch/pages.ts';
import { lettersWanted } from '../inbox/letters.ts';
import { targetOf } from '../inbox/listKeys.ts';
import { peopleNames } from '../numbers/people.ts';
import { labelOf, useSession } from '../session/session.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { groupStart } from './groups.ts';
import { WaitingRow } from './WaitingRow.tsx';
import { showWaitingRows, useWaiting } from './waiting.ts';

/** Height before it is measured, px. */
const usualHeight = 132;

export function WaitingList() {
  const pages = useWaiting((state) => state.pages);
  const total = useWaiting((state) => state.total);
  const session = useSession();
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const focusInside = useRef(false);
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, Math.max(total - 1, 0));

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: useCallback((index: number) => rowAt(pages, index)?.messageId ?? index, [pages]),
    overscan: 4,
    paddingStart: 4,
    paddingEnd: 8,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => showWaitingRows(first, last), [first, last]);

  useLayoutEffect(() => {
    if (focusInside.current && document.activeElement === document.body) focusRow(active);
  });

  function focusRow(index: number) {
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] .waiting-main`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = targetOf(event, active, total, lettersWanted());
    if (target === null) return;
    event.preventDefault();
    setWanted(target);
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() => focusRow(target));
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    focusInside.current = true;
    const index = event.target.closest('li')?.dataset['index'];
    if (index !== undefined) setWanted(Number(index));
  }

  return (
    <div className="list-scroll scroll" ref={scroller}>
      <ul
        className="list"
        aria-label={words.waiting.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={(event) => {
          focusInside.current = event.relatedTarget === null && document.hasFocus();
        }}
      >
        {items.map(({ index, start, key }) => {
          const row = rowAt(pages, index);
          if (row === undefined) return null;
          return (
            <WaitingRow
              key={key}
              ref={virtualizer.measureElement}
              row={row}
              group={groupStart(row, index === 0 ? null : rowAt(pages, index - 1))}
              who={peopleNames(session, row.accountId, [row.to, ...row.others])}
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
