import { describe, expect, test } from 'vitest';
import { severity } from '../conversation/summary.ts';
import {
  countOutcomes,
  filtersOf,
  passedBetween,
  percentOf,
  progressOf,
  rungCounts,
} from './progress.ts';

const counts = { carrier: 440, handset: 1, failed: 37, unconfirmed: 2, sent: 15, held: 5 } as const;

describe('progress', () => {
  test('settled is what nothing more will happen to, whether it went well or not', () => {
    expect(progressOf({ counts, total: 500 })).toEqual({ total: 500, settled: 480, failed: 37 });
    expect(countOutcomes(counts)).toMatchObject({ carrier: 441, 'with-provider': 15, waiting: 5 });
  });

  test('100 percent only when every one is settled', () => {
    expect(percentOf({ total: 500, settled: 499, failed: 0 })).toBe(99);
    expect(percentOf({ total: 500, settled: 500, failed: 500 })).toBe(100);
    expect(percentOf({ total: 0, settled: 0, failed: 0 })).toBe(0);
  });
});

test('rungs anyone stands on, worst first', () => {
  const shown = rungCounts(counts, severity).map(({ rung }) => rung);
  expect(shown).toEqual(['failed', 'unconfirmed', 'held', 'sent', 'carrier', 'handset']);
});

test('filters with someone in them, and the chosen one even when it is empty', () => {
  expect(filtersOf({ carrier: 3 }, null)).toEqual(['carrier']);
  expect(filtersOf({ carrier: 3 }, 'waiting')).toEqual(['waiting', 'carrier']);
});

describe('what is worth saying', () => {
  const at = (settled: number, failed = 0) => ({ total: 400, settled, failed });

  test.each([
    [0, 99, null],
    [99, 100, 25],
    [100, 150, null],
    [150, 310, 75],
    [0, 400, 100],
    [400, 400, null],
    [400, 380, null],
  ])('from %i to %i of 400: %s', (before, after, share) => {
    expect(passedBetween(at(before), at(after)).share).toBe(share);
  });

  test('the first failure at once, the later ones with the shares', () => {
    expect(passedBetween(at(5), at(6, 1)).newlyFailed).toBe(true);
    expect(passedBetween(at(6, 1), at(8, 3)).newlyFailed).toBe(false);
  });
});
