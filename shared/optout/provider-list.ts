/** A row of a provider's own list of people who opted out. */
import type { Address } from '../phone/address.ts';

export interface ProviderOptOut {
  readonly person: Address;
  /** The line, where the provider says one. */
  readonly line: Address | null;
  readonly profileId: string | null;
  /** The exact word, and when, ms; null where it does not say. */
  readonly keyword: string | null;
  readonly at: number | null;
}
