import { expect, test } from 'vitest';
import { isCountryPermitted, readNumber } from './numbers.ts';

test.each([
  ['+18382050008', '+18382050008'],
  ['18382050008', '+18382050008'],
  [18382050008, '+18382050008'],
  [' 18382050008', '+18382050008'],
  ['(838) 205-0008', '+18382050008'],
  ['+13115552368', '+13115552368'],
  ['+41585310000', '+41585310000'],
  ['12', null],
  ['', null],
  ['+', null],
  ['call me', null],
  [null, null],
  [{}, null],
  [1e30, null],
])('%j is %j', (value, number) => {
  expect(readNumber(value)).toBe(number);
});

test('the United States and Canada may be texted, other countries not, wherever their numbers start', () => {
  expect(['+12125550101', '+14165550123', '+13115552367'].map(isCountryPermitted)).not.toContain(
    false,
  );
  expect(['+18765550123', '+4915112345678', '+442079460000'].map(isCountryPermitted)).not.toContain(
    true,
  );
});
