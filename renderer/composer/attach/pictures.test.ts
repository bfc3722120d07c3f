import { expect, test } from 'vitest';
import { isDrawnAgain, renamed, shrinks } from './pictures.ts';

test.each([
  ['image/jpeg', 100, 100, false],
  ['image/jpeg', 101, 100, true],
  ['image/webp', 10, 100, true],
  ['image/gif', 101, 100, false],
  ['video/mp4', 101, 100, false],
])('%s of %i bytes into %i is drawn again: %s', (type, size, most, again) => {
  expect(isDrawnAgain({ type, size }, most)).toBe(again);
});

test('a moving picture keeps moving', () => {
  expect(shrinks({ type: 'image/gif' })).toBe(false);
});

test.each([
  ['holiday.png', 'image/jpeg', 'holiday.jpg'],
  ['holiday.JPEG', 'image/jpeg', 'holiday.JPEG'],
  ['holiday', 'image/jpeg', 'holiday.jpg'],
  ['logo.v2.webp', 'image/png', 'logo.v2.png'],
  [null, 'image/png', null],
])('%s drawn as %s is %s', (name, type, expected) => {
  expect(renamed(name, type)).toBe(expected);
});
