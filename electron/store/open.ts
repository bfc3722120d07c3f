/**
 * Opens the store: one thread that writes and one that reads, so that reading for the screen never
 * waits for a sync to the disk, and neither ever blocks the main thread.
 */
import type { ReaderCalls } from './reader.ts';
import type { Store } from './store.ts';
import { startThread } from './thread.ts';
import type { WriterCalls } from './writer.ts';

export interface StoreFiles {
  /** Path of the database; created with its folder when missing. */
  readonly file: string;
  /** The built `worker.ts`. */
  readonly workerUrl: URL;
}

/** Throws StoreError; `newer-version` leaves the file untouched. */
export async function openStore({ file, workerUrl }: StoreFiles): Promise<Store> {
  const writer = startThread<WriterCalls>(workerUrl, { role: 'writer', file });
  const reader = startThread<ReaderCalls>(workerUrl, { role: 'reader', file });
  try {
    await writer.calls.open();
    await reader.calls.open();
  } catch (error) {
    await Promise.all([writer.end(), reader.end()]);
    throw error;
  }
  const read = reader.calls;
  const write = writer.calls;
  return {
    conversations: (view, beforeSeq, limit) => read.conversations(view, beforeSeq, limit),
    conversation: (id) => read.conversation(id),
    messages: (conversationId, beforeSeq, limit) => read.messages(conversationId, beforeSeq, limit),
    message: (id) => read.message(id),
    messageDetails: (messageId) => read.messageDetails(messageId),
    rawReceipt: (receiptId) => read.rawReceipt(receiptId),
    batchCard: (batchId) => read.batchCard(batchId),
    batchRows: (query) => read.batchRows(query),
    failed: (beforeSeq, limit) => read.failed(beforeSeq, limit),
    counts: () => read.counts(),
    lines: () => read.lines(),
    cursor: (accountId) => read.cursor(accountId),
    setLines: (accountId, lines) => write.setLines(accountId, lines),
    compose: (text) => write.compose(text),
    retryText: (messageId, now) => write.retryText(messageId, now),
    retryBatch: (batchId, now) => write.retryBatch(batchId, now),
    claim: (accountId, now, limit) => write.claim(accountId, now, limit),
    nextDue: (accountId) => write.nextDue(accountId),
    settle: (outboxId, result, now) => write.settle(outboxId, result, now),
    recover: (now) => write.recover(now),
    apply: (accountId, heard, options) => write.apply(accountId, heard, options),
    markRead: (conversationId, uptoSeq) => write.markRead(conversationId, uptoSeq),
    removeAccount: (accountId) => write.removeAccount(accountId),
    async close() {
      try {
        await reader.close();
      } finally {
        await writer.close();
      }
    },
  };
}
