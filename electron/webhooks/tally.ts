/** The counts of every account, and of requests that were for nobody's address (null). */
import type { Counts } from '../../shared/model/webhook-counts.ts';
import { noCounts } from '../../shared/model/webhook-counts.ts';
import { counted } from './counts.ts';
import type { Verdict } from './judge.ts';

export type OnCount = (accountId: string | null, counts: Counts) => void;

export interface Tally {
  count(verdict: Verdict): void;
  all(): ReadonlyMap<string | null, Counts>;
}

/** Goes on from `before`. `now` in ms since the epoch. */
export function createTally(
  now: () => number,
  onCount: OnCount,
  before: ReadonlyMap<string | null, Counts>,
): Tally {
  const counts = new Map<string | null, Counts>([[null, noCounts], ...before]);
  return {
    count: ({ accountId, outcome }) => {
      const next = counted(counts.get(accountId) ?? noCounts, outcome, now());
      counts.set(accountId, next);
      onCount(accountId, next);
    },
    all: () => new Map(counts),
  };
}
