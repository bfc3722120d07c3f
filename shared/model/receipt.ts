/**
 * What a provider told us, in the model's words. Normalisers make these out of wire shapes;
 * the store applies them. The exact text received travels beside them in `Heard.raw`.
 */
import type { Rung } from '../delivery/ladder.ts';
import type { Dialect } from '../delivery/wire-event.ts';
import type { Address } from '../phone/address.ts';

/** Where a fact was heard. `app` is this program itself: it knows that a request got no answer. */
export type ReceiptSource = 'app' | 'response' | 'socket' | 'webhook' | 'catch-up';

/** An amount exactly as the wire gave it; the currency is null where it gave none. */
export interface Cost {
  readonly amount: string;
  readonly currency: string | null;
}

/** What the wire said beside the rung; null where it said nothing. */
export interface Particulars {
  /** Which carrier's words these are, so that codes are looked up in the right catalogue. */
  readonly dialect: Dialect | null;
  /** The wire's own status word. */
  readonly state: string | null;
  readonly title: string | null;
  readonly carrier: string | null;
  readonly lineType: string | null;
  readonly cost: Cost | null;
  readonly segments: number | null;
}

export const noParticulars: Particulars = {
  dialect: null,
  state: null,
  title: null,
  carrier: null,
  lineType: null,
  cost: null,
  segments: null,
};

/** One fact about one recipient of one message of ours. */
export interface ReceiptFact {
  readonly to: Address;
  readonly rung: Rung;
  /** When it happened by the provider's clock, ms since the epoch; null when it did not say. */
  readonly occurredAt: number | null;
  readonly code: string | null;
  readonly detail: string | null;
  readonly particulars: Particulars;
}

/** Facts about one outbound message, ours or sent with the same key elsewhere. */
export interface OutboundFacts {
  readonly kind: 'outbound';
  readonly providerMessageId: string;
  /** What joins the pieces of one group send, where the provider makes a message for each member. */
  readonly groupMessageId: string | null;
  /** The id we gave it, where the provider repeats it; outweighs every other way of recognising it. */
  readonly localId: string | null;
  readonly from: Address;
  readonly text: string | null;
  readonly createdAt: number | null;
  readonly receipts: readonly ReceiptFact[];
}

export interface InboundMessage {
  readonly kind: 'inbound';
  readonly providerMessageId: string;
  readonly from: Address;
  /** My line it came to. */
  readonly line: Address;
  /** Other participants of a group conversation. */
  readonly others: readonly Address[];
  /** Null where the provider's records keep no words. */
  readonly text: string | null;
  readonly media: readonly string[];
  readonly sentAt: number | null;
}

/** Something not understood: kept and counted, never guessed at. */
export interface Unrecognised {
  readonly kind: 'unrecognised';
  readonly reason: string;
}

export type WireFact = OutboundFacts | InboundMessage | Unrecognised;

/** One frame or answer, with everything that was read out of it. */
export interface Heard {
  readonly source: ReceiptSource;
  /** ms since the epoch, this computer's clock. */
  readonly receivedAt: number;
  /** Exactly what came over the wire. */
  readonly raw: string;
  readonly facts: readonly WireFact[];
}
