import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWebAddress, piecesOf } from './links.ts';

const links = (text: string) =>
  piecesOf(text).flatMap((piece) => (piece.kind === 'link' ? [piece.text] : []));

describe('piecesOf', () => {
  test.each([
    ['See https://a.example/b.', ['https://a.example/b']],
    ['(http://a.example/x)', ['http://a.example/x']],
    ['http://a.example/wiki/X_(y) and more', ['http://a.example/wiki/X_(y)']],
    ['HTTPS://A.EXAMPLE!', ['HTTPS://A.EXAMPLE']],
    ['two: https://a.example, https://b.example?', ['https://a.example', 'https://b.example']],
    ['javascript:alert(1) file:///etc ftp://a.example', []],
    ['https:// alone', []],
    ['"https://a.example"', ['https://a.example']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test('pieces always join to the text', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('https://a.example/', ' http://b ', ').'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          expect(text.startsWith(piece.text, piece.at)).toBe(true);
          if (piece.kind === 'link') expect(isWebAddress(piece.text)).toBe(true);
        }
      }),
    );
  });
});
