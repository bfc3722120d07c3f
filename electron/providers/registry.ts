/** Every provider there is; the only place that knows them all. */
import { CommandError } from '../../shared/contract/failure.ts';
import type { ProviderKind, ProviderOffer, SignIn } from '../../shared/model/providers.ts';
import type { ReceiverProof } from '../../shared/model/receiver.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Source } from '../webhooks/source.ts';
import type { Endpoint, Provider } from './provider.ts';

/** What the rest of the main process may ask of a kind of provider. */
export interface ProviderModule {
  readonly offer: ProviderOffer;
  readonly proof: ReceiverProof;
  /** What is sealed, from what the user entered. Throws CommandError `sign-in-incomplete` with the field. */
  secretOf(signIn: SignIn): string;
  /** What was entered, for changing a part of it. */
  signInOf(secret: string): SignIn;
  /** Addresses of an account: its own where given, the provider's otherwise. */
  endpointOf(baseUrl: string | null, socketUrl: string | null): Endpoint;
  /** `ownNumbers` as the user entered them, where the provider does not tell them. */
  create(endpoint: Endpoint, secret: string, ownNumbers: readonly Address[]): Provider;
  /** How its webhooks are let in; null where what they are checked with was not entered. */
  sourceOf(accountId: string, path: string, secret: string): Source | null;
}
