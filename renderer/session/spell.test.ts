import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, nextSpell, type Spell, spellWakes } from './spell.ts';

const patience = { appears: 4000, steady: 3000, forgives: 0 };
const forgiving = { ...patience, forgives: 2000 };

/** What is seen at given moments, each until the next. */
function live(history: readonly (readonly [number, Condition])[], how = patience): Spell | null {
  return history.reduce<Spell | null>(
    (before, [now, health]) => nextSpell(before, health, now, how),
    null,
  );
}

test.each<[string, readonly (readonly [number, Condition])[], boolean | null]>([
  [
    'too short to be shown',
    [
      [0, 'wrong'],
      [3999, 'wrong'],
    ],
    false,
  ],
  [
    'long enough',
    [
      [0, 'wrong'],
      [4000, 'wrong'],
    ],
    true,
  ],
  [
    'well in between starts anew',
    [
      [0, 'wrong'],
      [3000, 'well'],
      [3001, 'wrong'],
      [6000, 'wrong'],
    ],
    false,
  ],
  [
    'mending is over when it was not shown',
    [
      [0, 'wrong'],
      [3000, 'mending'],
    ],
    null,
  ],
  [
    'shown and well, but not for long',
    [
      [0, 'wrong'],
      [4000, 'wrong'],
      [5000, 'well'],
      [7999, 'well'],
    ],
    true,
  ],
  [
    'shown and well for long enough',
    [
      [0, 'wrong'],
      [4000, 'wrong'],
      [5000, 'well'],
      [8000, 'well'],
    ],
    null,
  ],
  [
    'wrong again meanwhile',
    [
      [0, 'wrong'],
      [4000, 'wrong'],
      [5000, 'well'],
      [7000, 'wrong'],
      [9000, 'well'],
      [11_000, 'well'],
    ],
    true,
  ],
  [
    'mending is not yet well',
    [
      [0, 'wrong'],
      [4000, 'wrong'],
      [5000, 'mending'],
      [60_000, 'mending'],
    ],
    true,
  ],
  [
    'never wrong',
    [
      [0, 'well'],
      [4000, 'mending'],
    ],
    null,
  ],
])('%s', (_, history, shown) => {
  expect(live(history)?.shown ?? null).toBe(shown);
});

test('short turns of well and wrong are one spell where that is forgiven', () => {
  const turns = [0, 1000, 1500, 2500, 3000, 4100].map(
    (now, turn) => [now, turn % 2 === 0 ? 'wrong' : 'well'] as const,
  );
  expect(live([...turns, [4500, 'wrong']], forgiving)?.shown).toBe(true);
  expect(live([...turns, [4500, 'wrong']])?.shown).toBe(false);
  expect(
    live(
      [
        [0, 'wrong'],
        [1000, 'well'],
        [3000, 'well'],
      ],
      forgiving,
    ),
  ).toBeNull();
});

test('one that is old when first seen is shown sooner, and none from the future later', () => {
  expect(nextSpell(null, 'wrong', 100, patience, 3000)?.from).toBe(-2900);
  expect(nextSpell(null, 'wrong', 100, patience, 1e9)?.shown).toBe(true);
  expect(nextSpell(null, 'wrong', 100, patience, -1e9)?.from).toBe(100);
});

test('looking only when it wakes sees the same as looking all the time', () => {
  const health = fc.constantFrom<Condition>('wrong', 'mending', 'well');
  const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 9000 }), health), { minLength: 1 });
  fc.assert(
    fc.property(history, fc.constantFrom(patience, forgiving), (changes, how) => {
      let rare: Spell | null = null;
      let often: Spell | null = null;
      let now = 0;
      let health: Condition = 'well';
      for (const [wait, next] of changes) {
        const end = now + wait;
        for (;;) {
          const at = rare === null ? null : spellWakes(rare, how);
          if (at === null || at > end) break;
          rare = nextSpell(rare, health, at, how);
        }
        for (; now < end; now += 1) often = nextSpell(often, health, now, how);
        often = nextSpell(often, health, end, how);
        health = next;
        rare = nextSpell(rare, health, end, how);
        often = nextSpell(often, health, end, how);
        expect(rare).toEqual(often);
      }
    }),
    { numRuns: 30 },
  );
});
