import { expect, onTestFinished, test, vi } from 'vitest';
import { type ChangeSet, noChange } from '../shared/model/change.ts';
import { createSnoozes } from './snoozes.ts';

const minute = 60_000;

/** A store that holds moments, on a clock of the test's own. */
function stage(...until: readonly number[]) {
  vi.useFakeTimers({ now: 0 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let left = [...until];
  let broken = false;
  let asked = 0;
  const told: ChangeSet[] = [];
  const failures: unknown[] = [];
  const snoozes = createSnoozes({
    store: {
      dueSnoozes: async (now) => {
        asked += 1;
        if (broken) throw new Error('The disk is full');
        const woken = left.filter((one) => one <= now).slice(0, 2);
        left = left.filter((one) => !woken.includes(one));
        return { woken, changes: noChange };
      },
      nextSnooze: async () => (left.length === 0 ? null : Math.min(...left)),
    },
    clock: { now: () => Date.now() },
    onChanges: (changes) => told.push(changes),
    onFailure: (error) => failures.push(error),
  });
  return {
    ...{ snoozes, told, failures },
    add: (one: number) => left.push(one),
    asked: () => asked,
    setBroken: (is: boolean) => {
      broken = is;
    },
  };
}

test('each comes back at its time, and those that are late at the start, however many', async () => {
  const { snoozes, told, add } = stage(-5, -4, -3, 10_000);
  snoozes.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(told).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveLength(3);
  add(Date.now() + 500);
  snoozes.look();
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toHaveLength(4);
});

test('the clock is looked at while something is snoozed, and left alone otherwise', async () => {
  const { snoozes, told, asked } = stage(60 * minute);
  snoozes.start();
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(asked()).toBe(6);
  vi.setSystemTime(60 * minute);
  await vi.advanceTimersByTimeAsync(minute);
  expect(told).toHaveLength(1);
  const before = asked();
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(asked()).toBe(before);
});

test('a failing store is told of and asked again; after stopping, nothing is', async () => {
  const { snoozes, told, failures, setBroken, asked } = stage(5);
  setBroken(true);
  snoozes.start();
  await vi.advanceTimersByTimeAsync(10);
  expect(failures).toHaveLength(1);
  setBroken(false);
  await vi.advanceTimersByTimeAsync(minute);
  expect(told).toHaveLength(1);
  await snoozes.stop();
  const before = asked();
  snoozes.look();
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(asked()).toBe(before);
});
