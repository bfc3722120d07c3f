/**
 * A conversation is one of my lines and their number or numbers. It is never merged by person,
 * and its sending line is fixed: answering from another number is another conversation.
 */
import type { NumberName } from '../contacts/contact.ts';
import type { Rung } from '../delivery/ladder.ts';
import type { Address } from '../phone/address.ts';
import type { Direction } from './message.ts';
import type { OptOut } from './opt-outs.ts';
import type { WaitingKind } from './waiting.ts';

export interface Conversation {
  readonly id: number;
  readonly accountId: string;
  readonly line: Address;
  /** The other side, sorted; one for a private conversation. */
  readonly people: readonly Address[];
  /** Receive-order position of the newest message; most lists are sorted by it. */
  readonly lastSeq: number;
  /** Wall time of the newest message, ms since the epoch. */
  readonly lastAt: number;
  readonly lastText: string;
  /** What stands in for words where there are none. */
  readonly lastKind: 'text' | 'media' | 'wordless';
  readonly lastDirection: Direction;
  /** State of the newest outbound message; null when nothing was sent. */
  readonly lastOutRung: Rung | null;
  /** Why that one has not gone, or that it is looked for; null when it went, or goes right now. */
  readonly lastOutWaits: WaitingKind | null;
  /** Texts, without those of `markedUnread`. */
  readonly unread: number;
  /** The user wants to come back to it, whatever was read of it. */
  readonly markedUnread: boolean;
  /** Before all others, in every list it belongs to. */
  readonly pinned: boolean;
  /** Raises no notification; it is listed and counted as ever. */
  readonly muted: boolean;
  /** Until the next text that is news. */
  readonly done: boolean;
  /** ms since the epoch; null when it is not snoozed. Over once the store says so, or with news. */
  readonly snoozedUntil: number | null;
  /** Null when it needs none, is done or is snoozed. */
  readonly needsReply: NeedsReply | null;
  /** What is written in it and not sent. */
  readonly draft: DraftGist | null;
  /** Those of `people` to whom no text goes from this line. */
  readonly optOuts: readonly OptOut[];
}

/** How long somebody has waited: since the first text after ours, or since a snooze fell due. */
export interface NeedsReply {
  /** Position of that moment; the view is sorted by it. */
  readonly seq: number;
  /** ms since the epoch. */
  readonly since: number;
}

export interface DraftGist {
  /** How it begins. */
  readonly text: string;
  /** How many files and links it is to carry. */
  readonly media: number;
}

/** What the conversation list can be narrowed to. */
export type ConversationView =
  | { readonly kind: 'all' }
  | { readonly kind: 'needs-reply' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'snoozed' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done' }
  | { readonly kind: 'line'; readonly accountId: string; readonly line: Address };

export interface ConversationPage {
  /** In the order of the view, see shared/inbox/views.ts. */
  readonly conversations: readonly Conversation[];
  /** How many the view holds in all. */
  readonly total: number;
  /** Their people who have a name. */
  readonly names: readonly NumberName[];
}

/** Counts beside the views and lines. */
export interface InboxCounts {
  readonly all: number;
  readonly needsReply: number;
  readonly unread: number;
  readonly snoozed: number;
  /** Texts, not conversations: what the Failed view lists. */
  readonly failed: number;
  readonly done: number;
  /** Texts not gone or being looked for, without those the user stopped or gave up. */
  readonly waiting: number;
  /** Those among them the user has to decide about. */
  readonly asking: number;
  /** Unread conversations per line, keyed by `lineKey`. */
  readonly unreadByLine: Readonly<Record<string, number>>;
}

/** One string for one line of one account. */
export function lineKey(accountId: string, line: string): string {
  return `${accountId}/${line}`;
}
