/** What the reader thread can be asked to do. */
import type { ConversationView } from '../../shared/model/conversation.ts';
import { cursorOf } from './accounts.ts';
import { conversationById, conversationPage, inboxCounts } from './conversations.ts';
import type { Database } from './database.ts';
import { allLines } from './lines.ts';
import { messageById, messagePage } from './messages.ts';

export function readerCalls(db: Database) {
  return {
    conversations: (view: ConversationView, beforeSeq: number | null, limit: number) =>
      conversationPage(db, view, beforeSeq, limit),
    conversation: (id: number) => conversationById(db, id),
    messages: (conversationId: number, beforeSeq: number | null, limit: number) =>
      messagePage(db, conversationId, beforeSeq, limit),
    message: (id: string) => messageById(db, id),
    counts: () => inboxCounts(db),
    lines: () => allLines(db),
    cursor: (accountId: string) => cursorOf(db, accountId),
    close: () => db.close(),
  };
}

export type ReaderCalls = ReturnType<typeof readerCalls>;
