/**
 * The virtual list of messages, anchored at its end: it opens at the newest text or at the "New"
 * line, follows new texts only while the end is in view, and keeps what is being read in place
 * when older pages come in above. Being virtual, it adds and removes rows while scrolling, so the
 * log itself is not live: the Announcer speaks, and scrolling back stays silent.
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
import { targetOf } from '../inbox/listKeys.ts';
import { peopleNames } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { ariaKeys } from '../shortcuts.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/en.ts';
import { MessageRow } from './MessageRow.tsx';
import { NewestButton } from './NewestButton.tsx';
import { loadOlder, setAtEnd, useThread } from './thread.ts';
import { newestOutbound, placeOf } from './timeline.ts';

/** Closer to the end than this, px, counts as being there. */
const endThreshold = 64;
/** Rows above the first visible one at which the older page is asked for. */
const loadAhead = 15;

export function MessageList({ conversation }: { readonly conversation: Conversation }) {
  const messages = useThread((state) => state.pages.messages);
  const newSeq = useThread((state) => state.newSeq);
  const jumps = useThread((state) => state.jumps);
  const who = useSession((session) =>
    peopleNames(session, conversation.accountId, conversation.people),
  );
  const group = conversation.people.length > 1;
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const [focusedSeq, setFocusedSeq] = useState<number | null>(null);

  const virtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => estimate(messages[index]), [messages]),
    getItemKey: useCallback((index: number) => messages[index]?.seq ?? index, [messages]),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: endThreshold,
    overscan: 6,
    paddingStart: 12,
    paddingEnd: 16,
  });
  const items = virtualizer.getVirtualItems();
  const firstShown = items[0]?.index ?? 0;
  const newest = newestOutbound(messages);
  const focused = messages.findIndex((message) => message.seq === focusedSeq);
  const active = focused < 0 ? messages.length - 1 : focused;

  const noteEnd = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < endThreshold);
  }, []);

  useLayoutEffect(() => {
    const { pages, newSeq: line } = useThread.getState();
    const index = pages.messages.findIndex((message) => message.seq === line);
    if (index < 0) virtualizer.scrollToEnd();
    else virtualizer.scrollToIndex(index, { align: 'start' });
    noteEnd();
  }, [virtualizer, noteEnd]);

  useEffect(() => {
    if (jumps > 0) virtualizer.scrollToEnd();
  }, [jumps, virtualizer]);

  useEffect(() => {
    if (messages.length > 0 && firstShown < loadAhead) void loadOlder();
  }, [firstShown, messages.length]);

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
    const target = targetOf(event, active, messages.length);
    if (target === null) return;
    event.preventDefault();
    setFocusedSeq(messages[target]?.seq ?? null);
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"] article`)?.focus();
    });
  }

  return (
    <div className="log-frame">
      <div className="log scroll" ref={scroller} onScroll={noteEnd}>
        <div
          role="log"
          aria-live="off"
          aria-label={words.conversation.messages}
          aria-keyshortcuts={ariaKeys.details}
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
                  tabStop={index === active}
                />
              </div>
            );
          })}
        </div>
      </div>
      <NewestButton onPress={() => virtualizer.scrollToEnd()} />
    </div>
  );
}

/** Height before it is measured, px: lines of about 60 characters, and files as tall as most. */
function estimate(message: Message | undefined): number {
  if (message === undefined) return 44;
  return 44 + Math.ceil(message.text.length / 60) * 22 + message.media.length * 200;
}
