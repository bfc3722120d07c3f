import { expect, test } from 'vitest';
import { dayAndTime, moment } from './moments.ts';
import { clockTime } from './times.ts';

const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime();
const today = at(2026, 4, 6);

test('today the time is enough, on another day it is not', () => {
  const early = at(2026, 4, 6, 0, 5);
  expect(moment(early, today)).toBe(clockTime(early));
  const yesterday = at(2026, 4, 5, 23, 55);
  expect(moment(yesterday, today)).toMatch(/5.*:55/);
  expect(moment(yesterday, today)).not.toMatch(/2026/);
  expect(moment(at(2025, 4, 5, 12), today)).toMatch(/2025/);
});

test('the day can be asked for', () => {
  expect(dayAndTime(at(2026, 4, 6, 9, 12), today)).toMatch(/6.*9:12/);
});
