import { expect, test } from 'vitest';
import { shownWidth } from './room.ts';

test.each([
  ['a photo', 4032, 3024, 20],
  ['one held upright', 900, 1600, 12.375],
  ['a small one', 160, 100, 10],
  ['a dot', 1, 1, 2.75],
  ['a ribbon', 100, 9000, 2.75],
])('%s', (_, width, height, rem) => {
  expect(shownWidth({ width, height })).toBe(rem);
});
