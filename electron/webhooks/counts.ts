/** What became of the requests, counted for the screen. Never what was in them. */
import type { Counts, DeferralReason, RefusalReason } from '../../shared/model/webhook-counts.ts';

export type Outcome =
  | { readonly kind: 'accepted' }
  /** Stored before, and answered as if it were new. */
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'self-test' }
  /** Came without credentials, as Bandwidth's first request does, and was asked for them. */
  | { readonly kind: 'challenged' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'deferred'; readonly reason: DeferralReason };

export function counted(counts: Counts, outcome: Outcome, at: number): Counts {
  const { refused, deferred } = counts;
  switch (outcome.kind) {
    case 'accepted':
      return { ...counts, accepted: counts.accepted + 1, lastAcceptedAt: at };
    case 'duplicate':
      return { ...counts, duplicates: counts.duplicates + 1 };
    case 'self-test':
      return { ...counts, selfTests: counts.selfTests + 1 };
    case 'challenged':
      return { ...counts, challenged: counts.challenged + 1 };
    case 'refused': {
      const { reason } = outcome;
      const more = { ...refused, [reason]: refused[reason] + 1 };
      return { ...counts, refused: more, lastRefused: { at, reason } };
    }
    case 'deferred': {
      const { reason } = outcome;
      return { ...counts, deferred: { ...deferred, [reason]: deferred[reason] + 1 } };
    }
  }
}
