import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outsideOf } from './outside.ts';
import { inGsm, standardRules } from './rules.ts';
import { segmentsOf } from './segments.ts';
import { swapped } from './swap.ts';
import { texts } from './texts.ts';

const rules = standardRules;

/** The text with every offered swap done. */
function read(text: string): string {
  return swapped(text, outsideOf(text, rules)).text;
}

describe('what stands for a character', () => {
  test.each([
    ['curly quotes', '“It’s”', '"It\'s"'],
    ['angled quotes', '«oui»', '"oui"'],
    ['dashes', 'Mon–Fri — 9‑5', 'Mon-Fri - 9-5'],
    ['an ellipsis', 'wait…', 'wait...'],
    ['a bullet', '• one', '- one'],
    ['a non-breaking space', '5\u00a0pm', '5 pm'],
    ['a tab', 'a\tb', 'a b'],
    ['a narrow space', '10\u202f000', '10 000'],
    ['a zero-width space', 'a\u200bb', 'ab'],
    ['marks around a pasted number', '\u202a+1 555\u202c', '+1 555'],
    ['a byte order mark', '\ufeffhi', 'hi'],
    ['a soft hyphen', 'co\u00adop', 'coop'],
    ['a line separator', 'a\u2028b', 'a\nb'],
    ['a letter and a combining mark', 'u\u0308ber e\u0301', 'über é'],
    ['the ohm and ångström signs', '\u2126 \u212b', 'Ω Å'],
    ['full width', 'ＡＢＣ！', 'ABC!'],
    ['mathematical letters', '𝐇𝐢', 'Hi'],
    ['a ligature', 'oﬀer', 'offer'],
    ['a fraction', '½ cup', '1/2 cup'],
    ['a fraction after a number keeps its distance', '1½ cups', '1 1/2 cups'],
    ['Greek capitals, as the set itself has them', 'ΚΑΛΗΜΕΡΑ', 'KAΛHMEPA'],
    ['a Cyrillic letter in a Latin word', 'pаypal', 'paypal'],
    ['a text sign of a plain character', '"\ufe0f', '"'],
    ['multiplication', '2 × 4', '2 x 4'],
  ])('%s', (_name, text, reads) => {
    expect(read(text)).toBe(reads);
    expect(segmentsOf(reads).encoding).toBe('GSM-7');
  });

  test.each([
    ['an accent that the set lacks', 'papá'],
    ['a cedilla, although its capital is there', 'ça'],
    ['a combining mark without a letter of the set', 'a\u0301'],
    ['emoji', '👍'],
    ['a joined emoji, which is never taken apart', '👩‍👩‍👧'],
    ['a keycap', '1️⃣'],
    ['a degree sign', '20°'],
    ['an exponent', '10²'],
    ['Cyrillic words, whatever they resemble', 'сор'],
    ['a Cyrillic word with letters of its own', 'ещё'],
    ['an override of the reading direction', 'a\u202eb'],
    ['half a surrogate pair', '\ud83d'],
  ])('nothing does: %s', (_name, text) => {
    expect(read(text)).toBe(text);
    expect(outsideOf(text, rules).map(({ swap }) => swap)).toContain(null);
  });

  test('a replacement must be in the set of the route', () => {
    const narrow = { ...rules, basic: rules.basic.replace('ü', '') };
    expect(outsideOf('u\u0308', narrow)).toEqual([
      { start: 0, end: 2, text: 'u\u0308', swap: null },
    ]);
  });

  test('a route without CR is offered LF', () => {
    const noReturn = { ...rules, basic: rules.basic.replace('\r', '') };
    const text = 'a\r\nb\rc';
    expect(swapped(text, outsideOf(text, noReturn)).text).toBe('a\nb\nc');
  });
});

test('positions are of what the reader sees, in UTF-16 units', () => {
  expect(outsideOf('👍 it’s u\u0308 👩‍👩‍👧', rules)).toEqual([
    { start: 0, end: 2, text: '👍', swap: null },
    { start: 5, end: 6, text: '’', swap: "'" },
    { start: 8, end: 10, text: 'u\u0308', swap: 'ü' },
    { start: 11, end: 19, text: '👩‍👩‍👧', swap: null },
  ]);
});

test('outside is empty exactly when the text is GSM-7, and covers every character that is not', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const outside = outsideOf(text, rules);
      expect(outside.length === 0).toBe(segmentsOf(text).encoding === 'GSM-7');
      let rest = '';
      let done = 0;
      for (const { start, end, text: written } of outside) {
        expect(text.slice(start, end)).toBe(written);
        expect(start).toBeGreaterThanOrEqual(done);
        rest += text.slice(done, start);
        done = end;
      }
      rest += text.slice(done);
      for (const point of rest) expect(inGsm(point, rules)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('swapping everything that has a replacement leaves GSM-7 when nothing else is left', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const outside = outsideOf(text, rules);
      const after = read(text);
      const stays = outside.some(({ swap }) => swap === null);
      expect(segmentsOf(after).encoding === 'GSM-7').toBe(!stays);
    }),
    { numRuns: 3000 },
  );
});
