import { expect, test } from 'vitest';
import { createTrustedClock } from './trusted.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 4, 4, 12);

function stand() {
  let shift = 0;
  let passed = 0;
  const clock = createTrustedClock({
    now: () => start + passed + shift,
    uptime: () => 500_000 + passed,
  });
  return {
    clock,
    pass: (ms: number) => {
      passed += ms;
    },
    set: (ms: number) => {
      shift = ms;
    },
  };
}

test('as long as nobody sets it, the wall clock', () => {
  const { clock, pass, set } = stand();
  pass(10 * minute);
  set(40_000);
  expect(clock.now('a', 300)).toBe(start + 10 * minute + 40_000);
});

test('set forward a day: not believed, until the provider says the same', () => {
  const { clock, pass, set } = stand();
  clock.now('a', 300);
  set(day);
  pass(minute);
  expect(clock.now('a', 300)).toBe(start + minute);
  expect(clock.now('a', -200)).toBe(start + day + minute);
});

test('set forward a day, and the provider says that it is not: its clock counts', () => {
  const { clock, set } = stand();
  clock.now('a', 300);
  set(day);
  expect(clock.now('a', -day)).toBe(start);
  set(0);
  expect(clock.now('a', 100)).toBe(start);
});

test('set back a day: nothing is late for it once the provider was heard', () => {
  const { clock, set } = stand();
  clock.now('a', 300);
  set(-day);
  expect(clock.now('a', 300)).toBe(start - day);
  expect(clock.now('a', day)).toBe(start);
});

test('one account that was heard does not vouch for another', () => {
  const { clock, set } = stand();
  clock.now('a', 1);
  clock.now('b', 2);
  set(day);
  expect(clock.now('a', 5)).toBe(start + day);
  expect(clock.now('b', 2)).toBe(start);
});
