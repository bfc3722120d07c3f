import { describe, expect, test } from 'vitest';
import { readPiece } from './piece.ts';
import { piecesOf } from './pieces.ts';

describe('a pasted list is cut', () => {
  test('at commas, semicolons, tabs and line breaks where it is a list', () => {
    expect(piecesOf('(312) 555-0142, +13125550143\n; nobody\t3125550144\r\n')).toEqual([
      ...['(312) 555-0142', '+13125550143', 'nobody', '3125550144'],
    ]);
    expect(piecesOf('3125550100, 3125550101\n3125550102, 3125550103')).toHaveLength(4);
  });

  test.each([',', ';', '\t'])(
    'into the column with the numbers where it is a table (%j)',
    (cut) => {
      const rows = [
        ['Name', 'Mobile', 'Note'],
        ['Ana Reyes', '(312) 555-0142', 'since 2024'],
        ['"Silva, Eli"', '+1 312 555 0143', ''],
        ['Nobody', 'none', 'call'],
      ];
      const text = rows.map((row) => row.join(cut)).join('\r\n');
      expect(piecesOf(text)).toEqual(['(312) 555-0142', '+1 312 555 0143', 'none']);
    },
  );

  test('a table without a heading loses no row, and a row without a number is told whole', () => {
    expect(piecesOf('3125550100,Ana\n,Ben\n3125550102,Cleo')).toEqual([
      ...['3125550100', ',Ben', '3125550102'],
    ]);
  });
});

test.each([
  ['(312) 555-0142', '+13125550142'],
  ['Ana Reyes <+1 312 555 0142>', '+13125550142'],
  ['Ana Reyes (312) 555-0142', '+13125550142'],
  ['312-555-0142 Ana', '+13125550142'],
  ['tel:+13125550142', '+13125550142'],
  ['Ana: 312.555.0142 mobile', '+13125550142'],
  ['72345', '72345'],
  ['Ana', 'no-digits'],
  ['555-01', 'too-short'],
  ['+1 312 555 0142 0142 99', 'too-long'],
  ['3125550142 or 3125550143', 'several'],
])('%s: %s', (text, found) => {
  const read = readPiece(text, 'US');
  expect(read.kind === 'number' ? read.address : read.why).toBe(found);
});
