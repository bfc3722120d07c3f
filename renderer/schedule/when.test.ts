import { expect, test } from 'vitest';
import { Address } from '../../shared/phone/address.ts';
import { offsetAt } from '../../shared/schedule/wall.ts';
import { fieldOf, knownZone, momentIn, placeName, wallOf, whenWords } from './when.ts';

const now = Date.UTC(2026, 4, 4, 12);
const hour = 60 * 60_000;

test('a field of date and time is read and written', () => {
  const wall = { year: 2026, month: 5, day: 4, hour: 9, minute: 5 };
  expect(fieldOf(wall)).toBe('2026-05-04T09:05');
  expect(wallOf('2026-05-04T09:05')).toEqual(wall);
  expect(wallOf('')).toBeNull();
});

test('the place of a zone, and the zone of a number', () => {
  expect(placeName('America/New_York')).toBe('New York');
  expect(placeName('America/Indiana/Knox')).toBe('Knox');
  expect(knownZone([Address.parse('+13125550150')], now)).toBe('America/Chicago');
  expect(knownZone([Address.parse('+18505550150')], now)).toBeNull();
});

test('both clocks are told where they differ, with the day where it is another', () => {
  const tokyo = 'Asia/Tokyo';
  const at = now + 30 * hour;
  expect(offsetAt(at, tokyo)).not.toBe(offsetAt(at, null));
  const words = whenWords(at, tokyo, now);
  expect(words).toContain(`${momentIn(at, tokyo, now)} theirs · `);
  expect(words).toMatch(/ yours$/);
  expect(whenWords(at, null, now)).toBe(momentIn(at, null, now));
});
