/** The open conversation: its loaded pages, where reading stopped, and what has been seen. */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Removed } from '../../shared/model/change.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { Message } from '../../shared/model/message.ts';
import { settleRows, useInbox } from '../inbox/inbox.ts';
import { knownOr } from '../inbox/list.ts';
import {
  addPage,
  applyEvent,
  awaitPage,
  fillIn,
  giveUpPage,
  noPages,
  type Pages,
  removeMessages,
} from './pages.ts';
import { firstUnread } from './timeline.ts';

export const pageSize = 60;

/** A text to be looked at. */
export interface Target {
  readonly seq: number;
  /** Counts up, so that the same text can be asked for again. */
  readonly requests: number;
  readonly focus: boolean;
}

interface Thread {
  readonly openId: number | null;
  readonly conversation: Conversation | null;
  readonly pages: Pages;
  /** Those that take their place once their first page is here; null when nothing is on its way. */
  readonly arriving: Pages | null;
  /** Counts up when other pages took the place of those that were here. */
  readonly visit: number;
  readonly target: Target | null;
  /** The first page is here. */
  readonly loaded: boolean;
  readonly loading: 'nothing' | 'older' | 'newer';
  readonly failure: Failure | null;
  /** The "New" line stands above this message; null = no line. */
  readonly newSeq: number | null;
  /** Newest message seen by someone looking. */
  readonly seenSeq: number;
  /** Up to where reading was last reported, so that it is reported once. */
  readonly reportedSeq: number;
  /** The end of the conversation is in view. */
  readonly atEnd: boolean;
  /** Counts up when the list should go to its end, as after a text of one's own. */
  readonly jumps: number;
  /** Counts up when the composer should take the focus. */
  readonly focusRequests: number;
}

export const closed: Thread = {
  openId: null,
  conversation: null,
  pages: noPages,
  arriving: null,
  visit: 0,
  target: null,
  loaded: false,
  loading: 'nothing',
  failure: null,
  newSeq: null,
  seenSeq: 0,
  reportedSeq: 0,
  atEnd: true,
  jumps: 0,
  focusRequests: 0,
};

export const useThread = create<Thread>()(() => closed);

/** Opens a conversation and, unless it is open already, loads its newest page. */
export async function openConversation(id: number): Promise<void> {
  const { openId, focusRequests, visit } = useThread.getState();
  if (openId === id) {
    useThread.setState({ focusRequests: focusRequests + 1 });
    return;
  }
  const known = useInbox.getState().list.rows.find((row) => row.id === id) ?? null;
  useThread.setState({
    ...closed,
    visit: visit + 1,
    openId: id,
    conversation: known,
    focusRequests: focusRequests + 1,
  });
  settleRows(id);
  await loadNewest(id);
}

/** Loads the newest page of the open conversation; also the way to try again. */
export async function loadNewest(id: number): Promise<void> {
  useThread.setState({ failure: null });
  const { visit } = useThread.getState();
  const api = window.longcode;
  void api.setViewing({ conversationId: id });
  const [found, page] = await Promise.all([
    api.getConversation({ conversationId: id }),
    api.listMessages({ conversationId: id, beforeSeq: null, limit: pageSize }),
  ]);
  if (!isStill(id, visit)) return;
  if (!found.ok || !page.ok) {
    useThread.setState({ failure: !found.ok ? found.failure : page.ok ? null : page.failure });
    return;
  }
  useThread.setState(({ pages, conversation }) => {
    const all = addPage(pages, page.value);
    const current = knownOr(conversation, found.value);
    return { conversation: current, pages: all, loaded: true, ...readUpTo(all, current) };
  });
}

/** Where reading stopped, of pages that reach the end. */
export function readUpTo(
  { messages }: Pages,
  { unread }: Conversation,
): Pick<Thread, 'newSeq' | 'seenSeq'> {
  const newSeq = firstUnread(messages, unread);
  return { newSeq, seenSeq: newSeq === null ? (messages.at(-1)?.seq ?? 0) : newSeq - 1 };
}

export function closeConversation(): void {
  const { openId, visit } = useThread.getState();
  if (openId === null) return;
  useThread.setState({ ...closed, visit: visit + 1 });
  settleRows(null);
  void window.longcode.setViewing({ conversationId: null });
}

