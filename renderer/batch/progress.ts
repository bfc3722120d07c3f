/**
 * How far a composition to many has come. A text is settled once nothing more is expected to happen
 * to it by itself; being settled says nothing about success.
 */
import { ladder } from '../../shared/delivery/ladder.ts';
import { type BatchCard, type Outcome, outcomeOf, outcomes } from '../../shared/model/details.ts';

/** Of a card, what the counts need. */
export type Counted = Pick<BatchCard, 'counts' | 'waiting'>;

export interface Progress {
  readonly total: number;
  readonly settled: number;
  readonly failed: number;
  /** Settled because the user stopped them: they were not sent. */
  readonly stopped: number;
  /** Settled because they opted out: nothing was sent to them. */
  readonly optedOut: number;
}

export function progressOf(card: Counted & Pick<BatchCard, 'total'>): Progress {
  const sums = countOutcomes(card);
  const { carrier, failed, stopped, 'opted-out': optedOut, 'no-receipt': unconfirmed } = sums;
  const givenUp = card.waiting['given-up'] ?? 0;
  const settled = carrier + unconfirmed + failed + stopped + optedOut + givenUp;
  return { total: card.total, settled, failed, stopped, optedOut };
}

/** In percent, rounded down: 100 only when every one is settled. */
export function percentOf({ settled, total }: Pick<Progress, 'settled' | 'total'>): number {
  return total === 0 ? 0 : Math.floor((settled * 100) / total);
}

export function countOutcomes({ counts, waiting }: Counted): Readonly<Record<Outcome, number>> {
  const sums: Record<Outcome, number> = {
    failed: 0,
    unknown: 0,
    'no-receipt': 0,
    'opted-out': waiting['opted-out'] ?? 0,
    stopped: waiting.stopped ?? 0,
    waiting: 0,
    'with-provider': 0,
    carrier: 0,
  };
  for (const rung of ladder) sums[outcomeOf(rung, null)] += counts[rung] ?? 0;
  return sums;
}

/** The filters worth offering: those with someone in them, and the chosen one. */
export function filtersOf(card: Counted, chosen: Outcome | null): readonly Outcome[] {
  const sums = countOutcomes(card);
  return outcomes.filter((outcome) => sums[outcome] > 0 || outcome === chosen);
}

const milestones = [25, 50, 75, 100] as const;

/** What became worth saying aloud between two looks: the highest share passed, and first failures. */
export function passedBetween(
  before: Progress,
  after: Progress,
): { readonly share: number | null; readonly newlyFailed: boolean } {
  const from = percentOf(before);
  const to = percentOf(after);
  const share = milestones.findLast((mark) => from < mark && mark <= to) ?? null;
  return { share, newlyFailed: before.failed === 0 && after.failed > 0 };
}
