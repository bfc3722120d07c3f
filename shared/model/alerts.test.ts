import { expect, test } from 'vitest';
import { isQuiet, usualAlerts } from './alerts.ts';

/** November 2026 begins on a Sunday. */
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).getTime();
const nights = (days: number[], from = 22 * 60, until = 7 * 60) => ({
  ...usualAlerts,
  quiet: { on: true, from, until, days },
});

test('quiet hours over midnight belong to the day on which they begin', () => {
  const friday = nights([5]);
  expect(isQuiet(friday, at(6, 21, 59))).toBe(false);
  expect(isQuiet(friday, at(6, 22))).toBe(true);
  expect(isQuiet(friday, at(7, 6, 59))).toBe(true);
  expect(isQuiet(friday, at(7, 7))).toBe(false);
  expect(isQuiet(friday, at(6, 3))).toBe(false);
  expect(isQuiet(friday, at(7, 23))).toBe(false);
});

test('Saturday night ends on Sunday', () => {
  expect(isQuiet(nights([6]), at(8, 2))).toBe(true);
});

test('within a day, and the whole day', () => {
  const lunch = nights([1, 2], 12 * 60, 13 * 60);
  expect([at(2, 12), at(2, 13), at(4, 12)].map((time) => isQuiet(lunch, time))).toEqual([
    ...[true, false, false],
  ]);
  const sunday = nights([0], 0, 0);
  expect([at(1, 0), at(1, 23, 59), at(2, 0)].map((time) => isQuiet(sunday, time))).toEqual([
    ...[true, true, false],
  ]);
});

test('a pause ends by itself', () => {
  const paused = { ...usualAlerts, pausedUntil: at(3, 12) };
  expect(isQuiet(paused, at(3, 11, 59))).toBe(true);
  expect(isQuiet(paused, at(3, 12))).toBe(false);
});
