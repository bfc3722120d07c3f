import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js';
import { expect, test } from 'vitest';
import { readContactNumber } from '../../shared/contacts/numbers.ts';
import { sentenceFor } from '../../shared/contacts/words.ts';
import { anyNumber } from './test-contacts.ts';

test.each([
  ['(312) 555-0100', '+13125550100'],
  ['312.555.0100', '+13125550100'],
  ['1-312-555-0100', '+13125550100'],
  ['+1 312 555 0100', '+13125550100'],
  ['\u202a+1 (312) 555‑0100\u202c', '+13125550100'],
  ['+1\u00a0312\u2013555\u20130100', '+13125550100'],
  ['tel:+1-312-555-0100', '+13125550100'],
  ["'+13125550100", '+13125550100'],
  ['＋１３１２５５５０１００', '+13125550100'],
  ['٣١٢٥٥٥٠١٠٠', '+13125550100'],
  ['0044 20 7946 0958', '+442079460958'],
  ['+ 44 20 7946 0958', '+442079460958'],
  ['72345', '72345'],
])('%s is %s', (text, number) => {
  expect(readContactNumber(text, 'US')).toEqual({ kind: 'number', number });
});

test('national numbers are read in the country that is said', () => {
  expect(readContactNumber('030/901820', 'DE')).toEqual({ kind: 'number', number: '+4930901820' });
  expect(readContactNumber('020 7946 0958', 'GB')).toEqual({
    kind: 'number',
    number: '+442079460958',
  });
});

test.each([
  ['call me', '“call me” is not a phone number.'],
  ['', '“” is not a phone number.'],
  [
    '555-0100',
    '“555-0100” is too short for a phone number. Numbers without a country code are read as United States; others begin with + and theirs.',
  ],
  [
    '442079460958',
    '“442079460958” is too long for a phone number. Numbers without a country code are read as United States; others begin with + and theirs.',
  ],
  ['+1 312 555', '“+1 312 555” is too short for a phone number of its country.'],
  ['+999 1234 5678', '“+999 1234 5678” begins with a country code that does not exist.'],
  ['312 555 0100 x12', '“312 555 0100 x12” has an extension, and texts cannot be sent to one.'],
  [
    '+1-312-555-0100;ext=5',
    '“+1-312-555-0100;ext=5” has an extension, and texts cannot be sent to one.',
  ],
  [
    '4.42079E+11',
    '“4.42079E+11” was shortened by a spreadsheet, and its digits are lost. Format the column as text and export it again.',
  ],
  [
    '12',
    '“12” is too short for a phone number. Numbers without a country code are read as United States; others begin with + and theirs.',
  ],
])('%s is none: %s', (text, sentence) => {
  const read = readContactNumber(text, 'US');
  expect(read.kind === 'unreadable' ? sentenceFor(read.why) : read).toBe(sentence);
});

test('a kept number is read as itself in every country', () => {
  fc.assert(
    fc.property(
      anyNumber,
      fc.constantFrom<CountryCode>('US', 'DE', 'GB', 'IN'),
      (number, country) => {
        expect(readContactNumber(number, country)).toEqual({ kind: 'number', number });
      },
    ),
  );
});

test('no text breaks it, and what it says is short', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom('+', '0', '1', '9', '(', ')', ' ', 'x', 'ext', '.', 'e', ';', '-'))
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const read = readContactNumber(any, 'US');
      if (read.kind === 'unreadable') expect(sentenceFor(read.why).length).toBeLessThan(250);
    }),
    { numRuns: 3000 },
  );
});
