import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardRules } from './rules.ts';
import { segmentsOf, unitsOf } from './segments.ts';
import { texts } from './texts.ts';

describe('segmentsOf', () => {
  test.each([
    ['nothing', '', 'GSM-7', 0, 160],
    ['plain', 'hello', 'GSM-7', 1, 155],
    ['a full single text', 'a'.repeat(160), 'GSM-7', 1, 0],
    ['one too many', 'a'.repeat(161), 'GSM-7', 2, 145],
    ['two full parts', 'a'.repeat(306), 'GSM-7', 2, 0],
    ['three parts', 'a'.repeat(307), 'GSM-7', 3, 152],
    ['the longest', 'a'.repeat(918), 'GSM-7', 6, 0],
    ['extension characters cost two', '€'.repeat(80), 'GSM-7', 1, 0],
    ['and overflow one text by one', `${'€'.repeat(80)}a`, 'GSM-7', 2, 144],
    ['accents of the alphabet', 'Ünïcode'.replace('ï', 'ì'), 'GSM-7', 1, 153],
    ['one emoji makes it UCS-2', '👍', 'UCS-2', 1, 68],
    ['a full UCS-2 text', 'ж'.repeat(70), 'UCS-2', 1, 0],
    ['one more', 'ж'.repeat(71), 'UCS-2', 2, 63],
    ['a curly apostrophe is enough', `${'a'.repeat(70)}’`, 'UCS-2', 2, 63],
    ['35 emoji fit', '👍'.repeat(35), 'UCS-2', 1, 0],
  ] as const)('%s', (_name, text, encoding, count, left) => {
    const segments = segmentsOf(text);
    expect([segments.encoding, segments.parts.length, segments.left]).toEqual([
      encoding,
      count,
      left,
    ]);
  });

  test('an extension character never straddles two parts', () => {
    const { parts } = segmentsOf(`${'a'.repeat(152)}€${'a'.repeat(20)}`);
    expect(parts.map((part) => part.length)).toEqual([152, 21]);
  });

  test('a surrogate pair is never split', () => {
    const { parts } = segmentsOf(`${'ж'.repeat(66)}👍${'ж'.repeat(10)}`);
    expect(parts.map((part) => part.length)).toEqual([66, 12]);
  });
});

describe('what a route takes', () => {
  const rules = { ...standardRules, maxParts: 2 };

  test.each([
    ['fits', 'a'.repeat(306), rules, 0],
    ['too many parts', 'a'.repeat(310), rules, 4],
    [
      'an extension character that would straddle',
      `${'a'.repeat(152)}€${'a'.repeat(152)}`,
      rules,
      1,
    ],
    ['one part only may be a full single one', 'a'.repeat(165), { ...rules, maxParts: 1 }, 5],
    ['too many characters', 'a'.repeat(120), { ...rules, maxLength: 100 }, 20],
    ['the tighter of both', '👍'.repeat(80), { ...rules, maxLength: 100 }, 60],
    ['the most parts of the standard', 'a'.repeat(39_016), standardRules, 1],
  ])('%s', (_name, text, of, over) => {
    expect(segmentsOf(text, of).over).toBe(over);
  });

  test('a narrower set turns its missing letters to UCS-2', () => {
    const narrow = { ...standardRules, basic: standardRules.basic.replace('Δ', '') };
    expect(segmentsOf('Δ', narrow).encoding).toBe('UCS-2');
    expect(segmentsOf('Δ').encoding).toBe('GSM-7');
  });

  test('a set may charge a character differently', () => {
    const cheap = { ...standardRules, basic: `${standardRules.basic}€`, extension: '' };
    expect(segmentsOf('€'.repeat(160), cheap)).toMatchObject({ encoding: 'GSM-7', left: 0 });
  });
});

describe('line breaks', () => {
  test.each([
    ['LF is one septet', '\n', 159],
    ['CR is one septet', '\r', 159],
    ['CR LF is two', '\r\n', 158],
    ['a form feed is an extension character', '\f', 158],
    ['CR LF in UCS-2 is two units', 'ж\r\n', 67],
    ['a next-line character is not in the set', '\u0085', 69],
  ])('%s', (_name, text, left) => {
    expect(segmentsOf(text).left).toBe(left);
  });

  test('CR and LF may stand in two parts, and come back together', () => {
    const text = `${'a'.repeat(152)}\r\n${'a'.repeat(20)}`;
    const { parts } = segmentsOf(text);
    expect(parts.map((part) => part.length)).toEqual([153, 21]);
    expect(parts.join('')).toBe(text);
  });
});

test('parts join to the text, fit, and are as few as the rules allow', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { encoding, parts, left } = segmentsOf(text);
      const single = encoding === 'GSM-7' ? 160 : 70;
      const limit = parts.length > 1 ? (encoding === 'GSM-7' ? 153 : 67) : single;
      const sizes = parts.map((part) =>
        [...part].reduce((sum, point) => sum + unitsOf(point, encoding), 0),
      );
      expect(parts.join('')).toBe(text);
      expect(left).toBe(limit - (sizes.at(-1) ?? 0));
      for (const size of sizes) expect(size).toBeLessThanOrEqual(limit);
      for (const size of sizes.slice(0, -1)) expect(size).toBeGreaterThanOrEqual(limit - 1);
      const units = sizes.reduce((sum, size) => sum + size, 0);
      if (units > 0) expect(parts.length === 1).toBe(units <= single);
    }),
    { numRuns: 2000 },
  );
});

test('no part ends inside a surrogate pair', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let offset = 0;
      for (const part of segmentsOf(text).parts.slice(0, -1)) {
        offset += part.length;
        const splits = /[\uD800-\uDBFF]$/.test(part) && /^[\uDC00-\uDFFF]/.test(text.slice(offset));
        expect(splits).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});
