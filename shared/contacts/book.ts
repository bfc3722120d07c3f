/** What is asked of the place where contacts are kept, and what came of a write. */
import type { Address } from '../phone/address.ts';

export interface Wanted {
  readonly numbers: readonly Address[];
  readonly keys: readonly string[];
}

/** Stale: the contact is not as it was, or a number or key of it belongs to another by now. */
export type WriteOutcome = 'written' | 'stale';
