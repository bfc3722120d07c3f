import { expect, test } from 'vitest';
import { bandwidthManner } from './posting.ts';

const { waitAfter } = bandwidthManner('key', () => 'http://127.0.0.1:1');

test('waits longer each time, and gives up after a day', () => {
  const waits: number[] = [];
  for (let wait = waitAfter(1); wait !== null; wait = waitAfter(waits.length + 1)) waits.push(wait);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits[0]).toBe(5_000);
  expect(waits.at(-1)).toBe(60 * 60_000);
  const hours = waits.reduce((sum, each) => sum + each, 0) / 3_600_000;
  expect(hours).toBeGreaterThanOrEqual(24);
  expect(hours).toBeLessThanOrEqual(25);
});
