import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactFiles } from '../../../shared/words/en/contact-files.ts';
import { longestCell, mostFileBytes, mostRows } from '../limits.ts';
import { ContactFileRefused } from '../refused.ts';
import { openContactFile } from './open.ts';

const openQuote = `"${'x'.repeat(longestCell)}\n`;
const text = 'Name,Phone\r\nJürgen Löwe,312 555 0100\r\n';

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16 without one', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
  ['UTF-16 the other way round without a mark', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
  ['Latin-1', Buffer.from(text, 'latin1'), 'windows-1252'],
])('%s', (_, bytes, encoding) => {
  const opened = openContactFile(bytes);
  expect(opened).toMatchObject({ kind: 'table', encoding, separator: ',' });
  if (opened.kind === 'table') {
    expect(opened.rows.map(({ cells }) => cells)).toEqual([
      ['Name', 'Phone'],
      ['Jürgen Löwe', '312 555 0100'],
    ]);
  }
});

test('a damaged byte does not garble every other name', () => {
  const bytes = Buffer.concat([
    Buffer.from('Löwe,1\nJürgen,2\nÅsa,3\nBe'),
    Buffer.from([0xff]),
    Buffer.from('n,4\n'),
  ]);
  const opened = openContactFile(bytes);
  expect(opened).toMatchObject({ encoding: 'utf-8' });
  if (opened.kind === 'table') expect(opened.rows[0]?.cells).toEqual(['Löwe', '1']);
});

test('the line that names the separator is no row', () => {
  const opened = openContactFile(Buffer.from('\ufeffsep=;\r\nName;Phone\r\nAda;1\r\n'));
  expect(opened).toMatchObject({ separator: ';' });
  if (opened.kind === 'table') expect(opened.rows[0]?.cells).toEqual(['Name', 'Phone']);
});

test('the user has the last word on the separator', () => {
  const opened = openContactFile(Buffer.from('a,b;c\n'), ';');
  if (opened.kind === 'table') expect(opened.rows[0]?.cells).toEqual(['a,b', 'c']);
  expect(opened).toMatchObject({ separator: ';' });
});

test('cards are known by how they begin', () => {
  const opened = openContactFile(
    Buffer.from('\ufeff\r\nbegin:vcard\r\nFN:Ada\r\nend:vcard\r\nBEGIN:VCARD\r\n'),
  );
  expect(opened.kind).toBe('cards');
  if (opened.kind === 'cards')
    expect(opened.cards.map(({ isWhole }) => isWhole)).toEqual([true, false]);
});

describe('refused, in words', () => {
  test.each<[string, Uint8Array, keyof typeof contactFiles.refusals]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks', Buffer.from(' \r\n\t\n'), 'empty'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest'), 'spreadsheet'],
    ['an older spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'spreadsheet'],
    ['zeroes', Buffer.alloc(1_000_000), 'not-text'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
      'not-text',
    ],
    ['more than is read', Buffer.alloc(mostFileBytes + 1, 'a'), 'too-large'],
    ['more rows than are read', Buffer.from('1\n'.repeat(mostRows + 1)), 'too-many-rows'],
    ['open quotation marks everywhere', Buffer.from(openQuote.repeat(101)), 'quotes-broken'],
  ])('%s', (_, bytes, code) => {
    expect(() => openContactFile(bytes)).toThrow(new ContactFileRefused(code));
    expect(new ContactFileRefused(code).message).toBe(contactFiles.refusals[code]);
  });
});

test.each([
  ['quotation marks', '"'],
  ['an odd number of them', '"'.repeat(3)],
  ['quoted letters', '"a'],
  ['letters quoted', 'a"'],
  ['quoted line breaks', '"\n'],
  ['quoted separators', '",'],
  ['separators', ','],
  ['semicolons and quotes', ';"'],
  ['folds', 'BEGIN:VCARD\n TEL:1'],
  ['cards', 'BEGIN:VCARD\nTEL:1\nEND:VCARD\n'],
])(
  '10 MB of %s do not hold it up',
  (_, unit) => {
    const bytes = Buffer.from(`${unit.repeat(10_000_000 / unit.length)}\n"`);
    const opened = (() => {
      try {
        return openContactFile(bytes).kind;
      } catch (error) {
        return error instanceof ContactFileRefused ? 'refused' : error;
      }
    })();
    expect(['cards', 'table', 'refused']).toContain(opened);
  },
  10_000,
);

test('any bytes are a file or refused in words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        openContactFile(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(ContactFileRefused);
      }
    }),
    { numRuns: 3000 },
  );
});
