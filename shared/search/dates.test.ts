import { expect, test } from 'vitest';
import { readDate } from './dates.ts';

const at = (y: number, m: number, d = 1, h = 0): number => new Date(y, m - 1, d, h).getTime();
/** A Wednesday. */
const now = at(2026, 11, 18, 15);
const day = (y: number, m: number, d: number) => ({ from: at(y, m, d), until: at(y, m, d + 1) });

test.each([
  ['2026-11-01', day(2026, 11, 1)],
  ['2026/11/1', day(2026, 11, 1)],
  ['2026-02', { from: at(2026, 2), until: at(2026, 3) }],
  ['11/2026', { from: at(2026, 11), until: at(2026, 12) }],
  ['2025', { from: at(2025, 1), until: at(2026, 1) }],
  ['11/2/2026', day(2026, 11, 2)],
  ['2/11/26', day(2026, 2, 11)],
  ['25/12/2025', day(2025, 12, 25)],
  ['2.11.2026', day(2026, 11, 2)],
  ['2.11.', day(2026, 11, 2)],
  ['11/18', day(2026, 11, 18)],
  ['12/24', day(2025, 12, 24)],
  ['today', day(2026, 11, 18)],
  ['Yesterday', day(2026, 11, 17)],
  ['monday', day(2026, 11, 16)],
  ['wed', day(2026, 11, 18)],
  ['thursday', day(2026, 11, 12)],
  ['nov', { from: at(2026, 11), until: at(2026, 12) }],
  ['December', { from: at(2025, 12), until: at(2026, 1) }],
  ['3d', day(2026, 11, 15)],
  ['2w', day(2026, 11, 4)],
  ['9m', day(2026, 2, 18)],
  ['1y', day(2025, 11, 18)],
  ['12h', { from: at(2026, 11, 18, 3), until: at(2026, 11, 18, 4) }],
])('%s', (typed, span) => {
  expect(readDate(typed, { now, locale: 'en-US' })).toEqual(span);
});

test('the order of day and month, and names, are those of the reader', () => {
  expect(readDate('2/11/2026', { now, locale: 'en-GB' })).toEqual(day(2026, 11, 2));
  expect(readDate('ayer', { now, locale: 'es-ES' })).toEqual(day(2026, 11, 17));
  expect(readDate('lunes', { now, locale: 'es-ES' })).toEqual(day(2026, 11, 16));
});

test('a month ago of a longer month is its last day', () => {
  const march = at(2026, 3, 31, 12);
  expect(readDate('1m', { now: march, locale: 'en-US' })).toEqual(day(2026, 2, 28));
});

test.each(['', 'never', '2026-13', '2026-02-30', '13/13/2026', '3x', '99999d', '1/2/3/4', '0/0'])(
  '%j is no date',
  (typed) => {
    expect(readDate(typed, { now, locale: 'en-US' })).toBeNull();
  },
);
