import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actIds } from './act-table.ts';
import { onPlatform } from './chord.ts';
import {
  actWith,
  giveKeys,
  isReserved,
  KeyChoice,
  keysOf,
  resetKeys,
  usualChoice,
} from './key-map.ts';

test('keys given to one act are taken from the other', () => {
  const changed = giveKeys(usualChoice, 'newest', ['Mod+K', 'N'], false);
  expect(actWith('Mod+K', changed, false)).toBe('newest');
  expect(actWith('Mod+J', changed, false)).toBeNull();
  expect(keysOf('palette', changed, false)).toEqual([]);
  const back = resetKeys(changed, 'palette', false);
  expect(actWith('Mod+K', back, false)).toBe('palette');
  expect(keysOf('newest', back, false)).toEqual(['N']);
});

test('single letters can be off, and everything else goes on', () => {
  const off = { ...usualChoice, letters: false };
  expect(actWith('E', off, false)).toBeNull();
  expect(actWith('?', off, false)).toBeNull();
  expect(actWith('Mod+Shift+A', off, false)).toBe('done');
  expect(actWith('Mod+/', off, false)).toBe('shortcuts');
});

test('no combination ever belongs to two acts, whatever is given and reset in whatever order', () => {
  const chords = ['E', 'Mod+K', 'Mod+J', 'Alt+ArrowDown', 'F9', '?', 'Mod+Tab'];
  const step = fc.record({
    id: fc.constantFrom(...actIds),
    keys: fc.option(fc.uniqueArray(fc.constantFrom(...chords), { maxLength: 3 })),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, mac) => {
      let choice: KeyChoice = usualChoice;
      for (const { id, keys } of steps) {
        choice = keys === null ? resetKeys(choice, id, mac) : giveKeys(choice, id, keys, mac);
        if (keys !== null) expect(keysOf(id, choice, mac)).toEqual(keys);
      }
      const all = actIds.flatMap((id) => keysOf(id, choice, mac));
      expect(new Set(all).size).toBe(all.length);
      expect(KeyChoice.safeParse(choice).success).toBe(true);
      for (const id of actIds)
        for (const chord of keysOf(id, choice, mac)) expect(onPlatform(chord, mac)).toBe(chord);
    }),
  );
});

test('keys that edit, move or leave are not given away', () => {
  expect(['Mod+C', 'Tab', 'Escape', 'ArrowDown'].every(isReserved)).toBe(true);
  expect(['Mod+K', 'E', 'Alt+ArrowDown'].some(isReserved)).toBe(false);
});
