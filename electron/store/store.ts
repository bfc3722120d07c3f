/**
 * What the rest of the main process can ask of the store. The implementation runs in worker
 * threads (one writer, one reader); every method is one transaction and answers with what changed.
 */

import type { Dialect } from '../../shared/delivery/wire-event.ts';
import type { DraftPlace } from '../../shared/inbox/drafts.ts';
import type { Place } from '../../shared/inbox/views.ts';
import type { Absence } from '../../shared/model/account.ts';
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
import type { Line, LineLook } from '../../shared/model/line.ts';
import type { KeptFile, MediaState, OutMedia } from '../../shared/model/media.ts';
import type { Message, MessagePage } from '../../shared/model/message.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { SendTarget, WaitingPage } from '../../shared/model/waiting.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { BatchQuery } from './batch.ts';
import type { InboxStore } from './inbox/inbox-store.ts';
import type { InsightStore } from './insight/insight-store.ts';
import type { OptOutStore } from './optout/optout-store.ts';
import type { PeopleStore } from './people/people-store.ts';
import type { Retried } from './retry.ts';
import type { ScheduleStore } from './schedule/schedule-store.ts';
import type { SearchStore } from './search/search-store.ts';
import type { TemplateStore } from './templates/template-store.ts';

export interface NewText {
  readonly accountId: string;
  /** One for each person or group. */
  readonly texts: readonly AddressedText[];
  readonly text: string;
  /** In the order they are shown. */
  readonly media: readonly NewMedia[];
  /** The profile whose pool chooses the line at the provider; `line` is only where it stands until then. */
  readonly byProfile: string | null;
  /** How long it can be taken back, ms; nothing leaves before. */
  readonly undoFor: number;
  /** This computer's clock, ms since the epoch. */
  readonly now: number;
}

/** `OutMedia`, with what is known of the file, so that it can be shown. */
export type NewMedia =
  | { readonly kind: 'file'; readonly file: KeptFile; readonly name: string | null }
  | Extract<OutMedia, { readonly kind: 'link' }>;

export interface AddressedText {
  /**
   * The new message's id. Composing the same ids again changes nothing, so a call whose answer was lost
   * with its thread can be made once more.
   */
  readonly id: string;
  readonly line: Address;
  /** More than one is one group conversation. */
  readonly to: readonly Address[];
}

/** A queued send that has just been marked `submitting`, durably, for this caller alone. */
export interface ClaimedSend {
  readonly outboxId: number;
  readonly messageId: string;
  readonly accountId: string;
  readonly line: Address;
  readonly to: readonly Address[];
  readonly text: string;
  readonly media: readonly OutMedia[];
  readonly byProfile: string | null;
  readonly attempt: number;
}

export interface MediaToFetch {
  readonly messageId: string;
  readonly accountId: string;
  readonly position: number;
  readonly url: string;
}

/** How a claimed send ended; see SendOutcome in providers/provider.ts. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly providerMessageId: string; readonly heard: Heard }
  | {
      readonly kind: 'rejected';
      /** Whose word the code is; left out where the request never left this program. */
      readonly dialect?: Dialect;
      readonly code: string;
      readonly detail: string;
      readonly raw: string;
    }
  | { readonly kind: 'again'; readonly notBefore: number; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string; readonly raw: string };

export interface RetryAnswer extends Retried {
  readonly changes: ChangeSet;
}

/** What an act of the user did to texts that had not left. */
export interface Acted {
  /** How many texts it touched. */
  readonly texts: number;
  readonly accountId: string | null;
  readonly changes: ChangeSet;
}

export interface Undone extends Acted {
  /** The exact text, to be written on; empty when nothing was taken back. */
  readonly text: string;
}

export interface Stopped extends Acted {
  /** Those of the target that had left, or were leaving. */
  readonly gone: number;
}

/** Texts that quitting now would leave unsent. */
export interface Unsent {
  readonly texts: number;
  /** Of these, how many are part of compositions to many. */
  readonly inBatches: number;
  /** Those that are being sent just then, and may come back, are not among them. */
  readonly leaving: number;
}

