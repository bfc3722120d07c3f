/**
 * What the rest of the main process can ask of the store. The implementation runs in worker
 * threads (one writer, one reader); every method is one transaction and answers with what changed.
 */
import type { ChangeSet } from '../../shared/model/change.ts';
import type {
  Conversation,
  ConversationPage,
  ConversationView,
  InboxCounts,
} from '../../shared/model/conversation.ts';
import type {
  BatchCard,
  BatchPage,
  FailedPage,
  MessageDetails,
} from '../../shared/model/details.ts';
import type { Line } from '../../shared/model/line.ts';
import type { Message, MessagePage } from '../../shared/model/message.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { BatchQuery } from './batch.ts';
import type { Retried } from './retry.ts';

export interface NewText {
  readonly accountId: string;
  readonly line: Address;
  readonly to: readonly Address[];
  readonly text: string;
  /** This computer's clock, ms since the epoch. */
  readonly now: number;
}

/** A queued send that has just been marked `submitting`, durably, for this caller alone. */
export interface ClaimedSend {
  readonly outboxId: number;
  readonly messageId: string;
  readonly accountId: string;
  readonly line: Address;
  readonly to: Address;
  readonly text: string;
  readonly attempt: number;
}

/** How a claimed send ended; see SendOutcome in providers/provider.ts. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly providerMessageId: string; readonly heard: Heard }
  | {
      readonly kind: 'rejected';
      readonly code: string;
      readonly detail: string;
      readonly raw: string;
    }
  | { readonly kind: 'again'; readonly notBefore: number; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string; readonly raw: string };

export interface RetryAnswer extends Retried {
  readonly changes: ChangeSet;
}

export interface Store {
  // Reading (never waits for the writer)
  conversations(
    view: ConversationView,
    beforeSeq: number | null,
    limit: number,
  ): Promise<ConversationPage>;
  conversation(id: number): Promise<Conversation | null>;
  messages(conversationId: number, beforeSeq: number | null, limit: number): Promise<MessagePage>;
  message(id: string): Promise<Message | null>;
  /** Every attempt for every recipient with every receipt; null when there is no such message. */
  messageDetails(messageId: string): Promise<MessageDetails | null>;
  /** The exact text a receipt was read from; null when none is kept. */
  rawReceipt(receiptId: number): Promise<string | null>;
  /** One composition to many, counted; null when there is no such composition. */
  batchCard(batchId: string): Promise<BatchCard | null>;
  /** Its texts, worst first, then by recipient. */
  batchRows(query: BatchQuery): Promise<BatchPage>;
  /** Undelivered texts of all conversations, newest first, before a message's `seq`. */
  failed(beforeSeq: number | null, limit: number): Promise<FailedPage>;
  counts(): Promise<InboxCounts>;
  lines(): Promise<readonly Line[]>;
  /** Catch-up cursor of an account: provider's clock, ms; null when it never caught up. */
  cursor(accountId: string): Promise<number | null>;

  // Writing
  setLines(accountId: string, lines: readonly Line[]): Promise<void>;
  /** Message, deliveries and outbox row in one transaction, before any request exists. */
  compose(text: NewText): Promise<ChangeSet>;
  /** Queues a new attempt of a text whose latest attempt failed; nothing otherwise. */
  retryText(messageId: string, now: number): Promise<RetryAnswer>;
  /** The same for those of a composition that are worth it. */
  retryBatch(batchId: string, now: number): Promise<RetryAnswer>;
  /**
   * Marks the next due sends of an account `submitting` and hands them out: oldest first, at most
   * one per conversation at a time.
   */
  claim(
    accountId: string,
    now: number,
    limit: number,
  ): Promise<{ sends: readonly ClaimedSend[]; changes: ChangeSet }>;
  /**
   * When the next send of an account that could be claimed falls due (ms); null when none is queued
   * or each waits for another of its conversation to be settled, which is when to ask again.
   */
  nextDue(accountId: string): Promise<number | null>;
  settle(outboxId: number, result: SendResult, now: number): Promise<ChangeSet>;
  /** Sends found `submitting` at start: their outcome is unknown. Run once, before anything else. */
  recover(now: number): Promise<ChangeSet>;
  /** Folds what a provider said into the database; idempotent. Moves the cursor when given. */
  apply(accountId: string, heard: Heard, options: ApplyOptions): Promise<ChangeSet>;
  markRead(conversationId: number, uptoSeq: number): Promise<ChangeSet>;
  /** Forgets everything of an account: its history, queue, lines and cursor. */
  removeAccount(accountId: string): Promise<void>;
  close(): Promise<void>;
}

export interface ApplyOptions {
  /** Move the account's catch-up cursor here, in the same transaction; null leaves it. */
  readonly cursor: number | null;
  /** Messages created before this moment (ms) are history: placed by their own time, read, no news. */
  readonly historyBefore: number;
}
