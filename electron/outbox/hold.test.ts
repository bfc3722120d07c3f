import { expect, test } from 'vitest';
import type { Backoff } from '../backoff.ts';
import type { SendOutcome } from '../providers/provider.ts';
import { createHold, longestWait } from './hold.ts';

const answered: SendOutcome = {
  kind: 'answered',
  providerMessageId: 'p1',
  heard: { source: 'response', receivedAt: 0, raw: '', facts: [] },
};
const offline: SendOutcome = {
  ...{ kind: 'not-sent', asked: false },
  ...{ detail: 'ENOTFOUND', retryAfterMs: null },
};
const busy = (retryAfterMs: number | null): SendOutcome => ({
  ...{ kind: 'not-sent', asked: true },
  ...{ detail: '429', retryAfterMs },
});

/** With a clock of its own and waits of 2 s, 4 s, 6 s, ... */
function holdAt(wall = 1_000_000) {
  let passed = 0;
  let tries = 0;
  let reset = 0;
  const clock = {
    now: () => wall + passed,
    monotonic: () => 77 + passed,
    uptime: () => passed,
  };
  const backoff: Backoff = {
    next: () => {
      tries += 1;
      return 2_000 * tries;
    },
    reset: () => {
      tries = 0;
      reset += 1;
    },
  };
  const pass = (ms: number): void => {
    passed += ms;
  };
  return { hold: createHold(clock, backoff), pass, wall, resets: () => reset };
}

test('nobody answers: it waits longer each time, and until a send is answered it is one pause', () => {
  const { hold, pass, wall, resets } = holdAt();
  hold.ended(offline);
  expect(hold.flow()).toEqual({
    ...{ state: 'paused', asked: false },
    ...{ until: wall + 2_000, detail: 'ENOTFOUND' },
  });
  expect(hold.left()).toBe(2_000);
  pass(2_000);
  expect(hold.left()).toBe(0);
  expect(hold.flow()).toMatchObject({ state: 'paused' });
  expect(hold.careful()).toBe(true);
  hold.ended(offline);
  expect(hold.left()).toBe(4_000);
  pass(4_000);
  hold.ended(answered);
  expect(hold.flow()).toEqual({ state: 'flowing' });
  expect(hold.careful()).toBe(false);
  expect(resets()).toBe(1);
});

test('the connection coming back ends that pause, and not one that was asked for', () => {
  const { hold, pass } = holdAt();
  hold.ended(offline);
  hold.connected();
  expect(hold.left()).toBe(0);
  hold.ended(busy(30_000));
  hold.connected();
  hold.idle();
  expect(hold.left()).toBe(30_000);
  expect(hold.flow()).toMatchObject({ state: 'paused', asked: true });
  pass(30_000);
  hold.connected();
  expect(hold.flow()).toEqual({ state: 'flowing' });
});

test('several refusals of one storm are one pause, as long as the longest of them', () => {
  const { hold, pass } = holdAt();
  hold.ended(busy(10_000));
  hold.ended(busy(3_000));
  hold.ended(offline);
  expect(hold.left()).toBe(10_000);
  expect(hold.flow()).toMatchObject({ asked: true });
  hold.ended(answered);
  expect(hold.left()).toBe(10_000);
  pass(10_000);
  hold.ended(busy(null));
  expect(hold.left()).toBe(2_000);
});

test('a wait that is asked for is at least half a second, and none is longer than an hour', () => {
  const clock = { now: () => 0, monotonic: () => 0, uptime: () => 0 };
  const eager = createHold(clock, { next: () => 0, reset: () => undefined });
  eager.ended(busy(null));
  expect(eager.left()).toBe(500);
  eager.ended(busy(40 * 24 * 60 * 60_000));
  expect(eager.left()).toBe(longestWait);
});

test('nothing left to send ends a pause whose time is over', () => {
  const { hold, pass } = holdAt();
  hold.ended(offline);
  hold.idle();
  expect(hold.flow()).toMatchObject({ state: 'paused' });
  pass(2_000);
  hold.idle();
  expect(hold.flow()).toEqual({ state: 'flowing' });
});

test('a refused key is the end until there is another', () => {
  const { hold } = holdAt();
  hold.ended({ kind: 'key-refused', detail: '401' });
  hold.connected();
  expect(hold.left()).toBeNull();
  expect(hold.flow()).toEqual({ state: 'key-refused' });
  hold.renewed();
  expect(hold.left()).toBe(0);
  expect(hold.flow()).toEqual({ state: 'flowing' });
});
