import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord, wordsIn } from './fold.ts';

const folded = (text: string): string[] => Array.from(wordsIn(text), (word) => word.folded);

test.each([
  ['Is Tuesday at 4pm good?', ['is', 'tuesday', 'at', '4pm', 'good']],
  ["Don’t, I don't!", ['dont', 'i', 'dont']],
  ['CAFÉ café cafe\u0301', ['cafe', 'cafe', 'cafe']],
  ['Straße STRASSE', ['strasse', 'strasse']],
  ['Łódź, Ærø, Œuvre', ['lodz', 'aero', 'oeuvre']],
  ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
  ['İstanbul ıstanbul', ['istanbul', 'istanbul']],
  ['e-mail 10:30 $50 a@b.com', ['e', 'mail', '10', '30', '50', 'a', 'b', 'com']],
  ['Ｈｅｌｌｏ ﬁne ½', ['hello', 'fine', '12']],
  ['明日の会議', ['明', '日', 'の', '会', '議']],
  ['👍🏽 👍 ❤️🇩🇪', ['👍', '👍', '❤', '🇩🇪']],
  ['?! \u0301 \ud83d «·', []],
])('%j has the words %j', (text, words) => {
  expect(folded(text)).toEqual(words);
});

test('words are told apart by their first 64 letters', () => {
  expect(foldWord('é'.repeat(70))).toBe('e'.repeat(64));
});

test('a word is never empty, is where it says, and has nothing that ends a quote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { folded, start, end } of wordsIn(text)) {
        expect(folded).toMatch(/^[a-z0-9\u0080-\u{10ffff}]+$/u);
        expect(foldWord(text.slice(start, end))).toBe(folded);
        expect(foldWord(folded)).toBe(folded);
      }
    }),
  );
});
