import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardedCell, unguarded } from '../../../shared/text/formulas.ts';
import { tableText } from '../../../shared/text/table.ts';
import { longestCell, mostCells } from '../limits.ts';
import { separatorOf } from './separator.ts';
import { rowsIn, type Separator } from './table.ts';

function cellsIn(text: string, separator: Separator = ',') {
  return [...rowsIn(text, separator)].map(({ cells, trouble }) => trouble?.kind ?? cells);
}

test.each<[string, string, readonly unknown[]]>([
  [
    'plain rows',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no line break at the end',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['the line breaks of three systems', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
  ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
  ['a byte order mark before a quotation mark', '\ufeff"a,b"', [['a,b']]],
  ['quoted separators, quotes and line breaks', '"a,""b""\r\nc",d', [['a,"b"\r\nc', 'd']]],
  ['empty cells', ',"",\n', [['', '', '']]],
  ['blank rows', 'a\n\nb\n', [['a'], [''], ['b']]],
  ['a quotation mark within a cell', 'Ada "the" L,1\n', [['Ada "the" L', '1']]],
  [
    'words after a closing quotation mark',
    '"Ben" x,2\nCy,3\n',
    [
      ['Ben x', '2'],
      ['Cy', '3'],
    ],
  ],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect(cellsIn(text)).toEqual(expected);
});

test('a quotation mark that never closes costs its own row only', () => {
  const text = 'Ada,1\n"Ben,2\nCy,3\nDee,4\n';
  expect(cellsIn(text)).toEqual([['Ada', '1'], 'quote-open', ['Cy', '3'], ['Dee', '4']]);
});

test('so does a cell or a row without measure', () => {
  const long = 'x'.repeat(longestCell + 1);
  expect(cellsIn(`a\n${long},b\n"${long}",b\nc`)).toEqual([
    ['a'],
    'cell-too-long',
    'quote-open',
    ['c'],
  ]);
  const wide = cellsIn(`a\n${','.repeat(mostCells)}\nb`);
  expect(wide).toEqual([['a'], 'too-many-cells', ['b']]);
});

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('"', ',', ';', '\r', '\n', '\t', '=', "'", '+', ' ', 'a', '|', '-', '＝'),
    )
    .map((pieces) => pieces.join('')),
);

test('whatever is written is read again, formulas and all', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 })), (rows) => {
      const read = [...rowsIn(tableText(rows), ',')].map(({ cells }) => cells.map(unguarded));
      expect(read).toEqual(rows);
    }),
    { numRuns: 2000 },
  );
});

test('no cell begins with a formula, however a spreadsheet cuts the file', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 })), (rows) => {
      for (const separator of [',', ';', '\t', '|'] as const) {
        for (const { cells } of rowsIn(tableText(rows), separator)) {
          for (const each of cells) expect(each).not.toMatch(/^[ "]*[=+\-@＝＋－＠](?!\d{3,15}$)/);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['+1', "'+1"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["'=1", "''=1"],
  ['x;=1', "x;'=1"],
  ['one\n- two', "one\n'- two"],
  ['+13125550100', '+13125550100'],
  ["O'Neil", "O'Neil"],
  ['1-2', '1-2'],
])('%s is written as %s', (text, written) => {
  expect(guardedCell(text)).toBe(written);
  expect(unguarded(written)).toBe(text);
});

test.each<[string, Separator, string]>([
  ['commas', ',', 'Name,Phone\nAda,1\n'],
  ['semicolons with commas in names', ';', 'Name;Phone\n"Lovelace, Ada";1\nBabbage, C;2\n'],
  ['tabs', '\t', 'Name\tPhone\nAda, K\t1\n'],
  ['bars', '|', 'Name|Phone\nAda|1\n'],
  ['what the file says', ';', 'sep=;\r\nName,x;Phone,y\r\n'],
  ['one column only', ',', 'Phone\n312\n313\n'],
  ['commas with semicolons in notes', ',', 'Name,Phone,Notes\nA,1,a;b;c\nB,2,d;e\nC,3,"f;g"\n'],
])('the separator of %s', (_, separator, text) => {
  expect(separatorOf(text)).toBe(separator);
});
