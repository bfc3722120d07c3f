/**
 * Which conversations a view holds and in which order, for the store that pages them and the page that
 * keeps them: pinned ones first; those who need a reply by how long they have waited, snoozed ones by
 * when they come back, and all others newest first.
 */
import type { Conversation, ConversationView } from '../model/conversation.ts';

/** Where a conversation stands in a view, and where its next page begins. */
export interface Place {
  readonly pinned: boolean;
  /** `needsReply.seq`, `snoozedUntil` or `lastSeq`. */
  readonly key: number;
  readonly id: number;
}

export function isIn(conversation: Conversation, view: ConversationView): boolean {
  switch (view.kind) {
    case 'all':
      return true;
    case 'needs-reply':
      return conversation.needsReply !== null;
    case 'unread':
      return conversation.unread > 0 || conversation.markedUnread;
    case 'snoozed':
      return conversation.snoozedUntil !== null;
    case 'failed':
      return conversation.lastOutRung === 'failed';
    case 'done':
      return conversation.done;
    case 'line':
      return conversation.accountId === view.accountId && conversation.line === view.line;
  }
}

/** Null when the view cannot place it, because it is not in it. */
export function placeIn(conversation: Conversation, { kind }: ConversationView): Place | null {
  const { id, pinned } = conversation;
  const key = keyOf(conversation, kind);
  return key === null ? null : { pinned, key, id };
}

function keyOf(conversation: Conversation, kind: ConversationView['kind']): number | null {
  switch (kind) {
    case 'needs-reply':
      return conversation.needsReply?.seq ?? null;
    case 'snoozed':
      return conversation.snoozedUntil;
    case 'all':
    case 'unread':
    case 'failed':
    case 'done':
    case 'line':
      return conversation.lastSeq;
  }
}

/** Whether the smallest keys come first. */
export function isRising(kind: ConversationView['kind']): boolean {
  return kind === 'needs-reply' || kind === 'snoozed';
}

/** Negative when `a` stands before `b`. */
export function comparePlaces({ kind }: ConversationView, a: Place, b: Place): number {
  const byPin = Number(b.pinned) - Number(a.pinned);
  if (byPin !== 0) return byPin;
  const rising = a.key - b.key || a.id - b.id;
  return isRising(kind) ? rising : -rising;
}
