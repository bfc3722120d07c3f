/**
 * The virtual list of conversations: one tab stop, arrows or J and K inside, Enter opens, and the keys
 * of the acts act on the row that holds the focus. That row is always rendered, so scrolling never loses
 * the focus, and the focus follows its conversation when the order changes.
 *
 * While somebody is on the list, by pointer, by focus or because it is scrolled, rows do not move; the
 * pill says how many conversations with new texts wait, see held.ts.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useAriaKeys } from '../acts/keys.ts';
import { useThread } from '../conversation/thread.ts';
import { peopleNames } from '../numbers/people.ts';
import { labelOf, useSession } from '../session/session.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { ConversationRow } from './ConversationRow.tsx';
import { holdStill, loadMore, loadThrough, useInbox } from './inbox.ts';
import { targetOf } from './listKeys.ts';
import { NewPill } from './NewPill.tsx';
import { markPainted } from './painted.ts';
import { useRowHeight } from './rowHeight.ts';
import { giveRowKey } from './rowKeys.ts';
import { clearSelection, selectAll, selectTo, useSelection } from './selection.ts';
import { padding, useVisibleRows } from './visibleRows.ts';

/** Rows below the last visible one at which the next page is asked for. */
const loadAhead = 30;

export function ConversationList() {
  const rows = useInbox((state) => state.list.rows);
  const total = useInbox((state) => state.list.total);
  const complete = useInbox((state) => state.list.complete);
  const shownView = useInbox((state) => state.shownView);
  const openId = useThread((state) => state.openId);
  const selected = useSelection((selection) => selection.ids);
  const session = useSession();
  const today = useToday();
  const keys = useAriaKeys('previous', 'next', 'previous-unread', 'next-unread');
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusInside = useRef(false);
  /** Where the focus stood, for when its conversation goes. */
  const lastActive = useRef(0);
  const [focusedId, setFocusedId] = useState<number | null>(null);
  const height = useRowHeight();
  const count = complete ? rows.length : Math.max(total, rows.length);
  const { first, end, scrollTo, scrollToTop } = useVisibleRows(scroller, count, height);

  const wanted = rows.findIndex((row) => row.id === (focusedId ?? openId));
  const active = wanted >= 0 ? wanted : Math.min(lastActive.current, Math.max(rows.length - 1, 0));
  const severalLines = shownView.kind !== 'line' && session.lines.length > 1;

  useEffect(() => {
    lastActive.current = active;
  }, [active]);

  useEffect(() => {
    if (rows.length > 0) markPainted();
  }, [rows.length]);

  useEffect(() => {
    if (end >= rows.length - loadAhead) void loadMore(end + loadAhead);
  }, [end, rows.length]);

  useEffect(() => {
    setFocusedId(null);
    const index = useInbox.getState().list.rows.findIndex((row) => row.id === openId);
    if (index >= 0) scrollTo(index);
  }, [openId, scrollTo]);

  useEffect(() => letGoAll, []);

  useLayoutEffect(() => {
    if (focusInside.current && document.activeElement === document.body) focusRow(active);
  });

  function focusRow(index: number) {
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] .row`)?.focus();
  }

  function goTo(index: number) {
    setFocusedId(rows[index]?.id ?? null);
    scrollTo(index);
    requestAnimationFrame(() => focusRow(index));
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[active];
    if (row === undefined) return;
    const command = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (command && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      void selectAll();
      return;
    }
    if (event.key === 'Escape') {
      if (clearSelection()) event.preventDefault();
      return;
    }
    const { letters } = useSession.getState().settings.shortcuts;
    if (event.key === 'End' && !complete) {
      event.preventDefault();
      void loadThrough(count - 1).then(() => goTo(useInbox.getState().list.rows.length - 1));
      return;
    }
    const target = targetOf(event, active, rows.length, letters && !event.shiftKey);
    if (target === null) {
      if (giveRowKey(event.nativeEvent, row)) event.preventDefault();
      return;
    }
    event.preventDefault();
    const to = rows[target];
    if (event.shiftKey && to !== undefined) selectTo(to.id, row.id);
    goTo(target);
  }

  function onFocus(event: FocusEvent<HTMLElement>) {
    focusInside.current = true;
    holdStill('focus', true);
    const index = event.target.closest('li')?.dataset['index'];
    if (index !== undefined) setFocusedId(rows[Number(index)]?.id ?? null);
  }

  function onBlur(event: FocusEvent<HTMLElement>) {
    const to = event.relatedTarget;
    const lost = to === null && document.hasFocus();
    // A menu or a dialog gives the focus back.
    const borrowed = to?.closest('[role="menu"], [role="dialog"]') ?? null;
    focusInside.current = lost || borrowed !== null;
    if (!(to instanceof Node && event.currentTarget.contains(to))) holdStill('focus', false);
  }

  function onPointerMove(event: PointerEvent) {
    if (event.movementX !== 0 || event.movementY !== 0) holdStill('pointer', true);
  }

  return (
    <div className="list-frame" onPointerLeave={() => holdStill('pointer', false)}>
      <NewPill onPress={scrollToTop} />
      <div
        className="list-scroll scroll"
        ref={scroller}
        onPointerMove={onPointerMove}
        onScroll={(event) => holdStill('scroll', event.currentTarget.scrollTop > height / 2)}
      >
        <ul
          ref={list}
          className="list"
          aria-label={words.inbox.conversations}
          aria-keyshortcuts={keys}
          style={{ height: padding.start + count * height + padding.end }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={onBlur}
        >
          {shownRows(first, end, active, rows.length).map((index) => {
            const conversation = rows[index];
            if (conversation === undefined) return null;
            const { id, accountId, line, people } = conversation;
            return (
              <ConversationRow
                key={id}
                conversation={conversation}
                who={peopleNames(session, accountId, people)}
                label={labelOf(session, accountId, line)}
                showLine={severalLines}
                today={today}
                index={index}
                total={total}
                start={padding.start + index * height}
                open={id === openId}
                selected={selected.has(id)}
                tabStop={index === active}
              />
            );
          })}
        </ul>
        {end > rows.length ? (
          <div
            className="list-coming"
            style={{ insetBlockStart: padding.start + Math.max(first, rows.length) * height }}
            aria-hidden
          />
        ) : null}
      </div>
    </div>
  );
}

function letGoAll(): void {
  for (const why of ['pointer', 'focus', 'scroll'] as const) holdStill(why, false);
}

function shownRows(first: number, end: number, active: number, loaded: number): number[] {
  const last = Math.min(end, loaded);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);
  if (active < first && active < loaded) return [active, ...shown];
  return active >= last && active < loaded ? [...shown, active] : shown;
}
