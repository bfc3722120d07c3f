import { expect, test } from 'vitest';
import type { Piece } from '../../../shared/text/swap.ts';
import { shortened } from './shortened.ts';

const same = (text: string): Piece => ({ kind: 'same', text });
const swapped: Piece = { kind: 'swapped', before: '—', after: '-' };
const shown = (...pieces: Piece[]) =>
  shortened(pieces).map((piece) =>
    piece.kind === 'same' ? piece.text : `${piece.before}>${piece.after}`,
  );

const long = 'from nine to five, and later on Thursdays. Please bring the signed form along';

test('what stays the same is left out in whole words', () => {
  expect(shown(swapped, same(` ${long}`), swapped)).toEqual([
    '—>-',
    ' from nine to five, and […] the signed form along',
    '—>-',
  ]);
  expect(shown(same(long), swapped)).toEqual([' […] the signed form along', '—>-']);
  expect(shown(swapped, same(long))).toEqual(['—>-', 'from nine to five, and […] ']);
});

test('little stays whole, and a word that is too long is cut without halving a sign', () => {
  expect(shown(swapped, same(' and '), swapped)).toEqual(['—>-', ' and ', '—>-']);
  const [, cut = ''] = shown(swapped, same('😀'.repeat(60)), swapped);
  expect([cut.isWellFormed(), cut.length < 60]).toEqual([true, true]);
});
