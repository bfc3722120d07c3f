/**
 * How far a composition to many has come. A text is settled once nothing more is expected to happen
 * to it by itself; being settled says nothing about success.
 */
import { ladder, type Rung } from '../../shared/delivery/ladder.ts';
import { type BatchCard, type Outcome, outcomeOf, outcomes } from '../../shared/model/details.ts';

export type Counts = BatchCard['counts'];

export interface Progress {
  readonly total: number;
  readonly settled: number;
  readonly failed: number;
}

export function progressOf({ counts, total }: Pick<BatchCard, 'counts' | 'total'>): Progress {
  const byOutcome = countOutcomes(counts);
  const settled = byOutcome.carrier + byOutcome['no-receipt'] + byOutcome.failed;
  return { total, settled, failed: byOutcome.failed };
}

/** In percent, rounded down: 100 only when every one is settled. */
export function percentOf({ settled, total }: Progress): number {
  return total === 0 ? 0 : Math.floor((settled * 100) / total);
}

export function countOutcomes(counts: Counts): Readonly<Record<Outcome, number>> {
  const sums: Record<Outcome, number> = {
    failed: 0,
    unknown: 0,
    'no-receipt': 0,
    waiting: 0,
    'with-provider': 0,
    carrier: 0,
  };
  for (const rung of ladder) sums[outcomeOf(rung)] += counts[rung] ?? 0;
  return sums;
}

export interface RungCount {
  readonly rung: Rung;
  readonly count: number;
}

/** Those that anyone stands on, worst first. */
export function rungCounts(counts: Counts, order: readonly Rung[]): readonly RungCount[] {
  return order.flatMap((rung) => {
    const count = counts[rung] ?? 0;
    return count === 0 ? [] : [{ rung, count }];
  });
}

/** The filters worth offering: those with someone in them, and the chosen one. */
export function filtersOf(counts: Counts, chosen: Outcome | null): readonly Outcome[] {
  const sums = countOutcomes(counts);
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