export interface Store
  extends InsightStore,
    OptOutStore,
    InboxStore,
    SearchStore,
    PeopleStore,
    ScheduleStore,
    TemplateStore {
  // Reading (never waits for the writer)
  /** After the last one of the page before; null: from the beginning. */
  conversations(
    view: ConversationView,
    after: Place | null,
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
  profiles(): Promise<readonly MessagingProfile[]>;
  /** Which of these lines each person last shared a conversation with; those who know none are left out. */
  knownLines(
    accountId: string,
    lines: readonly Address[],
    people: readonly Address[],
  ): Promise<ReadonlyMap<Address, Address>>;
  /** How many turns of a profile's rotation were taken. */
  turns(accountId: string, profileId: string): Promise<number>;
  /** Catch-up cursor of an account: provider's clock, ms; null when it never caught up. */
  cursor(accountId: string): Promise<number | null>;
  /** Texts not gone or being looked for: those that ask the user first, then in sending order. */
  waiting(offset: number, limit: number): Promise<WaitingPage>;
  unsent(): Promise<Unsent>;
  /** Files of texts that are to be fetched, oldest first: waiting, or late and due at `now` (ms). */
  mediaToFetch(now: number, limit: number): Promise<readonly MediaToFetch[]>;
  /** When the next late file falls due, ms; null when none is late. */
  nextMediaDue(): Promise<number | null>;
  /** Every kept hash that a text or draft still shows. */
  keptHashes(): Promise<ReadonlySet<string>>;
  /** Summaries of absences longer than a day that were not dismissed. */
  absences(): Promise<readonly Absence[]>;

  // Writing
  /** Replaces the lines of an account, but for what the user chose for each. */
  setLines(accountId: string, lines: readonly Line[]): Promise<void>;
  setLook(accountId: string, line: Address, look: LineLook): Promise<void>;
  /** Replaces the profiles of an account; one that stays keeps its turns. */
  setProfiles(accountId: string, profiles: readonly MessagingProfile[]): Promise<void>;
  setTurns(accountId: string, profileId: string, turns: number): Promise<void>;
  /**
   * Message, deliveries and outbox row in one transaction, before any request exists; the draft it was
   * written in goes in the same.
   */
  compose(text: NewText, draftOf?: DraftPlace): Promise<ChangeSet>;
  /** Queues a new attempt of a text whose latest attempt failed; nothing otherwise. */
  retryText(messageId: string, now: number): Promise<RetryAnswer>;
  /** The same for those of a composition that are worth it. */
  retryBatch(batchId: string, now: number): Promise<RetryAnswer>;
  /**
   * Marks the next due sends of an account `submitting` and hands them out: oldest first, at most
   * one per conversation at a time, none of a line that rests.
   */
  claim(
    accountId: string,
    now: number,
    limit: number,
    restingLines: readonly Address[],
  ): Promise<{ sends: readonly ClaimedSend[]; changes: ChangeSet }>;
  /**
   * Queues again what is marked `submitting` and that nobody has in hand: the answer to `claim` was
   * lost with its thread, so certainly no request was made.
   */
  release(accountId: string, inHand: readonly number[], now: number): Promise<ChangeSet>;
  /**
   * When the next send of an account that could be claimed falls due (ms); null when none is queued
   * or each waits for another of its conversation to be settled, which is when to ask again.
   */
  nextDue(accountId: string): Promise<number | null>;
  settle(outboxId: number, result: SendResult, now: number): Promise<ChangeSet>;
  /** Sends found `submitting` at start: their outcome is unknown. Run once, before anything else. */
  recover(now: number): Promise<ChangeSet>;
  /**
   * Texts queued before `queuedBefore` (ms) that have not left ask the user before they go, and so do
   * those from the future: a clock was set back, and their age is not known.
   */
  askAboutOld(accountId: string | null, queuedBefore: number, now: number): Promise<ChangeSet>;
  /**
   * The provider's records were read whole. Records without words settle the sends that they can only
   * be; what left before `leftBefore` (ms) and is still unknown is not in them, unless some without
   * words may be it: that is looked for an hour longer.
   */
  notFound(accountId: string, leftBefore: number): Promise<ChangeSet>;
  /** Takes back what has not left. A text taken back was never there. */
  undo(target: SendTarget): Promise<Undone>;
  pause(target: SendTarget): Promise<Acted>;
  /** Also lets go what asks because of its age. */
  resume(target: SendTarget): Promise<Acted>;
  stop(target: SendTarget): Promise<Stopped>;
  /**
   * The user's word about a text that was not found: a new attempt, or the end of the search. Touches
   * nothing when it is not asked about.
   */
  resolve(messageId: string, decision: 'send-again' | 'give-up', now: number): Promise<Acted>;
  /** The account is live again; notes an absence when the last time is more than a day ago. */
  liveAgain(accountId: string, now: number): Promise<void>;
  /** The account is live still. */
  stillLive(accountId: string, now: number): Promise<void>;
  dismissAbsence(accountId: string): Promise<void>;
  /** Folds what a provider said into the database; idempotent. Moves the cursor when given. */
  apply(accountId: string, heard: Heard, options: ApplyOptions): Promise<ChangeSet>;
  /** Where a file stands; says nothing when the text is gone. `name` null leaves it. */
  setMedia(
    messageId: string,
    position: number,
    file: MediaState,
    name: string | null,
  ): Promise<ChangeSet>;
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
  /**
   * News too is placed by its own time: a long absence is read newest first, so the order of hearing
   * is not the order of sending.
   */
  readonly byTime: boolean;
}