export async function loadOlder(): Promise<void> {
  const { openId, pages, loaded, loading, visit } = useThread.getState();
  const first = pages.messages[0];
  if (openId === null || first === undefined) return;
  if (!loaded || loading !== 'nothing' || !pages.hasOlder) return;
  useThread.setState({ loading: 'older', pages: awaitPage(pages) });
  const answer = await window.longcode.listMessages({
    conversationId: openId,
    beforeSeq: first.seq,
    limit: pageSize,
  });
  if (!isStill(openId, visit)) return;
  useThread.setState((state) => ({
    loading: 'nothing',
    pages: answer.ok ? addPage(state.pages, answer.value) : giveUpPage(state.pages),
    failure: answer.ok ? null : answer.failure,
  }));
}

/** The same pages of the same conversation are open still. */
export function isStill(id: number, visit: number): boolean {
  const { openId, visit: now } = useThread.getState();
  return openId === id && visit === now;
}

/** Takes in messages of an event; those of other conversations are passed over. */
export function applyMessages(changed: readonly Message[]): void {
  const { openId, pages, arriving, newSeq, seenSeq } = useThread.getState();
  const mine = changed.filter((message) => message.conversationId === openId);
  if (mine.length === 0) return;
  const newest = pages.messages.at(-1)?.seq ?? 0;
  const arrived = pages.hasNewer
    ? undefined
    : mine.find((message) => message.direction === 'in' && message.seq > newest);
  const unseenLine = newSeq !== null && newSeq > seenSeq;
  const drawLine = arrived !== undefined && !unseenLine && !isWatching();
  useThread.setState({
    pages: applyEvent(pages, mine),
    arriving: arriving === null ? null : applyEvent(arriving, mine),
    newSeq: drawLine ? arrived.seq : newSeq,
  });
}

export function applyOpenConversation(changed: readonly Conversation[]): void {
  const { openId } = useThread.getState();
  const current = changed.find((row) => row.id === openId);
  if (current !== undefined) useThread.setState({ conversation: current });
}

/** Takes out what is no longer there; a conversation that is gone closes. */
export function applyRemoved({ conversations, messages }: Removed): void {
  const { openId, pages, arriving } = useThread.getState();
  if (openId === null) return;
  if (conversations.includes(openId)) closeConversation();
  else if (messages.length > 0) {
    useThread.setState({
      pages: removeMessages(pages, messages),
      arriving: arriving === null ? null : removeMessages(arriving, messages),
    });
  }
}

/** A text of one's own was taken: reading has caught up, and the end is what matters. */
export function applyOwn(sent: readonly Message[]): void {
  const { openId } = useThread.getState();
  const mine = sent.filter((message) => message.conversationId === openId);
  if (mine.length === 0) return;
  useThread.setState(({ pages, jumps }) => ({
    pages: pages.hasNewer ? pages : fillIn(pages, mine),
    jumps: jumps + 1,
    newSeq: null,
  }));
}

/** @param atBottom the last loaded message is in view. */
export function setAtEnd(atBottom: boolean): void {
  const { atEnd: before, pages } = useThread.getState();
  const atEnd = atBottom && !pages.hasNewer;
  if (before !== atEnd) useThread.setState({ atEnd });
  if (atEnd) markSeen();
}

/** Marks the conversation read once its newest message is in view and someone is looking. */
export function markSeen(): void {
  const { openId, conversation, pages, loaded, reportedSeq } = useThread.getState();
  const newest = pages.messages.at(-1)?.seq;
  if (openId === null || newest === undefined || !loaded || !isWatching()) return;
  useThread.setState({ seenSeq: newest });
  const isRead = conversation === null || (conversation.unread === 0 && !conversation.markedUnread);
  if (isRead || newest === reportedSeq) return;
  useThread.setState({ reportedSeq: newest });
  void window.longcode.markRead({ conversationId: openId, uptoSeq: newest });
}

export function requestComposerFocus(): void {
  useThread.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }));
}

function isWatching(): boolean {
  return useThread.getState().atEnd && document.hasFocus();
}
