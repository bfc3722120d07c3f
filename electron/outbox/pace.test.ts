import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Address } from '../../shared/phone/address.ts';
import { burstAt, createPace } from './pace.ts';

const lines = [0, 1, 2].map((n) => Address.parse(`+1312555010${n}`));
const rate = fc.double({ min: 0.1, max: 1000, noNaN: true });
const limits = fc.record({ perSecond: rate, perLinePerSecond: rate });

interface Left {
  readonly at: number;
  readonly line: Address;
}

/** Takes whenever it may, at the moments given; what left when. */
function run(
  pace: ReturnType<typeof createPace>,
  moments: readonly { readonly at: number; readonly lines: readonly Address[] }[],
): Left[] {
  return moments.flatMap(({ at, lines: wanted }) =>
    wanted.flatMap((line) => {
      if (!pace.ready(at) || pace.resting(at).includes(line)) return [];
      pace.take(line, at);
      return [{ at, line }];
    }),
  );
}

/** The most that left in any window, above what the rate allows in it. */
function worst(left: readonly Left[], perSecond: number): number {
  const over = left.map((first, from) =>
    left
      .slice(from)
      .map((last, index) => index + 1 - ((last.at - first.at) / 1000) * perSecond)
      .reduce((a, b) => Math.max(a, b), 0),
  );
  return Math.max(0, ...over);
}

test('in no window does more leave than the burst and the rate allow, in all or from one line', () => {
  const moment = fc.record({
    after: fc.integer({ min: 0, max: 400 }),
    lines: fc.array(fc.constantFrom(...lines), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(limits, fc.array(moment, { maxLength: 60 }), (paceLimits, steps) => {
      let at = 1_000;
      const pace = createPace(paceLimits, at);
      const moments = steps.map(({ after, lines: wanted }) => {
        at += after;
        return { at, lines: wanted };
      });
      const left = run(pace, moments);
      const { perSecond, perLinePerSecond } = paceLimits;
      expect(worst(left, perSecond)).toBeLessThanOrEqual(burstAt(perSecond) + 1e-3);
      for (const line of lines) {
        const fromIt = left.filter((one) => one.line === line);
        expect(worst(fromIt, perLinePerSecond)).toBeLessThanOrEqual(
          burstAt(perLinePerSecond) + 1e-3,
        );
      }
    }),
  );
});

test('it never starves: at the moment it names, something may leave', () => {
  fc.assert(
    fc.property(limits, fc.integer({ min: 1, max: 200 }), (paceLimits, texts) => {
      const pace = createPace(paceLimits, 0);
      let now = 0;
      for (let text = 0; text < texts; text += 1) {
        while (!pace.ready(now) || pace.resting(now).length === lines.length) {
          const next = pace.next(now);
          expect(next).toBeGreaterThan(now);
          now = next;
        }
        const resting = pace.resting(now);
        const line = lines.find((one) => !resting.includes(one));
        if (line !== undefined) pace.take(line, now);
      }
      const slowest = Math.min(paceLimits.perSecond, paceLimits.perLinePerSecond * lines.length);
      expect(now).toBeLessThanOrEqual((texts / slowest) * 1000 + 1);
    }),
  );
});

test('it starts with one token, however fast it is', () => {
  const pace = createPace({ perSecond: 1000, perLinePerSecond: 1000 }, 0);
  const [line] = lines;
  if (line === undefined) throw new Error('no line');
  expect(run(pace, [{ at: 0, lines: [line, line, line] }])).toHaveLength(1);
});

test('a line that rests does not hold up another', () => {
  const pace = createPace({ perSecond: 1000, perLinePerSecond: 1 }, 0);
  const [first, second] = lines;
  if (first === undefined || second === undefined) throw new Error('no lines');
  pace.take(first, 0);
  expect(pace.resting(10)).toEqual([first]);
  expect(run(pace, [{ at: 10, lines: [first, second] }])).toEqual([{ at: 10, line: second }]);
});

test('limits can change at any time, and count from then on', () => {
  const pace = createPace({ perSecond: 0.1, perLinePerSecond: 0.1 }, 0);
  const [line] = lines;
  if (line === undefined) throw new Error('no line');
  pace.take(line, 0);
  expect(pace.next(0)).toBeCloseTo(10_000);
  pace.setLimits({ perSecond: 10, perLinePerSecond: 10 }, 0);
  expect(pace.next(0)).toBeCloseTo(100);
  pace.setLimits({ perSecond: 1, perLinePerSecond: 1 }, 50);
  expect(pace.next(50)).toBeCloseTo(550);
});
