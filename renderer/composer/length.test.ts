import { expect, test } from 'vitest';
import { charactersOver, isSendable } from './length.ts';

test('the limit is 918 characters, and blank texts do not go', () => {
  expect([charactersOver('a'.repeat(918)), charactersOver('a'.repeat(920))]).toEqual([0, 2]);
  expect(['', ' \n', 'a', 'a'.repeat(918), 'a'.repeat(919)].map(isSendable)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
