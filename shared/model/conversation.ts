/**
 * A conversation is one of my lines and their number or numbers. It is never merged by person,
 * and its sending line is fixed: answering from another number is another conversation.
 */
import type { Rung } from '../delivery/ladder.ts';
import type { Address } from '../phone/address.ts';
import type { Direction } from './message.ts';

export interface Conversation {
  readonly id: number;
  readonly accountId: string;
  readonly line: Address;
  /** The other side, sorted; one for a private conversation. */
  readonly people: readonly Address[];
  /** Receive-order position of the newest message; the list is sorted by it. */
  readonly lastSeq: number;
  /** Wall time of the newest message, ms since the epoch. */
  readonly lastAt: number;
  readonly lastText: string;
  /** What stands in for words where there are none. */
  readonly lastKind: 'text' | 'media' | 'wordless';
  readonly lastDirection: Direction;
  /** State of the newest outbound message; null when nothing was sent. */
  readonly lastOutRung: Rung | null;
  readonly unread: number;
}

/** What the conversation list can be narrowed to. */
export type ConversationView =
  | { readonly kind: 'all' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'line'; readonly accountId: string; readonly line: Address };

export interface ConversationPage {
  readonly conversations: readonly Conversation[];
  /** How many the view holds in all. */
  readonly total: number;
}

/** Counts beside the views and lines. */
export interface InboxCounts {
  readonly all: number;
  readonly unread: number;
  /** Texts, not conversations: what the Failed view lists. */
  readonly failed: number;
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
