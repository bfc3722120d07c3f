/**
 * The virtual list of messages, anchored at its end: it opens at the newest text, at the "New" line or at
 * the text that was gone to, follows new texts only while the end of the conversation is in view, and
 * keeps what is being read in place when pages come in above or below. Being virtual, it adds and
 * removes rows while scrolling, so the log itself is not live: the Announcer speaks, and scrolling back
 * stays silent.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import { useAriaKeys } from '../acts/keys.ts';
import { lettersWanted } from '../inbox/letters.ts';
import { targetOf } from '../inbox/listKeys.ts';
import { peopleNames } from '../numbers/people.ts';
import { OptOutLines } from '../optout/OptOutLines.tsx';
import { useSession } from '../session/session.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { loadNewer, showNewest } from './jump.ts';
import { MessageRow } from './MessageRow.tsx';
import { NewestButton } from './NewestButton.tsx';
import { rowAt, whenStill } from './rowAt.ts';
import { loadOlder, setAtEnd, useThread } from './thread.ts';
import { newestOutbound, placeOf } from './timeline.ts';

/** Closer to the end than this, px, counts as being there. */
const endThreshold = 64;
/** Rows before the first and after the last visible one at which the next page is asked for. */
const loadAhead = 15;

export function MessageList({ conversation }: { readonly conversation: Conversation }) {
  const messages = useThread((state) => state.pages.messages);
  const newSeq = useThread((state) => state.newSeq);
  const jumps = useThread((state) => state.jumps);
  const target = useThread((state) => state.target);
  const hasNewer = useThread((state) => state.pages.hasNewer);
  const hasOlder = useThread((state) => state.pages.hasOlder);
  const who = useSession((session) =>
    peopleNames(session, conversation.accountId, conversation.people),
  );
  const group = conversation.people.length > 1;
  const today = useToday();
  const keys = useAriaKeys('details', 'newest');
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedSeq, setFocusedSeq] = useState<number | null>(null);
  const wasWindow = useRef(hasNewer);
  const jumpsDone = useRef(jumps);
  /** Ways to rows that are not over yet, and how many are. */
  const settling = useRef(0);
  const [settled, setSettled] = useState(0);

  const virtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => estimate(messages[index]), [messages]),
    getItemKey: useCallback((index: number) => messages[index]?.seq ?? index, [messages]),
    anchorTo: 'end',
    followOnAppend: !hasNewer && !wasWindow.current,
    scrollEndThreshold: endThreshold,
    overscan: 6,
    paddingStart: 12,
    paddingEnd: 16,
  });
  const items = virtualizer.getVirtualItems();
  const firstShown = items[0]?.index ?? 0;
  const lastShown = items.at(-1)?.index ?? 0;
  const newest = newestOutbound(messages);
  const focused = messages.findIndex((message) => message.seq === focusedSeq);
  const active = focused < 0 ? messages.length - 1 : focused;

  const noteEnd = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < endThreshold);
  }, []);

  const toEnd = useCallback(() => {
    if (useThread.getState().pages.hasNewer) void showNewest();
    else virtualizer.scrollToEnd();
  }, [virtualizer]);

  const scrollTo = useCallback(
    (index: number, align: 'start' | 'center', then?: (row: HTMLElement | null) => void) => {
      settling.current += 1;
      virtualizer.scrollToIndex(index, { align });
      whenStill(
        () => rowAt(scroller.current, index),
        (row) => {
          settling.current -= 1;
          setSettled((count) => count + 1);
          then?.(row);
        },
      );
    },
    [virtualizer],
  );

  useLayoutEffect(() => {
    const { pages, newSeq: line, target: wanted } = useThread.getState();
    const index = pages.messages.findIndex((message) => message.seq === line);
    if (wanted === null) {
      if (index < 0) virtualizer.scrollToEnd();
      else scrollTo(index, 'start');
    }
    noteEnd();
  }, [virtualizer, scrollTo, noteEnd]);

  useLayoutEffect(() => {
    if (target === null) return;
    const all = useThread.getState().pages.messages;
    const index = all.findIndex((message) => message.seq === target.seq);
    const nearest = index < 0 ? all.findLastIndex(({ seq }) => seq < target.seq) : index;
    const row = all[nearest];
    if (row === undefined) return;
    setFocusedSeq(row.seq);
    scrollTo(nearest, 'center', (there) => {
      if (target.focus) there?.focus({ preventScroll: true });
    });
  }, [target, scrollTo]);

  useEffect(() => {
    if (jumps === jumpsDone.current) return;
    jumpsDone.current = jumps;
    toEnd();
  }, [jumps, toEnd]);

  useEffect(() => {
    wasWindow.current = hasNewer;
  }, [hasNewer]);

  useEffect(() => {
    // The way to a row is by its index, which a page that comes in above would change.
    if (settling.current > 0 || messages.length === 0 || settled < 0) return;
    if (firstShown < loadAhead) void loadOlder();
    if (lastShown >= messages.length - loadAhead) void loadNewer();
  }, [firstShown, lastShown, messages.length, settled]);

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => {
      if (useThread.getState().atEnd) virtualizer.scrollToEnd();
      else noteEnd();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [virtualizer, noteEnd]);

  function onKeyDown(event: KeyboardEvent) {
    const playing = event.target instanceof HTMLMediaElement;
    if (playing || event.key === 'j' || event.key === 'k') return;
    const next = targetOf(event, active, messages.length, lettersWanted());
    if (next === null) return;
    event.preventDefault();
    setFocusedSeq(messages[next]?.seq ?? null);
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => rowAt(scroller.current, next)?.focus());
  }

  return (
    <div className="log-frame">
      <div className="log scroll" ref={scroller} onScroll={noteEnd}>
        <div
          role="log"
          aria-live="off"
          aria-label={words.conversation.messages}
          aria-keyshortcuts={keys}
          className="log-canvas"
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {items.map(({ index, start }) => {
            const message = messages[index];
            if (message === undefined) return null;
            const place = placeOf(messages, index, newSeq);
            return (
              <div
                key={message.seq}
                ref={virtualizer.measureElement}
                data-index={index}
                data-target={message.seq === target?.seq ? true : undefined}
                className="log-place"
                style={{ transform: `translateY(${start}px)` }}
              >
                <MessageRow
                  message={message}
                  who={who}
                  group={group}
                  accountId={conversation.accountId}
                  today={today}
                  day={place.day}
                  startsNew={place.startsNew}
                  continues={place.continues}
                  newestOutbound={message.seq === newest}
                  position={index + 1}
                  total={hasOlder || hasNewer ? -1 : messages.length}
                  tabStop={index === active}
                />
                <OptOutLines
                  conversationId={conversation.id}
                  accountId={conversation.accountId}
                  group={group}
                  messages={messages}
                  index={index}
                />
              </div>
            );
          })}
        </div>
      </div>
      <NewestButton onPress={toEnd} />
    </div>
  );
}

/** Height before it is measured, px: lines of about 60 characters, and files as tall as most. */
function estimate(message: Message | undefined): number {
  if (message === undefined) return 44;
  return 44 + Math.ceil(message.text.length / 60) * 22 + message.media.length * 200;
}
