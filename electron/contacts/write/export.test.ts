import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact, ContactDraft } from '../../../shared/contacts/contact.ts';
import { createMemoryBook } from '../memory-book.ts';
import {
  anyDrafts,
  contactsIn,
  draftWith,
  imported,
  kindsOf,
  sourcesIn,
} from '../test-contacts.ts';
import { contactsCards } from './contacts-cards.ts';
import { contactsTable } from './contacts-table.ts';
import { foldedLine } from './fold.ts';

const formats: readonly (readonly [string, (contacts: readonly Contact[]) => string])[] = [
  ['CSV', contactsTable],
  ['vCard 4.0', (contacts) => contactsCards(contacts, '4.0')],
  ['vCard 3.0', (contacts) => contactsCards(contacts, '3.0')],
];

/** What is left of a contact without the id of its book, which stands in for a missing source key. */
function known({ id, sourceKey, ...rest }: Contact): ContactDraft {
  return { ...rest, sourceKey: sourceKey ?? id };
}

describe.each(formats)('%s', (_, written) => {
  test('is read again as the same contacts, in another book and in its own', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrafts, async (drafts) => {
        if (drafts.length === 0) return;
        const own = createMemoryBook(drafts);
        const contacts = await contactsIn(own);
        const file = written(contacts);

        const other = createMemoryBook();
        const { plan } = await imported(file, other);
        expect(plan.rows.flatMap(({ leftOut }) => leftOut)).toEqual([]);
        const read = (await contactsIn(other)).map(({ id, ...draft }) => draft);
        expect(read).toEqual(contacts.map(known));

        expect(new Set(kindsOf((await imported(file, own)).plan))).toEqual(new Set(['same']));
      }),
      { numRuns: 1000 },
    );
  });
});

const [ada] = [
  {
    ...draftWith('+13125550100', { name: 'Ada; Lovelace', organization: 'Engines, Ltd' }),
    numbers: [
      { number: draftWith('+13125550100').numbers[0]?.number, label: 'mobile' },
      { number: draftWith('+13125550101').numbers[0]?.number, label: 'front desk' },
    ].flatMap(({ number, label }) => (number === undefined ? [] : [{ number, label }])),
    ...{ emails: ['ada@example.com'], notes: '=1+1\nLikes sums', sourceKey: 'k1', id: 'id' },
  },
];

test('a card as it is written', () => {
  expect(contactsCards([ada], '3.0').split('\r\n')).toEqual([
    ...['BEGIN:VCARD', 'VERSION:3.0', 'UID:k1', 'N:;Ada\\; Lovelace;;;', 'FN:Ada\\; Lovelace'],
    ...['ORG:Engines\\, Ltd', 'TEL;TYPE=cell:+13125550100', 'item2.TEL:+13125550101'],
    ...['item2.X-ABLabel:front desk', 'EMAIL:ada@example.com', 'NOTE:=1+1\\nLikes sums'],
    ...['END:VCARD', ''],
  ]);
});

test('a table as it is written', () => {
  expect(contactsTable([ada])).toBe(
    '\ufeffName,Organization Name,Notes,Source Key,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,E-mail 1 - Value\r\n' +
      '"Ada; Lovelace","Engines, Ltd","\'=1+1\nLikes sums",k1,mobile,+13125550100,front desk,+13125550101,ada@example.com\r\n',
  );
});

test('lines of a card are folded at 75 octets and never within a character', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '한', '👩‍👩‍👧', '\u0301', ' ', '\u{1f600}'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, (line) => {
      const lines = foldedLine(line).split('\r\n');
      for (const each of lines) {
        expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
        expect(each.isWellFormed()).toBe(true);
      }
      expect(lines.map((each, at) => (at === 0 ? each : each.slice(1))).join('')).toBe(line);
    }),
    { numRuns: 1000 },
  );
  expect(
    foldedLine('a'.repeat(150))
      .split('\r\n')
      .map((each) => each.length),
  ).toEqual([75, 75, 2]);
  expect(foldedLine(`NOTE:${'a'.repeat(65)}👩‍👩‍👧`)).toBe(`NOTE:${'a'.repeat(65)}\r\n 👩‍👩‍👧`);
});

test('cards of other programs', () => {
  const [one] = sourcesIn(
    [
      ...[
        'BEGIN:VCARD',
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=B6we;J=C3=',
        '=BCrgen;;;',
      ],
      ...[
        'TEL;CELL;VOICE:312-555-0100',
        'TEL;WORK;FAX:312-555-0101',
        'item3.TEL;type=pref:312-555-0102',
      ],
      ...[
        'item3.X-ABLabel:_$!<Main>!$_',
        'NOTE:one\\ntwo\\, three',
        'UID:urn:uuid:1',
        'END:VCARD',
        '',
      ],
    ].join('\r\n'),
  );
  expect(one).toEqual({
    ...{ row: 1, name: 'Jürgen Löwe', organization: '', emails: [], trouble: null },
    numbers: [
      { text: '312-555-0100', label: 'mobile' },
      { text: '312-555-0101', label: 'work fax' },
      { text: '312-555-0102', label: '_$!<Main>!$_' },
    ],
    ...{ notes: 'one\ntwo, three', sourceKey: 'urn:uuid:1' },
  });
});

test('a card cut short is rejected and the others are taken', async () => {
  const book = createMemoryBook();
  const card = 'BEGIN:VCARD\nFN:Ada\nTEL:3125550100\n';
  const { plan } = await imported(`${card}${card}END:VCARD\n`, book);
  expect(kindsOf(plan)).toEqual(['rejected', 'new']);
});
