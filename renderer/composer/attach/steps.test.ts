import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsFor } from './steps.ts';

const side = fc.integer({ min: 1, max: 12_000 });
const size = fc.record({ width: side, height: side });

test('a picture is never drawn larger, and keeps its shape', () => {
  fc.assert(
    fc.property(size, fc.boolean(), (given, transparent) => {
      for (const { width, height } of stepsFor(given, transparent)) {
        expect(width).toBeLessThanOrEqual(given.width);
        expect(height).toBeLessThanOrEqual(given.height);
        const by = Math.max(width, height) / Math.max(given.width, given.height);
        expect(Math.abs(width - given.width * by)).toBeLessThanOrEqual(1);
        expect(Math.abs(height - given.height * by)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('each way takes fewer bytes than the one before', () => {
  const steps = stepsFor({ width: 4032, height: 3024 }, false);
  expect(steps[0]).toEqual({ width: 4032, height: 3024, type: 'image/jpeg', quality: 0.86 });
  expect(steps.at(-1)).toEqual({ width: 320, height: 240, type: 'image/jpeg', quality: 0.6 });
  const costs = steps.map(({ width, quality }) => width * 10 + (quality ?? 0));
  expect(costs).toEqual(costs.toSorted((a, b) => b - a));
});

test('what is transparent stays PNG as long as it can be seen', () => {
  const steps = stepsFor({ width: 1000, height: 500 }, true);
  expect(steps.slice(0, 4).map(({ type, width }) => [type, width])).toEqual([
    ['image/png', 1000],
    ['image/png', 800],
    ['image/png', 640],
    ['image/jpeg', 1000],
  ]);
});
