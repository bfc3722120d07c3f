import { expect, test } from 'vitest';
import { accented, everyWord, mirrored } from './pseudo.ts';

const english = {
  title: 'New message',
  none: '',
  parts: { one: (n: number) => `${n} part`, list: ['a', 'b'] },
};

test('every word of a language is turned, also inside functions and lists', () => {
  const words = everyWord(english, mirrored);
  expect(words.title).toBe('\u202eNew message\u202c');
  expect(words.none).toBe('');
  expect(words.parts.one(3)).toBe('\u202e3 part\u202c');
  expect(words.parts.list).toEqual(['\u202ea\u202c', '\u202eb\u202c']);
});

test('accents make words longer by a third', () => {
  expect(accented('New message')).toBe('[Ñéw méššágé one]');
});
