/** A line is one of the user's own numbers (a TN) at one account. */
import type { Address } from '../phone/address.ts';

export type LineType = 'long-code' | 'toll-free' | 'short-code' | 'unknown';

/** Whether carriers know the sender: a 10DLC campaign for long codes, verification for toll-free. */
export type Registration = 'registered' | 'pending' | 'rejected' | 'none';

/** Null always means that the provider does not say. */
export interface Line {
  readonly accountId: string;
  readonly number: Address;
  readonly type: LineType;
  /** The provider's own id of it, for changes. */
  readonly providerId: string | null;
  /** Whether the provider says texts can be sent from it; null when it does not say. */
  readonly canText: boolean | null;
  readonly canMms: boolean | null;
  /** The messaging profile the line belongs to, by name; null when it has none. */
  readonly profile: string | null;
  readonly profileId: string | null;
  /** The campaign it sends under, as the provider names it; null when it has none. */
  readonly campaign: string | null;
  readonly registration: Registration | null;
  /** When its rent ends, ms, and whether it is renewed by itself. */
  readonly leaseUntil: number | null;
  readonly renews: boolean | null;
  /** The user's own name for it, and its swatch (0 to 5); null where none was chosen. */
  readonly label: string | null;
  readonly swatch: number | null;
}

/** What the user chose for a line; kept here only. */
export interface LineLook {
  readonly label: string | null;
  readonly swatch: number | null;
}
