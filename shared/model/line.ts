/** A line is one of the user's own numbers (a TN) at one account. */
import type { Address } from '../phone/address.ts';

export type LineType = 'long-code' | 'toll-free' | 'short-code' | 'unknown';

export interface Line {
  readonly accountId: string;
  readonly number: Address;
  readonly type: LineType;
  /** Whether the provider says texts can be sent from it; null when it does not say. */
  readonly canText: boolean | null;
  /** The messaging profile the line belongs to, by name; null when it has none. */
  readonly profile: string | null;
}
