import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSecond, presently, secondsLeft } from './countdown.ts';

test.each([
  [5000, 0, 5],
  [5000, 1, 5],
  [5000, 1000, 4],
  [5000, 4999, 1],
  [5000, 5000, 0],
  [5000, 90_000, 0],
  [3_600_000, 0, 30],
])('until %i, at %i: %i s', (until, now, seconds) => {
  expect(secondsLeft(until, now)).toBe(seconds);
});

test('it changes exactly when the next second begins, and ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), (until) => {
      let now = 0;
      let steps = 0;
      for (let wait = nextSecond(until, now); wait !== null; wait = nextSecond(until, now)) {
        const before = secondsLeft(until, now);
        expect(secondsLeft(until, now + wait - 1)).toBe(before);
        now += wait;
        expect(secondsLeft(until, now)).toBe(before - 1);
        steps += 1;
      }
      expect(now).toBe(until);
      expect(steps).toBe(Math.ceil(until / 1000));
    }),
  );
});

test('a time that is over is no reason to wait any more', () => {
  const undo = { kind: 'undo', until: 1000 } as const;
  const asked = { kind: 'asked', until: 1000, detail: '429' } as const;
  expect(presently(undo, 999)).toBe(undo);
  expect(presently(undo, 1000)).toEqual({ kind: 'turn', detail: null });
  expect(presently(asked, 999)).toBe(asked);
  expect(presently(asked, 1000)).toEqual({ kind: 'turn', detail: '429' });
  expect(presently({ kind: 'stale' }, 1000)).toEqual({ kind: 'stale' });
});
