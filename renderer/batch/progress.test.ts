import { describe, expect, test } from 'vitest';
import type { BatchCard } from '../../shared/model/details.ts';
import { countOutcomes, filtersOf, passedBetween, percentOf, progressOf } from './progress.ts';

const counts = { carrier: 440, handset: 1, failed: 37, unconfirmed: 2, sent: 15, held: 5 } as const;
const card = { counts, waiting: { turn: 5 }, total: 500 } as const;

describe('progress', () => {
  test('settled is what nothing more will happen to, whether it went well or not', () => {
    expect(progressOf(card)).toEqual({
      total: 500,
      settled: 480,
      failed: 37,
      stopped: 0,
      optedOut: 0,
    });
    expect(countOutcomes(card)).toMatchObject({ carrier: 441, 'with-provider': 15, waiting: 5 });
  });

  test('what was stopped is settled, never arrived, and no failure', () => {
    const stopped = { counts: { carrier: 12 }, waiting: { stopped: 36 }, total: 48 };
    expect(progressOf(stopped)).toEqual({
      total: 48,
      settled: 48,
      failed: 0,
      stopped: 36,
      optedOut: 0,
    });
    expect(countOutcomes(stopped)).toMatchObject({ carrier: 12, stopped: 36, waiting: 0 });
  });

  test('a search is settled by its end, not by finding nothing', () => {
    const searched = (waiting: BatchCard['waiting']) =>
      progressOf({ counts: { unknown: 3 }, waiting, total: 3 }).settled;
    expect(searched({ checking: 1, 'not-found': 2 })).toBe(0);
    expect(searched({ checking: 1, 'given-up': 2 })).toBe(2);
  });

  test('a text that an opt-out ended is settled and no failure', () => {
    const card = { counts: { carrier: 2 }, waiting: { 'opted-out': 3 }, total: 5 };
    expect(progressOf(card)).toMatchObject({ settled: 5, failed: 0, stopped: 0, optedOut: 3 });
    expect(filtersOf(card, null)).toEqual(['opted-out', 'carrier']);
  });

  test('100 percent only when every one is settled', () => {
    expect(percentOf({ total: 500, settled: 499 })).toBe(99);
    expect(percentOf({ total: 500, settled: 500 })).toBe(100);
    expect(percentOf({ total: 0, settled: 0 })).toBe(0);
  });
});

test('filters with someone in them, and the chosen one even when it is empty', () => {
  const some = { counts: { carrier: 3 }, waiting: { stopped: 2 } };
  expect(filtersOf(some, null)).toEqual(['stopped', 'carrier']);
  expect(filtersOf(some, 'waiting')).toEqual(['stopped', 'waiting', 'carrier']);
});

describe('what is worth saying', () => {
  const ended = { stopped: 0, optedOut: 0 };
  const at = (settled: number, failed = 0) => ({ total: 400, settled, failed, ...ended });

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
