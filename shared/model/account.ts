/**
 * An account is one key at one provider. The key itself is never part of it: keys live sealed in
 * the main process and nothing here can carry one.
 */
export type ProviderKind = 'opentact';

export const providerNames: Readonly<Record<ProviderKind, string>> = { opentact: 'Opentact' };

export interface Account {
  readonly id: string;
  readonly provider: ProviderKind;
  readonly name: string;
  /** True for the built-in practice account, whose gateway runs inside the app. */
  readonly practice: boolean;
  /** REST base URL; null for the practice account, whose address is known only at run time. */
  readonly baseUrl: string | null;
  /** Websocket URL; null = same host as the base URL. */
  readonly socketUrl: string | null;
  /** ms since the epoch. Messages older than this are history, not news. */
  readonly createdAt: number;
}

/** How an account stands with its provider right now. Times are ms since the epoch. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'catching-up'; readonly since: number }
  | { readonly state: 'live'; readonly since: number }
  | { readonly state: 'waiting'; readonly until: number; readonly reason: string }
  | { readonly state: 'key-refused'; readonly detail: string }
  | { readonly state: 'key-missing' }
  | { readonly state: 'stopped' };
