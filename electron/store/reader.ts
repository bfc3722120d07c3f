/** What the reader thread can be asked to do. */
import type { Place } from '../../shared/inbox/views.ts';
import type { ConversationView } from '../../shared/model/conversation.ts';
import type { Address } from '../../shared/phone/address.ts';
import { absences } from './absences.ts';
import { cursorOf } from './accounts.ts';
import { type BatchQuery, batchCard, batchPage } from './batch.ts';
import { conversationById, conversationPage } from './conversations.ts';
import { inboxCounts } from './counts.ts';
import type { Database } from './database.ts';
import { messageDetails, rawReceipt } from './details.ts';
import { failedPage } from './failed.ts';
import { keptHashes, mediaToFetch, nextMediaDue } from './fetching.ts';
import { inboxReading } from './inbox/calls.ts';
import { allLines, knownLines } from './lines.ts';
import { messageById, messagePage } from './messages.ts';
import { optOutReading } from './optout/calls.ts';
import { peopleReading } from './people/calls.ts';
import { namesIn } from './people/names.ts';
import { allProfiles, turnsOf } from './profiles.ts';
import { scheduleReading } from './schedule/calls.ts';
import { searchReading } from './search/calls.ts';
import { templateReading } from './templates/calls.ts';
import { unsent, waitingPage } from './waiting-list.ts';

export function readerCalls(db: Database, names = namesIn(db)) {
  return {
    ...inboxReading(db),
    ...optOutReading(db),
    ...peopleReading(db),
    ...searchReading(db, names),
    ...scheduleReading(db),
    ...templateReading(db),
    conversations: (view: ConversationView, after: Place | null, limit: number) =>
      conversationPage(db, view, after, limit),
    conversation: (id: number) => conversationById(db, id),
    messages: (conversationId: number, beforeSeq: number | null, limit: number) =>
      messagePage(db, conversationId, beforeSeq, limit),
    message: (id: string) => messageById(db, id),
    messageDetails: (messageId: string) => messageDetails(db, messageId),
    rawReceipt: (receiptId: number) => rawReceipt(db, receiptId),
    batchCard: (batchId: string) => batchCard(db, batchId),
    batchRows: (query: BatchQuery) => batchPage(db, query),
    failed: (beforeSeq: number | null, limit: number) => failedPage(db, beforeSeq, limit),
    counts: () => inboxCounts(db),
    lines: () => allLines(db),
    profiles: () => allProfiles(db),
    knownLines: (accountId: string, lines: readonly Address[], people: readonly Address[]) =>
      knownLines(db, accountId, lines, people),
    turns: (accountId: string, profileId: string) => turnsOf(db, accountId, profileId),
    cursor: (accountId: string) => cursorOf(db, accountId),
    waiting: (offset: number, limit: number) => waitingPage(db, offset, limit),
    unsent: () => unsent(db),
    mediaToFetch: (now: number, limit: number) => mediaToFetch(db, now, limit),
    nextMediaDue: () => nextMediaDue(db),
    keptHashes: () => keptHashes(db),
    absences: () => absences(db),
    close: () => db.close(),
  };
}

export type ReaderCalls = ReturnType<typeof readerCalls>;
