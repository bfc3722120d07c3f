/**
 * The providers, by the names people know them by, and what adding an account at one takes. Nothing
 * but the names is written here: what a provider can do and asks for comes from the main process as
 * a `ProviderOffer`, so that no screen needs to know one provider from another.
 */
import type { Limits } from './account.ts';
import type { Capabilities } from './capabilities.ts';

export const providerNames = {
  opentact: 'Opentact',
  telnyx: 'Telnyx',
  bandwidth: 'Bandwidth',
} as const;

export type ProviderKind = keyof typeof providerNames;

export function isProviderKind(value: string): value is ProviderKind {
  return Object.hasOwn(providerNames, value);
}

/** In the order to offer them. */
export const providerKinds: readonly ProviderKind[] =
  Object.keys(providerNames).filter(isProviderKind);

/** What a user may be asked for; each has words of its own on the screen. */
export const signInFields = [
  'api-key',
  /** What the provider's webhooks are checked with. */
  'public-key',
  'account-id',
  'application-id',
  'client-id',
  'client-secret',
  'user',
  'password',
  /** What the provider proves itself with when it posts to this computer. */
  'callback-user',
  'callback-password',
] as const;
export type SignInField = (typeof signInFields)[number];

/** Those that open an account; never shown again once entered. */
export const secretFields: readonly SignInField[] = [
  'api-key',
  'client-secret',
  'password',
  'callback-password',
];

export type SignIn = Readonly<Partial<Record<SignInField, string>>>;

/** One way in. */
export interface SignInWay {
  readonly id: 'key' | 'client' | 'user';
  readonly required: readonly SignInField[];
  readonly optional: readonly SignInField[];
  /** The day the provider ends this way, ISO 8601; null when it told none. */
  readonly endsOn: string | null;
}

export interface ProviderOffer {
  readonly provider: ProviderKind;
  readonly capabilities: Capabilities;
  readonly ways: readonly SignInWay[];
  /** The provider does not tell which numbers an account has: the user enters them. */
  readonly asksNumbers: boolean;
  readonly baseUrl: string;
  /** Null where there is no socket. */
  readonly socketUrl: string | null;
  /** Contacted besides the hosts of the two URLs, as long as those are the provider's own. */
  readonly otherHosts: readonly string[];
  readonly limits: Limits;
  /** What enabling a number for texting costs, in the account's currency; null where it is free or not known. */
  readonly enablingFee: number | null;
}
