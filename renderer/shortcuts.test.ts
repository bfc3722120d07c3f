import { expect, test } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

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
