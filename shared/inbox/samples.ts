/** For tests: what a conversation says of itself when the user did nothing about it. */
import type { Conversation, InboxCounts } from '../model/conversation.ts';

export const untouched = {
  markedUnread: false,
  pinned: false,
  muted: false,
  done: false,
  snoozedUntil: null,
  needsReply: null,
  draft: null,
  lastOutWaits: null,
  optOuts: [],
} as const satisfies Partial<Conversation>;

export const noCounts: InboxCounts = {
  ...{ all: 0, needsReply: 0, unread: 0, snoozed: 0, failed: 0, done: 0 },
  ...{ waiting: 0, asking: 0, unreadByLine: {} },
};
