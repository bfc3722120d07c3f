import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, isZone, momentOf, wallAt, weekdayOf } from './wall.ts';
import { zonesByStart } from './zone-table.ts';

const chicago = 'America/Chicago';
const at = (month: number, day: number, hour: number, minute: number, year = 2026) => ({
  ...{ year, month, day, hour, minute },
});

test('a time is the moment at which the clocks show it', () => {
  expect(momentOf(at(7, 1, 8, 0), chicago)).toEqual({
    at: Date.UTC(2026, 6, 1, 13),
    shown: 'once',
  });
  expect(wallAt(Date.UTC(2026, 6, 1, 13), 'Asia/Kathmandu')).toEqual(at(7, 1, 18, 45));
});

test('a time that is skipped in spring is moved on, as clocks are', () => {
  const found = momentOf(at(3, 8, 2, 30), chicago);
  expect(found).toEqual({ at: Date.UTC(2026, 2, 8, 8, 30), shown: 'never' });
  expect(wallAt(found.at, chicago)).toEqual(at(3, 8, 3, 30));
});

test('of a time that comes twice in autumn the first is meant', () => {
  expect(momentOf(at(11, 1, 1, 30), chicago)).toEqual({
    at: Date.UTC(2026, 10, 1, 6, 30),
    shown: 'twice',
  });
});

test('half an hour of daylight saving', () => {
  expect(momentOf(at(10, 4, 2, 15), 'Australia/Lord_Howe')).toEqual({
    at: Date.UTC(2026, 9, 3, 15, 45),
    shown: 'never',
  });
});

const zones = zonesByStart.flatMap(([names]) => names.split('&'));

test('every zone of the table is one', () => {
  for (const zone of zones) expect([zone, isZone(zone)]).toEqual([zone, true]);
  expect(isZone('America/Nowhere')).toBe(false);
});

test('to the wall and back is the same moment, or the first that looks like it', () => {
  const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
      const whole = Math.floor(moment / 60_000) * 60_000;
      const wall = wallAt(whole, zone);
      const back = momentOf(wall, zone);
      expect(wallAt(back.at, zone)).toEqual(wall);
      if (back.shown === 'once') expect(back.at).toBe(whole);
      else expect(back).toMatchObject({ shown: 'twice' });
      expect(back.at).toBeLessThanOrEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test('days and weekdays', () => {
  expect(daysAfter(at(12, 31, 9, 0), 1)).toEqual(at(1, 1, 9, 0, 2027));
  expect(weekdayOf(at(11, 22, 0, 0))).toBe(0);
});
