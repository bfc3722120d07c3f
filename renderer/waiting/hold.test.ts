import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetHold, hold, letGo, targetKey, useHolds } from './hold.ts';

const target = { kind: 'text', messageId: 'm1' } as const;
const key = targetKey(target);
let calls: string[] = [];
/** How many texts the store finds to pause. */
let found = 1;

const answer = (name: string) => async () => {
  calls.push(name);
  return { ok: true, value: { texts: found } };
};

beforeEach(() => {
  vi.useFakeTimers({ now: 10_000 });
  calls = [];
  found = 1;
  const longcode = { pauseSending: answer('pause'), resumeSending: answer('resume') };
  vi.stubGlobal('window', { longcode });
});

afterEach(() => {
  forgetHold(target);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const held = () => useHolds.getState().byTarget[key];

test('while the user is on the button, the time does not run out', async () => {
  hold(target, 15_000, 'focus');
  expect(held()).toEqual({ until: 15_000, here: true });
  await pass(600_000);
  expect(calls).toEqual(['pause']);
  letGo(key, 'focus');
  await pass(0);
  expect(calls).toEqual(['pause', 'resume']);
  expect(held()).toBeUndefined();
});

test('leaving the button takes no time away', async () => {
  hold(target, 15_000, 'pointer');
  await pass(1000);
  letGo(key, 'pointer');
  expect(held()).toEqual({ until: 15_000, here: false });
  await pass(3999);
  expect(calls).toEqual(['pause']);
  await pass(1);
  expect(calls).toEqual(['pause', 'resume']);
});

test('coming back in time holds it again', async () => {
  hold(target, 15_000, 'pointer');
  letGo(key, 'pointer');
  await pass(4000);
  hold(target, 15_000, 'pointer');
  await pass(60_000);
  expect(calls).toEqual(['pause']);
});

test('it goes when both the focus and the pointer have left', async () => {
  hold(target, 10_000, 'focus');
  hold(target, 10_000, 'pointer');
  letGo(key, 'pointer');
  await pass(1000);
  expect(held()?.here).toBe(true);
  expect(calls).toEqual(['pause']);
  letGo(key, 'focus');
  await pass(0);
  expect(calls).toEqual(['pause', 'resume']);
});

test('what was taken back is not let go', async () => {
  hold(target, 15_000, 'focus');
  await pass(100);
  forgetHold(target);
  letGo(key, 'focus');
  await pass(60_000);
  expect(calls).toEqual(['pause']);
});

test('what had left already is not held', async () => {
  found = 0;
  hold(target, 15_000, 'focus');
  await pass(0);
  expect(held()).toBeUndefined();
  letGo(key, 'focus');
  await pass(60_000);
  expect(calls).toEqual(['pause']);
});

test('a clock that was set back does not keep it longer than it ever could be', async () => {
  hold(target, 10_000 + 3_600_000, 'focus');
  letGo(key, 'focus');
  await pass(30_000);
  expect(calls).toEqual(['pause', 'resume']);
});
