/** Commands that change nothing: windows onto the store, and what a pasted payload says. */
import { CommandError } from '../../shared/contract/failure.ts';
import { explainText } from '../explain/explain.ts';
import type { Handlers } from '../ipc/bind.ts';
import type { Store } from '../store/store.ts';

type Reading = Pick<
  Handlers,
  | 'listConversations'
  | 'listMessages'
  | 'getConversation'
  | 'messageDetails'
  | 'rawReceipt'
  | 'batchCard'
  | 'batchRows'
  | 'listFailed'
  | 'listWaiting'
  | 'explainPayload'
>;

type ReadStore = Pick<
  Store,
  | 'conversations'
  | 'messages'
  | 'conversation'
  | 'messageDetails'
  | 'rawReceipt'
  | 'batchCard'
  | 'batchRows'
  | 'failed'
  | 'waiting'
>;

export function readingCommands(store: ReadStore): Reading {
  return {
    listConversations: ({ view, after, limit }) => store.conversations(view, after, limit),
    listMessages: ({ conversationId, beforeSeq, limit }) =>
      store.messages(conversationId, beforeSeq, limit),
    getConversation: async ({ conversationId }) =>
      found(await store.conversation(conversationId), 'conversation'),
    messageDetails: async ({ messageId }) =>
      found(await store.messageDetails(messageId), 'message'),
    rawReceipt: async ({ receiptId }) => ({
      raw: found(await store.rawReceipt(receiptId), 'receipt'),
    }),
    batchCard: async ({ batchId }) => found(await store.batchCard(batchId), 'composition'),
    batchRows: (query) => store.batchRows(query),
    listFailed: ({ beforeSeq, limit }) => store.failed(beforeSeq, limit),
    listWaiting: ({ offset, limit }) => store.waiting(offset, limit),
    explainPayload: async ({ text }) => {
      const elements = explainText(text, '');
      if (elements === 'not-json') throw new CommandError('unreadable', notJson);
      if (elements === null) throw new CommandError('unreadable', unknownDialect);
      return { elements };
    },
  };
}

const notJson = 'This is not JSON.';
const unknownDialect = 'This is JSON, but of no known dialect of Opentact, Telnyx or Bandwidth.';

function found<T>(value: T | null, what: string): T {
  if (value === null) throw new CommandError('not-found', what);
  return value;
}
