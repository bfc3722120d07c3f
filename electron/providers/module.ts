/** One kind of provider, as far as the rest of the main process may ask about it. */
import type { ProviderOffer, SignIn } from '../../shared/model/providers.ts';
import type { ReceiverProof } from '../../shared/model/receiver.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Source } from '../webhooks/source.ts';
import type { Endpoint, Provider } from './provider.ts';

export interface ProviderModule {
  readonly offer: ProviderOffer;
  readonly proof: ReceiverProof;
  /** What is sealed, from what the user entered. Throws CommandError `sign-in-incomplete` with the field. */
  secretOf(signIn: SignIn): string;
  /** What was entered, for changing a part of it; empty where the secret is none of this provider's. */
  signInOf(secret: string): SignIn;
  /** Addresses of an account: its own where given, the provider's otherwise. */
  endpointOf(baseUrl: string | null, socketUrl: string | null): Endpoint;
  /**
   * `ownNumbers` as the user entered them, where the provider does not tell them. Throws CommandError
   * `sign-in-incomplete` for a secret that `secretOf` did not make.
   */
  create(endpoint: Endpoint, secret: string, ownNumbers: readonly Address[]): Provider;
  /**
   * How its webhooks are let in at an address whose random part is `path`; null where what they are
   * checked with was not entered.
   */
  sourceOf(accountId: string, path: string, secret: string): Source | null;
}
