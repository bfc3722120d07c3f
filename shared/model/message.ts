/** A message is one text, in or out; a delivery is that text to one recipient. */
import type { Rung } from '../delivery/ladder.ts';
import type { Address } from '../phone/address.ts';
import type { Verdict } from './details.ts';
import type { Attachment } from './media.ts';
import type { Waiting } from './waiting.ts';

export type Direction = 'in' | 'out';

export interface Message {
  /** UUIDv7, ours. */
  readonly id: string;
  /** Local receive order; unique, rising, the paging key. */
  readonly seq: number;
  readonly conversationId: number;
  readonly direction: Direction;
  /** Who wrote an inbound text, which a group does not tell by itself; null for our own. */
  readonly from: Address | null;
  /** The exact text, never normalised. */
  readonly text: string;
  /** Wall time, ms since the epoch: sent by us, or as the provider says. */
  readonly at: number;
  /** Shared by the texts of one composition to several people; null otherwise. */
  readonly batchId: string | null;
  /** True while only its existence is known: the provider's records hold no words. */
  readonly wordless: boolean;
  readonly media: readonly Attachment[];
  /** The profile whose pool is to choose the line, at the provider; null otherwise, and once it was chosen. */
  readonly byProfile: string | null;
  /** The latest attempt for each recipient of an outbound message, empty for an inbound one. */
  readonly deliveries: readonly Delivery[];
  /** The highest attempt: 1 until the user retries, 0 for an inbound message. */
  readonly attempts: number;
}

export interface Delivery {
  readonly to: Address;
  /** 1 for the first try; a user's retry is a new attempt with receipts of its own. */
  readonly attempt: number;
  readonly rung: Rung;
  /** When it reached that rung, ms since the epoch. */
  readonly at: number;
  /** The provider's code and words for a failure, as received. */
  readonly code: string | null;
  readonly detail: string | null;
  readonly verdict: Verdict;
  /** Only while held or unknown. */
  readonly waiting: Waiting | null;
}

export interface MessagePage {
  /** Oldest first. */
  readonly messages: readonly Message[];
  /** Whether older ones exist before the first of these. */
  readonly hasOlder: boolean;
}

/** Part of a conversation, from its middle. */
export interface MessageWindow extends MessagePage {
  /** Whether newer ones exist after the last of these. */
  readonly hasNewer: boolean;
}
