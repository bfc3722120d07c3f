import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outsideOf } from './outside.ts';
import { standardRules } from './rules.ts';
import { swapped } from './swap.ts';
import { texts } from './texts.ts';

test('the difference is shown piece by piece', () => {
  const text = 'It’s 👍\u200b';
  expect(swapped(text, outsideOf(text, standardRules))).toEqual({
    text: "It's 👍",
    pieces: [
      { kind: 'same', text: 'It' },
      { kind: 'swapped', before: '’', after: "'" },
      { kind: 'same', text: 's 👍' },
      { kind: 'swapped', before: '\u200b', after: '' },
    ],
  });
});

test('one swap leaves the others as they are', () => {
  const text = '“yes”';
  expect(swapped(text, outsideOf(text, standardRules).slice(1)).text).toBe('“yes"');
});

test('nothing to swap is the same text', () => {
  expect(swapped('plain', outsideOf('plain', standardRules))).toEqual({
    text: 'plain',
    pieces: [{ kind: 'same', text: 'plain' }],
  });
});

test('the pieces spell both texts, and any choice of swaps can be made', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.boolean()), (text, choices) => {
      const chosen = outsideOf(text, standardRules).filter((_, index) => choices[index]);
      const { pieces, text: after } = swapped(text, chosen);
      const spelt = (of: 'before' | 'after') =>
        pieces.map((piece) => (piece.kind === 'same' ? piece.text : piece[of])).join('');
      expect(spelt('before')).toBe(text);
      expect(spelt('after')).toBe(after);
      for (const piece of pieces)
        if (piece.kind === 'swapped') expect(piece.after).not.toBe(piece.before);
    }),
    { numRuns: 3000 },
  );
});
