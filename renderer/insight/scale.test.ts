import fc from 'fast-check';
import { expect, test } from 'vitest';
import { every, steps } from './scale.ts';

test('a scale begins at zero, holds everything, and has few steps of round numbers', () => {
  expect(steps(0)).toEqual([0, 1]);
  expect(steps(3)).toEqual([0, 1, 2, 3]);
  expect(steps(21)).toEqual([0, 10, 20, 30]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
      const scale = steps(most);
      expect(scale[0]).toBe(0);
      expect(scale.at(-1)).toBeGreaterThanOrEqual(most);
      expect(scale.length).toBeLessThanOrEqual(6);
      expect(scale.every(Number.isInteger)).toBe(true);
    }),
  );
});

test('marks are left out where there is no room for all', () => {
  expect([every(7, 9), every(30, 9), every(90, 9)]).toEqual([1, 4, 10]);
});
