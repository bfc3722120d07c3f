import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Rolling, startRolling } from './rolling.ts';

const minutes = 60_000;
const hours = 60 * minutes;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Notes after how many minutes backups were made. */
function watch(options: Partial<Rolling> = {}) {
  const opened = Date.now();
  const made: number[] = [];
  const failures: unknown[] = [];
  const end = startRolling({
    lastAt: async () => null,
    now: () => Date.now(),
    written: () => true,
    backUp: async () => made.push((Date.now() - opened) / minutes),
    onFailure: (error) => failures.push(error),
    ...options,
  });
  onTestFinished(end);
  return { made, failures, end, opened };
}

test('the first is made ten minutes after opening, then one every four hours', async () => {
  const { made } = watch();
  await vi.advanceTimersByTimeAsync(10 * minutes - 1);
  expect(made).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(made).toEqual([10]);
  await vi.advanceTimersByTimeAsync(8 * hours);
  expect(made).toEqual([10, 250, 490]);
});

test.each([
  ['three hours old', -3 * hours, [250]],
  ['five hours old', -5 * hours, [10, 250]],
  ['from the future', 9 * hours, [10, 250]],
])('when the last one is %s', async (_, age, expected) => {
  const last = Date.now() + age;
  const { made } = watch({ lastAt: async () => last });
  await vi.advanceTimersByTimeAsync(4 * hours + 10 * minutes);
  expect(made).toEqual(expected);
});

test('none is made while nothing was written', async () => {
  let written = false;
  const { made } = watch({ written: () => written });
  await vi.advanceTimersByTimeAsync(5 * hours);
  expect(made).toEqual([]);
  written = true;
  await vi.advanceTimersByTimeAsync(4 * hours);
  expect(made).toEqual([490]);
});

test('one that fails is told, and the next is tried in its turn', async () => {
  let times = 0;
  const { failures } = watch({
    backUp: async () => {
      times += 1;
      throw new Error('full');
    },
  });
  await vi.advanceTimersByTimeAsync(4 * hours + 10 * minutes);
  expect([times, failures.length]).toEqual([2, 2]);
});

test.each([5 * minutes, 2 * hours])('after the end none is made', async (after) => {
  const { made, end } = watch({ lastAt: async () => Date.now() });
  await vi.advanceTimersByTimeAsync(after);
  end();
  await vi.advanceTimersByTimeAsync(9 * hours);
  expect(made).toEqual([]);
});
