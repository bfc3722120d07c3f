import { describe, expect, test } from 'vitest';
import { clockTime, dayName, dayOf, daysBetween, listTime } from './times.ts';

const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime();
const today = dayOf(at(2026, 4, 6, 12));
const weekday = (moment: number, width: 'long' | 'short') =>
  new Intl.DateTimeFormat(undefined, { weekday: width }).format(moment);
const names = { today: 'Today', yesterday: 'Yesterday' };

describe('listTime', () => {
  test('the time today, also for a clock a little ahead', () => {
    expect(listTime(at(2026, 4, 6, 14, 3), today, 'Yesterday')).toBe(
      clockTime(at(2026, 4, 6, 14, 3)),
    );
    expect(listTime(at(2026, 4, 7, 0, 3), today, 'Yesterday')).toBe(
      clockTime(at(2026, 4, 7, 0, 3)),
    );
  });

  test('then yesterday, a weekday, a date', () => {
    expect(listTime(at(2026, 4, 5, 23, 59), today, 'Yesterday')).toBe('Yesterday');
    expect(listTime(at(2026, 4, 4, 0, 0), today, 'Yesterday')).toBe(
      weekday(at(2026, 4, 4), 'short'),
    );
    expect(listTime(at(2026, 3, 29), today, 'Yesterday')).toMatch(/29/);
    expect(listTime(at(2025, 3, 29), today, 'Yesterday')).toMatch(/25/);
  });
});

test('days of a conversation', () => {
  expect(dayName(at(2026, 4, 6, 1), today, names)).toBe('Today');
  expect(dayName(at(2026, 4, 5, 1), today, names)).toBe('Yesterday');
  expect(dayName(at(2026, 4, 1, 1), today, names)).toContain(weekday(at(2026, 4, 1), 'long'));
  expect(dayName(at(2025, 4, 1, 1), today, names)).toMatch(/2025/);
});

test('days are counted across a change of the clocks', () => {
  expect(daysBetween(at(2026, 2, 1), at(2026, 3, 1))).toBe(31);
  expect(daysBetween(at(2026, 9, 1), at(2026, 10, 30))).toBe(60);
});
