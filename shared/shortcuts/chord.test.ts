import { expect, test } from 'vitest';
import { actIds, usualKeys } from './act-table.ts';
import { Chord, chordOf, isBare, type KeyPress } from './chord.ts';
import { acceleratorOf, ariaChord, shownChord } from './spoken.ts';

function press(keys: string, key: string, code = '', altGraph = false): KeyPress {
  return {
    ...{ key, code },
    altKey: keys.includes('a'),
    ctrlKey: keys.includes('c'),
    metaKey: keys.includes('m'),
    shiftKey: keys.includes('s'),
    getModifierState: () => altGraph,
  };
}

test.each([
  ['c', 'k', 'KeyK', 'Mod+K'],
  ['cs', 'F', 'KeyF', 'Mod+Shift+F'],
  ['as', 'ArrowDown', 'ArrowDown', 'Alt+Shift+ArrowDown'],
  ['', 'F6', 'F6', 'F6'],
  ['', 'e', 'KeyE', 'E'],
  ['s', '?', 'Slash', '?'],
  ['c', '/', 'Slash', 'Mod+/'],
  // Where a slash is typed with Shift, as on a German keyboard.
  ['cs', '/', 'Digit7', 'Mod+/'],
  ['c', '+', 'Equal', 'Mod+Plus'],
  // Where digits are typed with Shift, as on a French keyboard.
  ['c', '&', 'Digit1', 'Mod+1'],
  // Where no Latin letters are typed, as on a Russian keyboard.
  ['c', 'л', 'KeyK', 'Mod+K'],
  ['c', 'Tab', 'Tab', 'Mod+Tab'],
  ['c', 'Control', 'ControlLeft', null],
  ['m', 'l', 'KeyL', null],
  ['', 'Dead', 'BracketLeft', null],
])('%s %s', (keys, key, code, chord) => {
  expect(chordOf(press(keys, key, code), false)).toBe(chord);
});

test('what AltGr types is text', () => {
  expect(chordOf(press('ca', '€', 'KeyE', true), false)).toBeNull();
  expect(chordOf(press('ca', 'e', 'KeyE', true), false)).toBeNull();
  expect(chordOf(press('ca', 'e', 'KeyE'), false)).toBe('Mod+Alt+E');
});

test('on a Mac Command is the one that counts, and Option changes no letter', () => {
  expect(chordOf(press('m', 'k', 'KeyK'), true)).toBe('Mod+K');
  expect(chordOf(press('c', 'Tab', 'Tab'), true)).toBe('Ctrl+Tab');
  expect(chordOf(press('ma', 'Dead', 'KeyE'), true)).toBe('Mod+Alt+E');
});

test('every usual combination is well spelled, and belongs to one act', () => {
  for (const mac of [false, true]) {
    const all = actIds.flatMap((id) => usualKeys(id, mac));
    for (const chord of all) expect(Chord.safeParse(chord).success, chord).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  }
});

test('single characters are known as such', () => {
  expect(['E', '?', 'Shift+E', 'F6', 'Mod+K', 'Alt+ArrowUp'].map(isBare)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ]);
});

test('the same keys for eyes, for ARIA and for menus', () => {
  expect(shownChord('Mod+Shift+F', false)).toBe('Ctrl+Shift+F');
  expect(shownChord('Mod+Shift+F', true)).toBe('⇧⌘F');
  expect(ariaChord('Mod+Plus', false)).toBe('Control+Plus');
  expect(ariaChord('Mod+K', true)).toBe('Meta+K');
  expect(acceleratorOf('Alt+Shift+ArrowDown')).toBe('Alt+Shift+Down');
  expect(acceleratorOf('Mod+Plus')).toBe('CommandOrControl+Plus');
});
