/** Files made to do harm, or damaged without measure: the rows that are good come in all the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactFiles } from '../../shared/words/en/contact-files.ts';
import { createMemoryBook } from './memory-book.ts';
import { ContactFileRefused } from './refused.ts';
import { imported } from './test-contacts.ts';
import { reportTable } from './write/report-table.ts';

test.each([
  [
    'a cell of a million quotation marks',
    `name,phone\n"${'"'.repeat(1_000_000)}",3125550100\nBen,3125550101\n`,
  ],
  ['an open one of them', `name,phone\n${'"'.repeat(1_000_001)},3125550100\nBen,3125550101\n`],
  [
    'zeroes within words',
    `name,phone\n${'Cy,3125550102\n'.repeat(9)}A\0d\0a,3125550100\nBen,3125550101\n`,
  ],
  [
    'a million emails',
    `name,phone,email\nAda,3125550100,"${'a@b '.repeat(20_000)}"\nBen,3125550101,\n`,
  ],
  [
    'notes without end',
    `name,phone,notes\nAda,3125550100,"${'a\n'.repeat(40_000)}"\nBen,3125550101,\n`,
  ],
  [
    'one number in every row',
    `name,phone\n${Array.from({ length: 20_000 }, (_, at) => `P${at},3125550100\n`).join('')}Ben,3125550101\n`,
  ],
  [
    'a chain of rows',
    `phone,phone 2,name\n${Array.from({ length: 20_000 }, (_, at) => `${3122000000 + at},${3122000001 + at},Ben\n`).join('')}3125550101,,Ben\n`,
  ],
])(
  '%s do not keep the next row out',
  async (_, file) => {
    const book = createMemoryBook();
    const { report } = await imported(file, book);
    const last = report.rows.at(-1);
    expect(last).toMatchObject({ name: 'Ben', outcome: 'added' });
    expect(reportTable(report, contactFiles).length).toBeLessThan(20_000_000);
  },
  15_000,
);

test('whatever is in a file, it is imported row by row or refused in words', async () => {
  const piece = fc.constantFrom(
    ...[
      'name,phone,phone,email,uid,notes\n',
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'AGENT:\n',
      'TEL',
      ';TYPE=cell',
      ':',
    ],
    ...[
      'FN:',
      'N:',
      'ORG:',
      'KIND:org\n',
      'UID:',
      'NOTE:',
      'item1.',
      'X-ABLabel:',
      ';ENCODING=QUOTED-PRINTABLE',
      '=C3',
    ],
    ...[
      '3125550100',
      '+44 20 7946 0958',
      '"',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      '\n ',
      '\\',
      "'",
      '=',
      '\0',
      '\u202e',
      ':::',
    ],
  );
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', 'name,phone\n', 'BEGIN:VCARD\n'),
      text,
      async (start, pieces) => {
        const book = createMemoryBook();
        const file = start + pieces.join('');
        try {
          const { report } = await imported(file, book);
          expect(report.ended).toBe('done');
          expect((await imported(file, book)).plan.writes).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(ContactFileRefused);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
