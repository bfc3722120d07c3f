import { describe, expect, test } from 'vitest';
import type { ContactDraft } from '../../../shared/contacts/contact.ts';
import { sentenceFor } from '../../../shared/contacts/words.ts';
import { createMemoryBook } from '../memory-book.ts';
import { american, contactsIn, draftWith, imported, kindsOf } from '../test-contacts.ts';

const heading = 'name,organization,phone,phone 2,email,notes,source key\n';
const ada = draftWith('+13125550100', { name: 'Ada' });
const ben = draftWith('+13125550101', { name: 'Ben' });

async function ran(rows: string, known: readonly ContactDraft[] = []) {
  const book = createMemoryBook(known);
  const { plan } = await imported(heading + rows, book);
  return {
    kinds: kindsOf(plan),
    plan,
    words: plan.rows.flatMap(({ verdict, leftOut }) => [
      ...(verdict.kind === 'rejected' ? [sentenceFor(verdict.why)] : []),
      ...leftOut.map((complaint) => sentenceFor(complaint)),
    ]),
    contacts: (await contactsIn(book)).map(({ id, ...draft }) => draft),
  };
}

describe('one row against what is there', () => {
  test('new', async () => {
    const { kinds, contacts } = await ran(
      'Ada,Engines,312-555-0100,,ada@example.com,Likes sums,k1',
    );
    expect(kinds).toEqual(['new']);
    expect(contacts).toEqual([
      {
        ...{
          name: 'Ada',
          organization: 'Engines',
          emails: ['ada@example.com'],
          notes: 'Likes sums',
        },
        ...{ numbers: [{ number: '+13125550100', label: '' }], sourceKey: 'k1' },
      },
    ]);
  });

  test('the same', async () => {
    const { kinds, contacts } = await ran('Ada,,+1 (312) 555-0100,,,,', [ada]);
    expect(kinds).toEqual(['same']);
    expect(contacts).toEqual([ada]);
  });

  test('changes, each with before and after', async () => {
    const { plan, contacts } = await ran('Ada Lovelace,Engines,3125550100,3125550102,a@x,Sums,', [
      { ...ada, notes: 'Tall' },
    ]);
    expect(plan.rows[0]?.verdict).toEqual({
      kind: 'changes',
      fields: [
        { field: 'name', before: 'Ada', after: 'Ada Lovelace' },
        { field: 'organization', before: '', after: 'Engines' },
        { field: 'numbers', before: '+13125550100', after: '+13125550100, +13125550102' },
        { field: 'emails', before: '', after: 'a@x' },
        { field: 'notes', before: 'Tall', after: 'Tall\nSums' },
      ],
    });
    expect(contacts[0]).toMatchObject({ name: 'Ada Lovelace', notes: 'Tall\nSums' });
  });

  test('keeps what is there where the user says so', async () => {
    const book = createMemoryBook([ada]);
    const choice = { ...american, whenDifferent: 'keep-mine' } as const;
    await imported(`${heading}Countess,Engines,3125550100,,,,`, book, choice);
    expect(await contactsIn(book)).toMatchObject([{ name: 'Ada', organization: 'Engines' }]);
  });

  test('an empty cell takes nothing away', async () => {
    const known = {
      ...ada,
      organization: 'Engines',
      emails: ['a@x'],
      notes: 'Tall',
      sourceKey: 'k1',
    };
    const { kinds, contacts } = await ran(',,3125550100,,,,', [known]);
    expect(kinds).toEqual(['same']);
    expect(contacts).toEqual([known]);
  });

  test('a new number is found by its source key', async () => {
    const { kinds, contacts } = await ran('Ada,,3125550199,,,,k1', [{ ...ada, sourceKey: 'k1' }]);
    expect(kinds).toEqual(['changes']);
    expect(contacts).toMatchObject([{ numbers: [ada.numbers[0], { number: '+13125550199' }] }]);
  });

  test('a name that is only the number is none', async () => {
    expect((await ran('(312) 555-0100,,3125550100,,,,')).contacts[0]?.name).toBeNull();
  });
});

