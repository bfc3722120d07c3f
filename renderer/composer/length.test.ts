import { expect, test } from 'vitest';
import { isSendable } from './length.ts';

test('blank texts do not go, and a picture needs no words', () => {
  const sendable = (text: string) => isSendable(text, 0);
  expect(['', ' \n', 'a'].map(sendable)).toEqual([false, false, true]);
  expect(isSendable('', 1)).toBe(true);
});
