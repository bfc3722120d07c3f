import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { marksIn } from './marks.ts';
import { parseSearch } from './parse.ts';

const typist = { now: 0, locale: 'en-US', country: 'US' } as const;
const find = (text: string, typed: string) =>
  excerptOf(text, marksIn(text, parseSearch(typed, typist)));
const marked = ({ text, marks }: ReturnType<typeof excerptOf>) =>
  marks.map(({ start, end }) => text.slice(start, end));

test('a short text is shown whole', () => {
  const found = find('The parcel is here', 'parc');
  expect(found).toEqual({ text: 'The parcel is here', marks: [{ start: 4, end: 8 }] });
});

test('a long text is shown around the first hit, from the beginning of a word on', () => {
  const text = `${'some words before it '.repeat(20)}the parcel ${'and more after it '.repeat(20)}`;
  const found = find(text, 'parcel after');
  expect(found.text).toMatch(/^…it some words before it the parcel and/);
  expect(found.text.endsWith('…')).toBe(true);
  expect(marked(found)[0]).toBe('parcel');
});

test('what was found is in it and marked, and no character is cut in half', () => {
  const word = fc.constantFrom('a', 'parcel', '😀', 'é', '明日', 'x'.repeat(90), '\n');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), fc.boolean(), (words, spaced) => {
      const text = words.join(spaced ? ' ' : '');
      const found = find(text, 'parcel');
      expect(found.text.isWellFormed()).toBe(true);
      expect(found.text.length).toBeLessThanOrEqual(162);
      const isThere = marksIn(text, parseSearch('parcel', typist)).length > 0;
      expect(marked(found).length > 0).toBe(isThere);
      for (const piece of marked(found)) expect('parcel').toContain(piece);
    }),
  );
});
