/** The marks of a row, each a shape and words: how it stands above, how its last text went below. */
import { AlarmClock, BellOff, CheckCheck, type LucideIcon, Pin } from 'lucide-react';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { WaitingKind } from '../../shared/model/waiting.ts';
import type { Glyph } from '../conversation/status.ts';
import { snoozeTime } from '../words/moments.ts';
import { words } from '../words/words.ts';

/** How the conversation stands, beside its name. */
export interface StateMark {
  readonly key: 'pinned' | 'muted' | 'done' | 'snoozed';
  readonly words: string;
  readonly Icon: LucideIcon;
  /** In the place of the time. */
  readonly until?: string;
}

/** @param today any moment of the present day, ms. */
export function stateMarks(conversation: Conversation, today: number): readonly StateMark[] {
  const { pinned, muted, done, snoozedUntil } = conversation;
  const said = words.inbox;
  const until = snoozedUntil === null ? '' : snoozeTime(snoozedUntil, today);
  const marks: (StateMark | null)[] = [
    pinned ? { key: 'pinned', words: said.isPinned, Icon: Pin } : null,
    muted ? { key: 'muted', words: said.isMuted, Icon: BellOff } : null,
    done ? { key: 'done', words: said.isDone, Icon: CheckCheck } : null,
    until === ''
      ? null
      : { key: 'snoozed', words: said.snoozedUntil(until), Icon: AlarmClock, until },
  ];
  return marks.flatMap((mark) => mark ?? []);
}

/** How the last text of mine went, where it needs a look. */
export interface SentMark {
  readonly glyph: Glyph;
  readonly tone: 'danger' | 'doubt' | 'waits';
  readonly words: string;
}

export function sentMark({ lastOutRung, lastOutWaits }: Conversation): SentMark | null {
  if (lastOutWaits !== null) return waitingMark(lastOutWaits);
  switch (lastOutRung) {
    case 'failed':
      return { glyph: 'octagon', tone: 'danger', words: words.inbox.lastFailed };
    case 'unknown':
      return { glyph: 'ring', tone: 'doubt', words: words.inbox.lastUnsure };
    case 'held':
    case null:
    case 'submitting':
    case 'accepted':
    case 'sent':
    case 'unconfirmed':
    case 'carrier':
    case 'handset':
      return null;
  }
}

function waitingMark(kind: WaitingKind): SentMark {
  const said = words.inbox.lastWaits;
  switch (kind) {
    case 'undo':
    case 'turn':
      return { glyph: 'clock', tone: 'waits', words: said.turn };
    case 'asked':
      return { glyph: 'hourglass', tone: 'waits', words: said.asked };
    case 'paused':
      return { glyph: 'pause', tone: 'waits', words: said.paused };
    case 'stale':
      return { glyph: 'speech', tone: 'doubt', words: said.stale };
    case 'stopped':
      return { glyph: 'stop', tone: 'waits', words: said.stopped };
    case 'opted-out':
      return { glyph: 'bar', tone: 'waits', words: said.optedOut };
    case 'checking':
      return { glyph: 'ring', tone: 'doubt', words: said.checking };
    case 'not-found':
      return { glyph: 'lens', tone: 'doubt', words: said.notFound };
    case 'given-up':
      return { glyph: 'eye-off', tone: 'doubt', words: said.givenUp };
  }
}

/** Null where everything was read. */
export function unreadWords({ unread, markedUnread }: Conversation): string | null {
  if (unread > 0) return words.inbox.unreadCount(unread);
  return markedUnread ? words.inbox.markedUnread : null;
}
