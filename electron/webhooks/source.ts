/**
 * Whose webhooks arrive at which address, and how their sender proves who it is: Telnyx signs each
 * request, Bandwidth sends the user and password it was given, Opentact documents neither, so that
 * knowing the address is the only proof there is.
 */
export type Source = Address & Proof;
export type SourceDialect = Source['dialect'];

interface Address {
  readonly accountId: string;
  /** The random part of the address, as `newSecret` makes it. */
  readonly secret: string;
}

type Proof =
  | { readonly dialect: 'telnyx'; readonly credentials: TelnyxCredentials }
  | { readonly dialect: 'bandwidth'; readonly credentials: BandwidthCredentials }
  | { readonly dialect: 'opentact'; readonly credentials: null };

export interface TelnyxCredentials {
  /** The account's public key as the portal shows it: base64 of 32 bytes. */
  readonly publicKey: string;
}

export interface BandwidthCredentials {
  readonly user: string;
  readonly password: string;
}
