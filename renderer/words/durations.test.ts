import { expect, test } from 'vitest';
import { often, roughly, span } from './durations.ts';

test.each([
  [0, '0 s'],
  [49, '0 s'],
  [50, '0.1 s'],
  [1234, '1.2 s'],
  [9_999, '10.0 s'],
  [14_400, '14 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [125_000, '2 min 5 s'],
  [3_599_900, '60 min'],
  [10_920_000, '3 h 2 min'],
  [187_200_000, '2 d 4 h'],
])('%i ms is %s', (ms, words) => {
  expect(span(ms)).toBe(words);
});

test.each([
  [-5, 'less than a minute'],
  [59_999, 'less than a minute'],
  [60_000, '1 minute'],
  [3_599_999, '59 minutes'],
  [10_920_000, '3 hours'],
  [86_400_000, '1 day'],
  [187_200_000, '2 days'],
])('%i ms is roughly %s', (ms, words) => {
  expect(roughly(ms)).toBe(words);
});

test.each([
  [5_000, 'every 5 seconds'],
  [1_000, 'every second'],
  [60_000, 'every minute'],
  [120_000, 'every 2 minutes'],
])('what is done each %i ms is done %s', (ms, said) => {
  expect(often(ms)).toBe(said);
});
