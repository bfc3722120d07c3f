/**
 * Every text of the composition, as a virtual list below the card's head, in one scrolling box. A
 * row is two lines high; names and reasons are cut, the details have them whole.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BatchCard } from '../../shared/model/details.ts';
import { rootFontSize } from '../ui/rem.ts';
import { useStanding } from '../waiting/account.ts';
import { words } from '../words/words.ts';
import { BatchFilter } from './BatchFilter.tsx';
import { BatchRecipient } from './BatchRecipient.tsx';
import { showRows, useCard } from './card.ts';
import { rowAt } from './pages.ts';
import './rows.css';

/** Row height in rem, as in rows.css. */
const rowHeight = 3.5;

interface BatchRowsProps {
  readonly card: BatchCard;
  readonly onOpen: (conversationId: number) => void;
  /** What stands above the rows and scrolls with them. */
  readonly children: ReactNode;
}

export function BatchRows({ card, onOpen, children }: BatchRowsProps) {
  const pages = useCard((state) => state.pages);
  const rowCount = useCard((state) => state.rowCount);
  const standing = useStanding(card.accountId);
  const { provider, flow, connection } = standing;
  const account = useMemo(() => ({ provider, flow, connection }), [provider, flow, connection]);
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  const [height] = useState(() => rowHeight * rootFontSize());

  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    scrollMargin: above,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  // What stands above grows and shrinks with the news, and the rows begin below it.
  useEffect(() => {
    if (head.current === null) return;
    const observer = new ResizeObserver(() => setAbove(list.current?.offsetTop ?? 0));
    observer.observe(head.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => showRows(first, last), [first, last]);

  return (
    <div className="batch-scroll scroll" ref={scroller}>
      <div ref={head}>
        {children}
        <BatchFilter card={card} />
        {rowCount === 0 ? <p className="field-hint">{words.batch.noRows}</p> : null}
      </div>
      <ul
        ref={list}
        className="batch-list"
        aria-label={words.batch.recipients}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, start }) => (
          <BatchRecipient
            key={index}
            row={rowAt(pages, index)}
            accountId={card.accountId}
            account={account}
            batchId={card.batchId}
            severalLines={card.lines > 1}
            index={index}
            total={rowCount}
            start={start - above}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </div>
  );
}
