import { expect, test } from 'vitest';
import { separatorOf } from '../file/separator.ts';
import { rowsIn } from '../file/table.ts';
import { guessColumns } from './guess.ts';

/** Columns that are used, with what for; how sure it is where it is not. */
function guessOf(text: string) {
  const guess = guessColumns([...rowsIn(text, separatorOf(text))], 'US');
  const used = guess.columns
    .map(({ use, label, confidence }, at) => [at, use, label, confidence] as const)
    .filter(([, use]) => use !== 'ignore')
    .map(([at, use, label, confidence]) =>
      [at, use, label, confidence === 'sure' ? '' : confidence]
        .filter((word) => word !== '')
        .join(' '),
    );
  return { hasHeadings: guess.hasHeadings, used };
}

test.each<[string, string, readonly string[]]>([
  [
    'Google Contacts',
    `First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label
Ada,King,Lovelace,,,,,,Engines,Boss,,,,,* myContacts,* Home,ada@example.com,Mobile,+1 312-555-0100,Work,312-555-0101,Home
`,
    [
      ...[
        '0 given-name',
        '1 middle-name',
        '2 family-name',
        '4 prefix',
        '5 suffix',
        '8 organization',
      ],
      ...['12 notes', '16 email', '17 number-label', '18 number', '19 number-label', '20 number'],
    ],
  ],
  [
    'Google Contacts of before',
    `Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title
Ada Lovelace,Ada,,Lovelace,,* myContacts,* Home,ada@example.com,Mobile,312-555-0100 ::: 312-555-0101,,Engines,Boss
`,
    [
      '0 name',
      '1 given-name',
      '2 middle-name',
      '3 family-name',
      '7 email',
      '8 number-label',
      '9 number',
      '11 organization',
    ],
  ],
  [
    'Outlook',
    `"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Street","Assistant's Phone","Business Fax","Business Phone","Business Phone 2","Callback","Home Phone","Mobile Phone","Other Fax","Pager","Primary Phone","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Notes"
"","Ada","","Lovelace","","Engines","","","1 Main St","312-555-0109","312-555-0108","312-555-0101","","","312-555-0102","312-555-0100","","","","ada@example.com","SMTP","Ada (ada@example.com)","","Met in London"
`,
    [
      ...['1 given-name', '2 middle-name', '3 family-name', '4 suffix', '5 organization'],
      ...['11 number work', '12 number work', '14 number home', '15 number mobile', '18 number'],
      ...['19 email', '22 email', '23 notes'],
    ],
  ],
  [
    'Outlook in German, with semicolons',
    'Anrede;Vorname;Nachname;Firma;Telefon geschäftlich;Telefon privat;Mobiltelefon;E-Mail-Adresse;Notizen\n;Ada;Lovelace;Engines;;;+49 30 901820;ada@example.com;\n',
    [
      '1 given-name',
      '2 family-name',
      '3 organization',
      '4 number work',
      '5 number home',
      '6 number mobile',
      '7 email',
      '8 notes',
    ],
  ],
  [
    'a list of an Apple',
    'First name\tLast name\tmobile\tiPhone\thome email\nAda\tLovelace\t(312) 555-0100\t\tada@example.com\n',
    ['0 given-name', '1 family-name', '2 number mobile', '3 number mobile', '4 email likely'],
  ],
  ['name and phone', 'name,phone\nAda,3125550100\n', ['0 name', '1 number']],
  [
    'Spanish',
    'Nombre,Apellidos,Teléfono móvil\nAda,Lovelace,+34 612 345 678\n',
    ['0 given-name', '1 family-name', '2 number mobile'],
  ],
  [
    'French',
    'Prénom;Nom;Téléphone\nAda;Lovelace;+33 6 12 34 56 78\n',
    ['0 given-name', '1 family-name', '2 number'],
  ],
  [
    'headings nobody knows',
    'Whom,Reach at,Since\nAda Lovelace,312-555-0100,2020\n',
    ['0 name unsure', '1 number unsure'],
  ],
  ['a phone column without phones', 'name,phone\nAda,yes\nBen,no\n', ['0 name', '1 number unsure']],
])('%s', (_, text, used) => {
  expect(guessOf(text)).toEqual({ hasHeadings: true, used });
});

test('without headings, by what is in the columns', () => {
  expect(guessOf('Ada Lovelace,312-555-0100,ada@example.com\nBen,312-555-0101,\n')).toEqual({
    hasHeadings: false,
    used: ['0 name unsure', '1 number likely', '2 email likely'],
  });
  expect(guessOf('3125550100\n3125550101\n')).toEqual({
    hasHeadings: false,
    used: ['0 number likely'],
  });
});

test('samples are short and only what is there', () => {
  const [name] = guessColumns(
    [...rowsIn(`name,phone\n${'x'.repeat(500)},1\n,2\nBen,3\n`, ',')],
    'US',
  ).columns;
  expect(name?.samples).toEqual(['x'.repeat(80), 'Ben']);
});
