import { expect, test } from 'vitest';
import { charactersOver, isSendable } from './length.ts';

test('the limit is 918 characters, and blank texts do not go', () => {
  expect([charactersOver('a'.repeat(918)), charactersOver('a'.repeat(920))]).toEqual([0, 2]);
  const sendable = (text: string) => isSendable(text, 0);
  expect(['', ' \n', 'a', 'a'.repeat(918), 'a'.repeat(919)].map(sendable)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('a picture needs no words, but does not make room for more of them', () => {
  expect([isSendable('', 1), isSendable('a'.repeat(919), 1)]).toEqual([true, false]);
});