test.each<[string, string, readonly ContactDraft[], readonly string[], readonly string[]]>([
  ['no number', 'Ada,,,,,,', [], ['rejected'], ['There is no phone number in this row.']],
  ['no phone number', 'Ada,,soon,,,,', [], ['rejected'], ['“soon” is not a phone number.']],
  [
    'one good number of two',
    'Ada,,soon,3125550100,,,',
    [],
    ['new'],
    ['“soon” is not a phone number.'],
  ],
  [
    'a bad email address',
    'Ada,,3125550100,,none,,',
    [],
    ['new'],
    ['“none” is not an email address.'],
  ],
  [
    'no number but an email address',
    'Ada,,,,none,,',
    [],
    ['rejected'],
    ['There is no phone number in this row.', '“none” is not an email address.'],
  ],
  [
    'a number under two names',
    'Ada,,3125550100,,,,\nBen,,3125550100,,,,',
    [],
    ['rejected', 'rejected'],
    [
      '(312) 555-0100 stands in rows 2 and 3 with more than one name. Leave it in one of them.',
      '(312) 555-0100 stands in rows 2 and 3 with more than one name. Leave it in one of them.',
    ],
  ],
  [
    "a family's landline",
    'Ada,,3125550100,3125550109,,,\nBen,,3125550101,3125550109,,,',
    [],
    ['new', 'new'],
    [
      '(312) 555-0109 stands in rows 2 and 3 with more than one name. Leave it in one of them.',
      '(312) 555-0109 stands in rows 2 and 3 with more than one name. Leave it in one of them.',
    ],
  ],
  [
    'a person twice',
    'Ada,,3125550100,,,,\nADA,,3125550100,3125550101,,,',
    [],
    ['new', 'joined'],
    [],
  ],
  [
    'two people who are there',
    'Ada,,3125550100,3125550101,,,',
    [ada, ben],
    ['rejected'],
    [
      'This is more than one of the people you have: “Ada” and “Ben”. Put them together in Longcode first, or correct the file.',
    ],
  ],
  [
    'a number of one and the key of another',
    'Ada,,3125550100,,,,k2',
    [ada, { ...ben, sourceKey: 'k2' }],
    ['rejected'],
    [
      'This is more than one of the people you have: “Ada” and “Ben”. Put them together in Longcode first, or correct the file.',
    ],
  ],
  [
    'the key of somebody with another name and number',
    'Cy,,3125550102,,,,k1',
    [{ ...ada, sourceKey: 'k1' }],
    ['rejected'],
    [
      'By its source key this is “Ada”, but the file says “Cy” and another number. Correct one of them first.',
    ],
  ],
  [
    'a key of several',
    'Ada,,3125550100,,,,7\nBen,,3125550101,,,,7',
    [],
    ['new', 'new'],
    [
      'The source key “7” stands in rows 2 and 3 for different people, so it is not used.',
      'The source key “7” stands in rows 2 and 3 for different people, so it is not used.',
    ],
  ],
  [
    'two names for one who is there',
    'Ada,,3125550100,,,,\nBen,,3125550101,,,,',
    [{ ...ada, numbers: [...ada.numbers, ...ben.numbers] }],
    ['rejected', 'rejected'],
    [
      'Rows 2 and 3 are one person by their numbers, and have more than one name. Correct them in the file.',
      'Rows 2 and 3 are one person by their numbers, and have more than one name. Correct them in the file.',
    ],
  ],
  [
    'a name without measure',
    `${'x'.repeat(201)},,3125550100,,,,`,
    [],
    ['rejected'],
    ['The name would be longer than 200 characters.'],
  ],
  [
    'more numbers than a person has',
    `Ada,,"${Array.from({ length: 21 }, (_, at) => 3125550100 + at).join(', ')}",,,,`,
    [],
    ['rejected'],
    ['This person would have more than 20 numbers.'],
  ],
  [
    'an open quotation mark',
    '"Ada,,3125550100,,,,\nBen,,3125550101,,,,',
    [],
    ['rejected', 'new'],
    ['A quotation mark opens in this row and is not closed within 100,000 characters.'],
  ],
])('%s', async (_, rows, known, kinds, words) => {
  const result = await ran(rows, known);
  expect(result.kinds).toEqual(kinds);
  expect(result.words).toEqual(words);
});

test('rows are numbered as a spreadsheet numbers them', async () => {
  const { plan } = await ran('\nAda,,3125550100,,,"two\nlines",\n\nBen,,3125550101,,,,\n');
  expect(plan.rows.map(({ row, name }) => [row, name])).toEqual([
    [3, 'Ada'],
    [5, 'Ben'],
  ]);
});
