import { expect, test } from 'vitest';
import { paced } from './pace.ts';

/** A clock that only moves when told to, and work that ends only when told to. */
function scene() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const endings: (() => void)[] = [];
  let started = 0;
  const ask = paced(
    () => {
      started += 1;
      return new Promise((resolve) => endings.push(resolve));
    },
    { every: 250, now: () => now, after: (ms, run) => timers.push({ at: now + ms, run }) },
  );
  return {
    ask,
    started: () => started,
    finish: async () => {
      endings.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    },
    pass: (ms: number) => {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

test('the first call works at once, a burst becomes one turn when its time comes', async () => {
  const { ask, started, finish, pass } = scene();
  ask();
  expect(started()).toBe(1);
  await finish();
  for (let call = 0; call < 100; call += 1) ask();
  pass(249);
  expect(started()).toBe(1);
  pass(1);
  expect(started()).toBe(2);
  await finish();
  pass(1000);
  expect(started()).toBe(2);
});

test('never two at a time, however long one takes, and the last word is not lost', async () => {
  const { ask, started, finish, pass } = scene();
  ask();
  pass(900);
  ask();
  ask();
  expect(started()).toBe(1);
  await finish();
  expect(started()).toBe(2);
  await finish();
  pass(1000);
  expect(started()).toBe(2);
});

test('1,500 calls in ten seconds are at most 41 turns', async () => {
  const { ask, started, finish, pass } = scene();
  for (let call = 0; call < 1500; call += 1) {
    ask();
    await finish();
    pass(10_000 / 1500);
  }
  pass(250);
  expect(started()).toBeLessThanOrEqual(42);
  expect(started()).toBeGreaterThan(30);
});
