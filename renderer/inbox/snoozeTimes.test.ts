import { expect, test } from 'vitest';
import { chosenTime, fieldValue, snoozeTimes } from './snoozeTimes.ts';

/** 2026-05-04 is a Monday. */
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 4, day, hour, minute).getTime();

test.each([
  ['in the morning', at(4, 9, 20), at(4, 13), at(5, 8), at(11, 8)],
  ['on the hour', at(5, 18), at(5, 21), at(6, 8), at(11, 8)],
  ['in the evening', at(6, 18, 1), null, at(7, 8), at(11, 8)],
  ['on a Saturday', at(9, 12), at(9, 15), at(10, 8), at(11, 8)],
  ['on a Sunday', at(10, 12), at(10, 15), at(11, 8), null],
])('%s', (_, now, today, tomorrow, nextWeek) => {
  expect(snoozeTimes(now)).toEqual({ today, tomorrow, nextWeek });
});

test('a moment of choice is one that is still to come', () => {
  expect(fieldValue(at(4, 9, 5))).toBe('2026-05-04T09:05');
  expect(chosenTime('2026-05-04T09:05', at(4, 9, 4))).toBe(at(4, 9, 5));
  expect(chosenTime('2026-05-04T09:05', at(4, 9, 5))).toBeNull();
  expect(chosenTime('', 0)).toBeNull();
});
