import { expect, test } from 'vitest';
import { meaningOf } from './escape.ts';

test.each([
  [null, 10, 'hint'],
  [10, 400, 'ask'],
  [10, 5009, 'ask'],
  [10, 5010, 'hint'],
] as const)('after one at %s, Escape at %i: %s', (before, now, meaning) => {
  expect(meaningOf(before, now)).toBe(meaning);
});
