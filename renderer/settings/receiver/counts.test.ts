import { expect, test } from 'vitest';
import { deferralReasons, noCounts, refusalReasons } from '../../../shared/model/webhook-counts.ts';
import { clockTime } from '../../words/times.ts';
import { countLines } from './counts.ts';

const now = new Date(2026, 4, 4, 14, 3).getTime();

const ones = (reasons: readonly string[]) => Object.fromEntries(reasons.map((why) => [why, 1]));

test('what never happened is left out', () => {
  expect(countLines(noCounts, now)).toEqual([]);
});

test('what came, with when, and why some were turned away', () => {
  const counts = {
    ...noCounts,
    accepted: 1214,
    duplicates: 1,
    refused: { ...noCounts.refused, 'wrong-signature': 2 },
    deferred: { ...noCounts.deferred, busy: 3 },
    lastAcceptedAt: now,
    lastRefused: { at: now, reason: 'wrong-signature' },
  } as const;
  expect(countLines(counts, now)).toEqual([
    `1,214 taken in, the last at ${clockTime(now)}`,
    '1 came again and was kept once',
    '3 asked to come again: too many at once',
    '2 refused: with a wrong signature',
    `Last refused at ${clockTime(now)}`,
  ]);
});

test('every reason has words', () => {
  const all = {
    ...noCounts,
    refused: { ...noCounts.refused, ...ones(refusalReasons) },
    deferred: { ...noCounts.deferred, ...ones(deferralReasons) },
  };
  const lines = countLines({ ...noCounts, ...all }, now);
  expect(lines).toHaveLength(refusalReasons.length + deferralReasons.length);
  expect(lines.join()).not.toContain('undefined');
});
