import { expect, test } from 'vitest';
import { createBackoff } from './backoff.ts';

test('the ceiling doubles to a minute, and starts again after a reset', () => {
  const backoff = createBackoff(undefined, () => 1);
  const delays = Array.from({ length: 9 }, () => backoff.next());
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  backoff.reset();
  expect(backoff.next()).toBe(500);
});

test('every delay between nothing and the ceiling may come', () => {
  expect(createBackoff(undefined, () => 0).next()).toBe(0);
  expect(createBackoff(undefined, () => 0.5).next()).toBe(250);
  expect(createBackoff(100, () => 1).next()).toBe(100);
});
