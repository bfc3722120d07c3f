/**
 * What one event on a carrier's wire says, whatever dialect it came in.
 *
 * A normaliser makes this out of one callback, frame, answer or row; nothing here is guessed: a
 * field the wire did not carry is null or empty, a field nobody documented is listed in `unknown`.
 * The exact text received is kept by whoever received it.
 */
import type { Address } from '../phone/address.ts';
import type { Rung } from './ladder.ts';

/** Every shape that is told apart, with the carrier API it belongs to. */
export const dialects = {
  'opentact-rest': 'opentact',
  'opentact-search': 'opentact',
  'opentact-record': 'opentact',
  'opentact-socket': 'opentact',
  'opentact-legacy-callback': 'opentact',
  'opentact-request': 'opentact',
  'opentact-error': 'opentact',
  /** Opentact's webhooks have the very same shape; only the address they come from differs. */
  'telnyx-webhook': 'telnyx',
  'telnyx-rest': 'telnyx',
  'telnyx-detail-record': 'telnyx',
  'telnyx-webhook-delivery': 'telnyx',
  'telnyx-optout': 'telnyx',
  'telnyx-request': 'telnyx',
  'telnyx-signature-vectors': 'telnyx',
  'telnyx-error': 'telnyx',
  'bandwidth-callback': 'bandwidth',
  'bandwidth-rest': 'bandwidth',
  'bandwidth-list': 'bandwidth',
  'bandwidth-request': 'bandwidth',
  'bandwidth-error': 'bandwidth',
} as const;

export type Dialect = keyof typeof dialects;

export function isDialect(word: string): word is Dialect {
  return Object.hasOwn(dialects, word);
}

/**
 * - `receipt`: pushed news about a text of ours.
 * - `inbound`: a text somebody sent to us, pushed or read back.
 * - `response`: the answer to a request of ours.
 * - `record`: a row of the carrier's history.
 * - `error`: a request was refused.
 * - `other`: anything else, requests and unknown event types included.
 */
export type EventKind = 'receipt' | 'inbound' | 'response' | 'error' | 'record' | 'other';

export interface WireEvent {
  readonly dialect: Dialect;
  readonly provider: (typeof dialects)[Dialect];
  readonly kind: EventKind;
  /** The wire's own name of the event, such as `message.finalized`, `sms`, `message-delivered`. */
  readonly event: string | null;
  readonly eventId: string | null;
  readonly providerMessageId: string | null;
  /** What joins the separate messages of one group send, where the carrier makes several. */
  readonly groupMessageId: string | null;
  readonly direction: 'in' | 'out' | null;
  readonly from: Address | null;
  /** Who it went to; on an inbound text my own line comes first. */
  readonly to: readonly Address[];
  /** The other participants of an inbound group conversation. */
  readonly others: readonly Address[];
  readonly text: string | null;
  /** Links to the media, as the wire gives them. */
  readonly media: readonly string[];
  readonly tags: readonly string[];
  readonly segments: number | null;
  /** The currency is null where the wire gives a bare amount. */
  readonly cost: { readonly amount: string; readonly currency: string | null } | null;
  /** The sender's carrier and line type, or those given for the message as a whole. */
  readonly carrier: string | null;
  readonly lineType: string | null;
  /** When the carrier took or got the message, ms since the epoch. */
  readonly createdAt: number | null;
  /** When what the event tells happened, ms since the epoch. */
  readonly occurredAt: number | null;
  readonly receipts: readonly WireReceipt[];
  readonly errors: readonly WireError[];
  /** Dotted paths of fields that are not known for this shape, or that could not be read. */
  readonly unknown: readonly string[];
}

/** One fact about one recipient. */
export interface WireReceipt {
  readonly to: Address;
  readonly rung: Rung;
  /** The wire's own status word. */
  readonly state: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly detail: string | null;
  readonly carrier: string | null;
  readonly lineType: string | null;
  /** ms since the epoch. */
  readonly occurredAt: number | null;
}

/** One reason a carrier gives for refusing a request or failing a text. */
export interface WireError {
  readonly code: string | null;
  readonly title: string | null;
  readonly detail: string | null;
  /** The field it complains about, as the wire names it. */
  readonly field: string | null;
}
