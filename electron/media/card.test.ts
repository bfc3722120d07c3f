import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsIn } from './card.ts';

function card(...lines: readonly string[]): Buffer {
  return Buffer.from(['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'));
}

const nothing = { name: null, organization: null, phones: [], emails: [] };

test('a card of a phone', () => {
  const bytes = card(
    'VERSION:3.0',
    'PRODID:-//Example//EN',
    'N:Lovelace;Ada;King;Countess;PhD',
    'FN:Ada Lovelace',
    'ORG:Analytical Engines\\, Ltd.;Research;',
    'item1.TEL;type=CELL;type=pref:+1 (838) 205-0008',
    'TEL;TYPE="voice,home";VALUE=uri:tel:+1-838-205-0009;ext=5',
    'item2.EMAIL;type=INTERNET:ada@example.com',
    'EMAIL:mailto:countess@example.com?subject=x',
    'URL:javascript:alert(1)',
    'NOTE:left out',
  );
  expect(cardsIn(bytes)).toEqual([
    {
      name: 'Ada Lovelace',
      organization: 'Analytical Engines, Ltd., Research',
      phones: ['+1 (838) 205-0008', '+1-838-205-0009'],
      emails: ['ada@example.com', 'countess@example.com'],
    },
  ]);
});

test.each<[string, readonly string[], object]>([
  ['a name of parts only', ['N:Lovelace;Ada;;;'], { name: 'Ada Lovelace' }],
  ['a name of escaped parts', ['N:O\\;Neil;A\\, B'], { name: 'A, B O;Neil' }],
  ['lower case', ['fn:ada'], { name: 'ada' }],
  ['a folded line', ['FN:Ada Love', ' lace', '\t the First'], { name: 'Ada Lovelace the First' }],
  ['a line break in a name', ['FN:Ada\\nLovelace'], { name: 'Ada Lovelace' }],
  [
    'quoted-printable with soft breaks',
    ['N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=B6we;J=C3=', '=BCrgen;;;'],
    { name: 'Jürgen Löwe' },
  ],
  [
    'quoted-printable in another alphabet',
    ['FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=FCrgen'],
    { name: 'Jürgen' },
  ],
  ['an alphabet nobody knows', ['FN;QUOTED-PRINTABLE;CHARSET=x-none:=41da'], { name: 'Ada' }],
  ['a name that hides its direction', ['FN:Ada\u202e\u0007Love'], { name: 'Ada Love' }],
  ['a long name', [`FN:${'a'.repeat(5000)}`], { name: 'a'.repeat(200) }],
  [
    'an agent with a card of its own',
    ['AGENT:', 'BEGIN:VCARD', 'FN:Agent', 'END:VCARD', 'FN:Ada'],
    { name: 'Ada' },
  ],
  ['a picture', ['PHOTO;ENCODING=b:AAAA', ` ${'A'.repeat(70)}`, 'FN:Ada'], { name: 'Ada' }],
  ['numbers only', ['TEL:123'], { phones: ['123'] }],
])('%s', (_, lines, expected) => {
  expect(cardsIn(card(...lines))).toEqual([{ ...nothing, ...expected }]);
});

test('no more numbers than anyone reads', () => {
  const [only] = cardsIn(card(...Array.from({ length: 500 }, (_, each) => `TEL:${each}`)));
  expect(only?.phones).toHaveLength(20);
});

test('several cards, empty ones left out', () => {
  const bytes = Buffer.concat([card('FN:Ada'), card('VERSION:3.0'), card('FN:Ben')]);
  expect(cardsIn(bytes).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  expect(cardsIn(Buffer.concat(Array.from({ length: 99 }, () => card('FN:Ada'))))).toHaveLength(50);
});

test('UTF-16 and Windows-1252', () => {
  const wide = Buffer.from(`\ufeff${card('FN:Jürgen').toString()}`, 'utf16le');
  expect(cardsIn(wide)).toEqual([{ ...nothing, name: 'Jürgen' }]);
  expect(cardsIn(Buffer.from(card('FN:Jürgen').toString(), 'latin1'))).toEqual([
    { ...nothing, name: 'Jürgen' },
  ]);
});

test('what is no card holds none', () => {
  expect(cardsIn(Buffer.from('FN:Ada\r\nEND:VCARD\r\n'))).toEqual([]);
  expect(cardsIn(Buffer.from('BEGIN:VCARD\r\nFN:Ada\r\n'))).toEqual([]);
  expect(cardsIn(Buffer.alloc(0))).toEqual([]);
});

test('whatever is in it, a card is plain short lines', () => {
  const piece = fc.constantFrom(
    ...['BEGIN:VCARD', 'END:VCARD', '\r\n', '\n ', '=\n', 'FN:', 'N:', 'TEL;', 'ORG:', 'EMAIL:'],
    ...[
      ';',
      ':',
      '\\',
      '"',
      '=E4',
      ';ENCODING=QUOTED-PRINTABLE',
      ';CHARSET=utf-16',
      '\0',
      '\u202e',
    ],
  );
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })));
  fc.assert(
    fc.property(text, (pieces) => {
      const bytes = Buffer.from(`BEGIN:VCARD\n${pieces.join('')}\nEND:VCARD\n`);
      for (const { name, organization, phones, emails } of cardsIn(bytes)) {
        for (const line of [name ?? 'x', organization ?? 'x', ...phones, ...emails]) {
          expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,400}$/u);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['blank lines', '\n'],
  ['folds of quoted-printable', ' =\n'],
  ['semicolons', ';'],
  ['open quotes', ';"'],
  ['escapes', '\\;'],
  ['begins', 'BEGIN:VCARD\n'],
])(
  '10 MB of %s do not hold it up',
  (_, unit) => {
    const start = 'BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:=\n';
    const bytes = Buffer.from(start + unit.repeat(10_000_000 / unit.length));
    expect(cardsIn(bytes)).toEqual([]);
  },
  2000,
);
