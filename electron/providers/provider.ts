/**
 * The one interface behind which every carrier API looks the same.
 *
 * A provider turns wire shapes into `Heard` and nothing else: it holds no state of the app, never
 * retries a send, and reports every way a send can end so that the outbox can decide.
 */
import type { LineType } from '../../shared/model/line.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { Address } from '../../shared/phone/address.ts';

export interface Endpoint {
  /** REST base URL without trailing slash. */
  readonly baseUrl: string;
  /** Websocket URL. */
  readonly socketUrl: string;
}

export interface FoundLine {
  readonly number: Address;
  readonly type: LineType;
  readonly canText: boolean | null;
  readonly profile: string | null;
}

export interface AccountHolder {
  /** Name of the account at the provider, and its balance; null when it does not say. */
  readonly name: string | null;
  readonly balance: number | null;
}

export interface CheckedAccount extends AccountHolder {
  readonly lines: readonly FoundLine[];
}

export interface SendRequest {
  readonly from: Address;
  readonly to: Address;
  readonly text: string;
}

/**
 * How one send request ended.
 * - `answered`: the provider took it; `heard` names its id and first state.
 * - `rejected`: the provider said no, nothing was sent and trying the same again will not help.
 * - `not-sent`: certainly nothing was sent (no connection, or told to wait); safe to try again.
 * - `key-refused`: the provider did not accept the key; nothing was sent.
 * - `unknown`: bytes left, no usable answer came; it may have been sent.
 */
export type SendOutcome =
  | { readonly kind: 'answered'; readonly providerMessageId: string; readonly heard: Heard }
  | {
      readonly kind: 'rejected';
      readonly code: string;
      readonly detail: string;
      readonly raw: string;
    }
  | { readonly kind: 'not-sent'; readonly detail: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'key-refused'; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string; readonly raw: string };

export interface CatchUpPage {
  readonly heard: Heard;
  /** Everything modified up to here (ms, provider's clock) is in this page or earlier ones. */
  readonly modifiedUntil: number;
}

/** A live connection. Exactly one `closed` ends it. */
export interface Feed {
  close(): void;
}

export interface FeedListener {
  /** The provider accepted the key and will push from now on. */
  opened(holder: AccountHolder): void;
  heard(heard: Heard): void;
  closed(reason: FeedClosed): void;
}

export type FeedClosed =
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'lost'; readonly detail: string };

export interface Provider {
  /** Live check of key and address. Throws ProviderError. */
  check(): Promise<CheckedAccount>;
  /** The numbers of the account. Throws ProviderError. */
  lines(): Promise<readonly FoundLine[]>;
  /** One request, never repeated. Never throws. */
  send(request: SendRequest): Promise<SendOutcome>;
  /** Asks the provider to push texts to this key's sockets. Throws ProviderError. */
  subscribe(): Promise<void>;
  /** Everything changed since a moment (ms), oldest change first. Throws ProviderError. */
  catchUp(modifiedSince: number, signal: AbortSignal): AsyncIterable<CatchUpPage>;
  /** Opens the live feed; its events go to the listener. */
  listen(listener: FeedListener): Feed;
}

/** Why a provider call failed, as far as the app must tell apart. */
export type ProviderErrorKind =
  | 'key-refused'
  | 'address-wrong'
  | 'unreachable'
  | 'socket-refused'
  | 'busy'
  | 'failed';

export class ProviderError extends Error {
  readonly kind: ProviderErrorKind;
  readonly retryAfterMs: number | null;

  constructor(kind: ProviderErrorKind, detail: string, retryAfterMs: number | null = null) {
    super(detail);
    this.name = 'ProviderError';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
