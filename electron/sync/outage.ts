/** Why there is no connection, and how long the provider wants to be left alone. */
import type { OutageCause } from '../../shared/model/account.ts';
import { type FeedClosed, ProviderError } from '../providers/provider.ts';

export type Ending =
  | { readonly kind: 'refused'; readonly detail: string }
  | {
      readonly kind: 'lost';
      readonly cause: OutageCause;
      readonly detail: string;
      readonly retryAfterMs: number;
    };

export function endingOf(closed: FeedClosed): Ending {
  return closed.kind === 'refused' ? closed : { ...closed, retryAfterMs: 0 };
}

/** What is not the provider's trouble is the store's. */
export function endingOfFailure(error: unknown): Ending {
  if (!(error instanceof ProviderError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'lost', cause: 'storage', detail, retryAfterMs: 0 };
  }
  const shut = error.kind === 'key-refused' || error.kind === 'may-not';
  if (shut) return { kind: 'refused', detail: error.message };
  const cause = error.kind === 'offline' ? 'network' : 'provider';
  return { kind: 'lost', cause, detail: error.message, retryAfterMs: error.retryAfterMs ?? 0 };
}
