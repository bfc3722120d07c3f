import { expect, test } from 'vitest';
import { isUndo, shortcutOf } from './shortcuts.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  [{ key: 'n', ctrlKey: true }, 'new-message'],
  [{ key: 'N', metaKey: true }, 'new-message'],
  [{ key: ',', ctrlKey: true }, 'settings'],
  [{ key: 'ArrowUp', altKey: true }, 'previous'],
  [{ key: 'ArrowDown', altKey: true }, 'next'],
  [{ key: 'n' }, null],
  [{ key: 'n', ctrlKey: true, altKey: true }, null],
  [{ key: 'n', ctrlKey: true, shiftKey: true }, null],
  [{ key: 'ArrowUp' }, null],
])('%o', (keys, shortcut) => {
  expect(shortcutOf({ ...plain, ...keys })).toBe(shortcut);
});

test.each([
  [{ key: 'z', ctrlKey: true }, true],
  [{ key: 'Z', metaKey: true }, true],
  [{ key: 'z', ctrlKey: true, shiftKey: true }, false],
  [{ key: 'z' }, false],
])('%o undoes: %s', (keys, undoes) => {
  expect(isUndo({ ...plain, ...keys })).toBe(undoes);
  expect(shortcutOf({ ...plain, ...keys })).toBeNull();
});
