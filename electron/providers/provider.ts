/**
 * The one interface behind which every carrier API looks the same.
 *
 * A provider turns wire shapes into `Heard` and nothing else: it holds no state of the app, never
 * retries a send, and reports every way a send can end so that the outbox can decide.
 */
import type { Dialect } from '../../shared/delivery/wire-event.ts';
import type { OutageCause } from '../../shared/model/account.ts';
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile, ProfileDraft } from '../../shared/model/profile.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { ProviderOptOut } from '../../shared/optout/provider-list.ts';
import type { Address } from '../../shared/phone/address.ts';

export interface Endpoint {
  /** REST base URL without trailing slash. */
  readonly baseUrl: string;
  /** Websocket URL; null for the host of the base URL, and where there is no socket. */
  readonly socketUrl: string | null;
}

/** Null where the provider does not say. */
export type FoundLine = Omit<Line, 'accountId' | 'label' | 'swatch'>;
export type FoundProfile = Omit<MessagingProfile, 'accountId'>;

export interface AccountHolder {
  /** Name of the account at the provider, and its balance; null when it does not say. */
  readonly name: string | null;
  readonly balance: number | null;
}

export interface CheckedAccount extends AccountHolder {
  readonly lines: readonly FoundLine[];
}

/** A line and the provider's own id of it. */
export type LineAt = Pick<FoundLine, 'number' | 'providerId'>;

export interface SendRequest {
  /** A line, or the profile whose pool the provider is to choose one from. */
  readonly from: Address | { readonly profileId: string };
  /** More than one is a group conversation, where the provider has them. */
  readonly to: readonly Address[];
  readonly text: string;
  /** Addresses the provider fetches or holds; none for a plain text. */
  readonly media: readonly string[];
  /** Our own id, for providers with a field that comes back. */
  readonly localId: string;
  /** Where events of this text are to be posted; null leaves it to the profile. */
  readonly callbackUrl: string | null;
  /** When the provider is to send it, ms; null for now. */
  readonly sendAt: number | null;
}

/**
 * How one send request ended.
 * - `answered`: the provider took it; `heard` names its id and first state.
 * - `rejected`: the provider said no, nothing was sent and trying the same again will not help.
 * - `not-sent`: certainly nothing was sent (no connection, or asked to wait); safe to try again.
 * - `key-refused`: the provider did not accept the key; nothing was sent.
 * - `unknown`: bytes left, no usable answer came; it may have been sent.
 */
export type SendOutcome =
  | { readonly kind: 'answered'; readonly providerMessageId: string; readonly heard: Heard }
  | {
      readonly kind: 'rejected';
      /** Whose word the code is, so that it is looked up in the right catalogue. */
      readonly dialect?: Dialect;
      readonly code: string;
      readonly detail: string;
      readonly raw: string;
    }
  | {
      readonly kind: 'not-sent';
      /** Whether the provider answered, and asked to wait; otherwise nobody answered. */
      readonly asked: boolean;
      readonly detail: string;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'key-refused'; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string; readonly raw: string };

export interface CatchUpPage {
  readonly heard: Heard;
  /** Everything modified up to here (ms, provider's clock) is in this page or earlier ones. */
  readonly modifiedUntil: number;
  /** Records still to come after this page; null when the provider does not say. */
  readonly remaining: number | null;
}

/** Times are ms by this computer's clock. */
export interface KeyTerm {
  /** Null when the provider does not say. */
  readonly from: number | null;
  readonly until: number;
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
  | { readonly kind: 'lost'; readonly cause: OutageCause; readonly detail: string };

/** The provider's own live connection. */
export interface Push {
  /**
   * Asks the provider to push texts to this key's sockets: `held` when it was going to, `made` when
   * it was not. Throws ProviderError.
   */
  subscribe(signal: AbortSignal): Promise<'held' | 'made'>;
  /** Opens the live feed; its events go to the listener. */
  listen(listener: FeedListener): Feed;
}

/** Files that a provider holds for a while. */
export interface MediaHost {
  /** The address for `SendRequest.media`. The same file may be handed over again. Throws ProviderError. */
  upload(bytes: Uint8Array, mime: string, name: string, signal: AbortSignal): Promise<string>;
}

export interface Provider {
  readonly capabilities: Capabilities;
  /** Null where news is only ever posted to a public address. */
  readonly push: Push | null;
  /** Null where nothing can be handed over. */
  readonly media: MediaHost | null;
  /** Headers that open the provider's own hosts to this account; null for every other URL. */
  mediaHeaders(url: URL): Promise<Readonly<Record<string, string>> | null>;
  /** Live check of key and address. Throws ProviderError. */
  check(): Promise<CheckedAccount>;
  /** The numbers of the account. Throws ProviderError. */
  lines(): Promise<readonly FoundLine[]>;
  /** One number as it is now; null when the account does not have it. Throws ProviderError. */
  line(number: Address): Promise<FoundLine | null>;
  /** The messaging profiles of the account. Throws ProviderError. */
  profiles(): Promise<readonly FoundProfile[]>;
  /** Changes a profile, or makes a new one when `id` is null; as it is afterwards. Throws ProviderError. */
  saveProfile(id: string | null, draft: ProfileDraft): Promise<FoundProfile>;
  deleteProfile(id: string): Promise<void>;
  /** Puts a line into a profile, or takes it out of the one it is in. Throws ProviderError. */
  assign(line: LineAt, profileId: string | null): Promise<void>;
  /**
   * Makes a line send and receive texts, which may cost a fee. `campaign` as a line names it, or the
   * provider's own id of it. One request, never repeated. Throws ProviderError.
   */
  enableTexting(line: LineAt, profileId: string, campaign: string | null): Promise<void>;
  disableTexting(line: LineAt): Promise<void>;
  /** What the account has left, in its currency; null when the provider does not say. Throws ProviderError. */
  balance(): Promise<number | null>;
  /** One request, never repeated. Never throws. */
  send(request: SendRequest): Promise<SendOutcome>;
  /**
   * The newest records, oldest first, to be shown before the rest is read: as many as a page of
   * `catchUp` holds. Throws ProviderError.
   */
  newest(signal: AbortSignal): Promise<Heard>;
  /** When the key began and stops working; null where it does not stop. Throws ProviderError. */
  keyTerm(): Promise<KeyTerm | null>;
  /** A key of the same rights that lasts longer; null where the provider gives none. Throws ProviderError. */
  renewedKey(): Promise<string | null>;
  /** Everything changed since a moment (ms), oldest change first. Throws ProviderError. */
  catchUp(modifiedSince: number, signal: AbortSignal): AsyncIterable<CatchUpPage>;
  /** How far the provider's clock was ahead of this computer's when it last answered, ms; 0 until then. */
  ahead(): number;
  /** Takes back a text it holds until its time. Throws ProviderError; `refused` when it has none. */
  cancel(providerMessageId: string): Promise<void>;
  /** One text of ours as it stands; null when the provider has none such, or no more. Throws ProviderError. */
  get(providerMessageId: string): Promise<Heard | null>;
  /** Who opted out of texts from which line or profile. Throws ProviderError. */
  optOuts(signal: AbortSignal): Promise<readonly OptOut[]>;
}

export type OptOut = ProviderOptOut;

/** Why a provider call failed, as far as the app must tell apart. */
export type ProviderErrorKind =
  | 'key-refused'
  /** The key works, and may not do this. */
  | 'may-not'
  /** The provider did not take the change; the message has its words. */
  | 'refused'
  /** There is no way out of this computer. */
  | 'offline'
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
