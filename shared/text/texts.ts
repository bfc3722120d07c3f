/**
 * Random texts for the tests of this folder: every plane, lone surrogates, the extension table at
 * every boundary, combining marks, joined emoji, CR and LF.
 */
import fc from 'fast-check';
import { standardRules } from './rules.ts';

const basic = fc.constantFrom(...standardRules.basic);
const extension = fc.constantFrom(...standardRules.extension);
const line = fc.constantFrom('\r\n', '\n', '\r', '\n\r');
const mark = fc.constantFrom('\u0300', '\u0301', '\u0308', '\u030a', '\u0327', '\u20e3', '\u0e31');
const joined = fc.constantFrom('👩‍👩‍👧', '🏳️‍🌈', '👍🏽', '🇨🇭', '1️⃣', '❤️', 'ก็', '각');
const pretty = fc.constantFrom('’', '“', '—', '…', '\u00a0', '\u200b', '½', 'Α', 'с', 'Ａ', '•');
const halves = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));

const units = {
  gsm: fc.oneof({ weight: 6, arbitrary: basic }, extension, line),
  wide: fc.oneof(basic, extension, fc.constantFrom('ж', '字', '👍', '𝐀', '\u{e0001}'), line),
  marks: fc.oneof({ weight: 3, arbitrary: basic }, mark, joined),
  pretty: fc.oneof({ weight: 4, arbitrary: basic }, pretty, mark, line),
  planes: fc.oneof({ weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 1 }) }, halves),
};

/** A run, then one character that costs two units, then a run: boundaries met from every offset. */
const boundary = fc
  .tuple(
    fc.constantFrom<readonly [string, string, readonly number[]]>(
      ['a', '€', [153, 160, 306, 320, 459]],
      ['ж', '👍', [67, 70, 134, 140, 201]],
      ['a', '👍', [67, 70, 134, 140, 201]],
      ['ж', 'u\u0308', [67, 70, 134, 140, 201]],
      ['a', '\r\n', [153, 160, 306, 320, 459]],
    ),
    fc.nat(4),
    fc.integer({ min: -3, max: 3 }),
    fc.nat(180),
  )
  .map(([[run, wide, edges], edge, off, after]) => {
    const before = Math.max(0, (edges[edge] ?? 0) + off);
    return run.repeat(before) + wide + run.repeat(after);
  });

export const texts = fc.oneof(
  ...Object.values(units).map((unit) => fc.string({ unit, maxLength: 340, size: 'max' })),
  boundary,
);
