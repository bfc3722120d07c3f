import { expect, test } from 'vitest';
import { targetOf } from './listKeys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false };

test.each([
  ['ArrowDown', 0, 1],
  ['j', 0, 1],
  ['ArrowUp', 2, 1],
  ['k', 2, 1],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 19, 19],
  ['PageDown', 2, 10],
  ['PageUp', 2, 0],
  ['Home', 5, 0],
  ['End', 5, 19],
  ['x', 5, null],
])('%s from %i goes to %s of 20', (key, from, to) => {
  expect(targetOf({ key, ...plain }, from, 20, true)).toBe(to);
});

test('keys held with others belong to someone else, and an empty list has nowhere to go', () => {
  expect(targetOf({ ...plain, key: 'ArrowDown', altKey: true }, 0, 20, true)).toBeNull();
  expect(targetOf({ ...plain, key: 'ArrowDown' }, 0, 0, true)).toBeNull();
});

test('without single letters J and K mean nothing', () => {
  expect(targetOf({ ...plain, key: 'j' }, 0, 20, false)).toBeNull();
  expect(targetOf({ ...plain, key: 'ArrowDown' }, 0, 20, false)).toBe(1);
});
