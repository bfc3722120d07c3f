import { expect, test } from 'vitest';
import { zoneOf } from './zones.ts';

const now = Date.UTC(2026, 4, 4);

test.each([
  [['+13125550150'], 'America/Chicago'],
  [['+14165550150'], 'America/Toronto'],
  [['+447400123456'], 'Europe/London'],
  [['+4915112345678'], 'Europe/Berlin'],
  [['+13125550150', '+12145550150'], 'America/Chicago'],
])('%j is in %s', (numbers, zone) => {
  expect(zoneOf(numbers, now)).toEqual({ kind: 'known', zone });
});

test('an area code with two times, a wide country, or people far apart: several', () => {
  expect(zoneOf(['+18505550150'], now)).toEqual({ kind: 'several' });
  expect(zoneOf(['+61412345678'], now)).toEqual({ kind: 'several' });
  expect(zoneOf(['+13125550150', '+12125550150'], now)).toEqual({ kind: 'several' });
});

test('a short code, a toll-free number and nobody are nowhere', () => {
  expect(zoneOf(['12345'], now)).toEqual({ kind: 'unknown' });
  expect(zoneOf(['+18005550150'], now)).toEqual({ kind: 'unknown' });
  expect(zoneOf([], now)).toEqual({ kind: 'unknown' });
});
