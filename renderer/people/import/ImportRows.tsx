/** The rows of a file as a virtual list, each with what becomes of it and why. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { rowAt } from '../../batch/pages.ts';
import { lettersWanted } from '../../inbox/letters.ts';
import { targetOf } from '../../inbox/listKeys.ts';
import { words } from '../../words/words.ts';
import { lookAtRows, useImporting } from './importing.ts';
import { rowLines, rowName } from './rowWords.ts';

/** Height before it is measured, px. */
const usualHeight = 60;

export function ImportRows() {
  const { pages, total, filter } = useImporting();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];

  useEffect(() => lookAtRows(first, last), [first, last]);

  function onKeyDown(event: KeyboardEvent) {
    const target = targetOf(event, active, total, lettersWanted());
    if (target === null) return;
    event.preventDefault();
    setActive(target);
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus();
    });
  }

  return (
    <div className="import-rows scroll" key={filter} ref={scroller}>
      <ul
        className="list"
        aria-label={words.people.importing.rows}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {items.map(({ index, start }) => {
          const row = rowAt(pages, index);
          return (
            <li
              key={index}
              ref={virtualizer.measureElement}
              className="import-row"
              data-index={index}
              tabIndex={index === Math.min(active, total - 1) ? 0 : -1}
              onFocus={() => setActive(index)}
              aria-setsize={total}
              aria-posinset={index + 1}
              aria-busy={row === undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row === undefined ? null : (
                <>
                  <span className="import-row-at">{words.people.importing.rowAt(row.row)}</span>
                  <span className="import-row-name">{rowName(row)}</span>
                  {rowLines(row).map((line) => (
                    <span key={line} className="import-row-line">
                      {line}
                    </span>
                  ))}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
