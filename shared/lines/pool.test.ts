import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pool } from '../model/profile.ts';
import { Address } from '../phone/address.ts';
import { chooseLine, type PoolLine } from './pool.ts';

const pool: Pool = {
  enabled: true,
  longCodeWeight: 1,
  tollFreeWeight: 1,
  stickySender: true,
  skipUnhealthy: true,
};
const named = (n: number) => Address.parse(`+1312555${String(n).padStart(4, '0')}`);
const line = (n: number, more: Partial<PoolLine> = {}): PoolLine => ({
  ...{ number: named(n), type: 'long-code', ready: true },
  ...more,
});
const tollFree = (n: number): PoolLine => line(n, { type: 'toll-free' });

function sent(lines: readonly PoolLine[], by: Pool, times: number): (string | undefined)[] {
  return Array.from({ length: times }, (_, turn) =>
    chooseLine(lines, by, { knows: null, turn })?.line.slice(-1),
  );
}

describe('the rotation', () => {
  test.each([
    ['equal weights cycle all numbers', [line(1), line(2), tollFree(3)], pool, '123123'],
    [
      'a weight of two comes twice',
      [line(1), tollFree(2)],
      { ...pool, longCodeWeight: 2 },
      '121121',
    ],
    ['turns are spread', [line(1), tollFree(2)], { ...pool, longCodeWeight: 3 }, '11211121'],
    ['weight 0 never', [line(1), tollFree(2)], { ...pool, longCodeWeight: 0 }, '222'],
    ['short codes never', [line(1), line(2, { type: 'short-code' })], pool, '111'],
    ['lines not ready are skipped', [line(1), line(2, { ready: false }), line(3)], pool, '1313'],
    [
      'unless they are not to be',
      [line(1), line(2, { ready: false })],
      { ...pool, skipUnhealthy: false },
      '1212',
    ],
  ] as const)('%s', (_what, lines, by, order) => {
    const got = sent(lines, by, order.length).join('');
    expect(got).toBe(order);
  });

  test('a line of weight 0 is not used for somebody who knows it either', () => {
    const lines = [line(1), tollFree(2)];
    const asked = { knows: named(2), turn: 0 };
    expect(chooseLine(lines, { ...pool, tollFreeWeight: 0 }, asked)?.line).toBe(named(1));
  });

  test('nobody is left where the pool is off, empty, or nothing is ready', () => {
    const asked = { knows: named(1), turn: 0 };
    expect(chooseLine([line(1)], { ...pool, enabled: false }, asked)).toBeNull();
    expect(chooseLine([], pool, asked)).toBeNull();
    expect(chooseLine([line(1, { ready: false })], pool, asked)).toBeNull();
  });
});

const anyPool = fc.record({
  enabled: fc.constant(true),
  longCodeWeight: fc.integer({ min: 0, max: 9 }),
  tollFreeWeight: fc.integer({ min: 0, max: 9 }),
  stickySender: fc.boolean(),
  skipUnhealthy: fc.boolean(),
});
const anyLines = fc
  .array(
    fc.record({
      type: fc.constantFrom('long-code' as const, 'toll-free' as const),
      ready: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((found) => found.map((more, n) => line(n, more)));
const weightOf = (one: PoolLine, by: Pool) =>
  one.type === 'toll-free' ? by.tollFreeWeight : by.longCodeWeight;

describe('whatever the pool', () => {
  test('over many turns every line sends by its weight, within one round', () => {
    fc.assert(
      fc.property(anyLines, anyPool, fc.integer({ min: 1, max: 500 }), (lines, by, times) => {
        const used = lines.filter((one) => one.ready || !by.skipUnhealthy);
        const total = used.reduce((sum, one) => sum + weightOf(one, by), 0);
        const chosen = Array.from({ length: times }, (_, turn) =>
          chooseLine(lines, by, { knows: null, turn }),
        );
        for (const one of lines) {
          const share = used.includes(one) && total > 0 ? (times * weightOf(one, by)) / total : 0;
          const got = chosen.filter((choice) => choice?.line === one.number).length;
          expect(Math.abs(got - share)).toBeLessThanOrEqual(weightOf(one, by));
          if (share === 0) expect(got).toBe(0);
        }
        expect(chosen.every((choice) => (choice === null) === (total === 0))).toBe(true);
      }),
    );
  });

  test('a line somebody knows wins while it is ready, and takes no turn', () => {
    fc.assert(
      fc.property(anyLines, anyPool, fc.nat(7), fc.nat(99), (lines, by, n, turn) => {
        const known = lines[n];
        fc.pre(known !== undefined && weightOf(known, by) > 0);
        const choice = chooseLine(lines, by, { knows: named(n), turn });
        const free = chooseLine(lines, by, { knows: null, turn });
        if (by.stickySender && known?.ready === true) {
          expect(choice).toEqual({ line: named(n), tookTurn: false });
        } else {
          expect(choice).toEqual(free);
        }
      }),
    );
  });
});
