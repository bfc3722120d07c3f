/**
 * Why a text of ours has not left, or what is done about one of which nobody knows whether it left.
 *
 *   held     undo -> turn -> (leaves)      paused and stale hold it until the user says more; stopped and opted-out end it
 *   unknown  checking -> not-found -> the user sends it again or gives it up
 *
 * Nothing here ever moves from unknown to held by itself: it may have been sent.
 */
import type { Address } from '../phone/address.ts';

/** Times are ms since the epoch. */
export type Waiting =
  /** It can be taken back until then; nothing leaves before. */
  | { readonly kind: 'undo'; readonly until: number }
  /** Next in line; the account's pace or connection decides when. What stood in its way last, if it tried. */
  | { readonly kind: 'turn'; readonly detail: string | null }
  /** The provider asked to wait with it. */
  | { readonly kind: 'asked'; readonly until: number; readonly detail: string }
  /** The user holds it back. */
  | { readonly kind: 'paused' }
  /** It waited too long to go without being asked about. */
  | {
      readonly kind: 'stale';
      /** When it was scheduled to leave and did not, ms; left out where it was not scheduled. */
      readonly missed?: number;
    }
  /** The user stopped it: it will not go. */
  | { readonly kind: 'stopped' }
  /** Somebody it goes to opted out before it left: it will not go. */
  | { readonly kind: 'opted-out' }
  /** The request left at `since` and no answer came: the provider's records are being searched. */
  | { readonly kind: 'checking'; readonly since: number }
  /** The provider's records were read long enough after it left and do not hold it: the user decides. */
  | { readonly kind: 'not-found'; readonly since: number }
  /** The user gave it up; should a record of it appear after all, it is still recognised. */
  | { readonly kind: 'given-up'; readonly since: number };

export type WaitingKind = Waiting['kind'];

/** One text, or every text of one composition to many. */
export type SendTarget =
  | { readonly kind: 'text'; readonly messageId: string }
  | { readonly kind: 'batch'; readonly batchId: string };

/** One row of the Waiting view. */
export interface WaitingText {
  readonly seq: number;
  readonly messageId: string;
  readonly batchId: string | null;
  readonly conversationId: number;
  readonly accountId: string;
  readonly line: Address;
  readonly to: Address;
  /** The rest of a group. */
  readonly others: readonly Address[];
  readonly text: string;
  /** When it was written, or its retry asked for, ms. */
  readonly at: number;
  readonly waiting: Waiting;
}

export interface WaitingPage {
  /** Those the user has to decide about first, then in the order they will go. */
  readonly texts: readonly WaitingText[];
  readonly total: number;
}
