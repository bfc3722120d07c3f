import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Address } from '../phone/address.ts';
import { contactLimits, namesByNumber, shownName } from './contact.ts';
import { tidyEmail, tidyLabel, tidyLine, tidyNotes } from './tidy.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ' ',
        '\n',
        '\r',
        '\u2028',
        '\u200d',
        '\u202e',
        '\0',
        'a',
        'é',
        '\u0301',
        '* ',
        '_$!<',
        '>!$_',
        'Mobile',
        'mailto:',
        '@',
        '\ufeff',
      ),
    )
    .map((all) => all.join('')),
);

test('tidying twice changes nothing, and nothing hidden is left', () => {
  fc.assert(
    fc.property(text, (any) => {
      for (const tidy of [tidyLine, tidyNotes]) {
        const once = tidy(any);
        expect(tidy(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cf}--[\u200c\u200d]]|[\p{Cc}--\n]|^\s|\s$|\n{3}/v);
      }
      const email = tidyEmail(any);
      if (email !== null) expect(tidyEmail(email)).toBe(email);
      expect(Array.from(tidyLabel(any)).length).toBeLessThanOrEqual(contactLimits.label);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['  Ada \t Lovelace\r\n', 'Ada Lovelace'],
  ['Ada\u202eecalevoL', 'AdaecalevoL'],
  ['👩‍👩‍👧 Family', '👩‍👩‍👧 Family'],
  ['می‌خواهم', 'می‌خواهم'],
  ['e\u0301', 'é'],
  ['\u200d\u200b', ''],
])('%j is kept as %j', (any, line) => {
  expect(tidyLine(any)).toBe(line);
});

test.each([
  ['Mobile', 'mobile'],
  ['CELL', 'mobile'],
  ['* Work Phone', 'work'],
  ['_$!<Home>!$_', 'home'],
  ['Front desk', 'Front desk'],
  ['constructor', 'constructor'],
  ['', ''],
])('the label %j is kept as %j', (any, label) => {
  expect(tidyLabel(any)).toBe(label);
});

test.each([
  ['ada@example.com', 'ada@example.com'],
  [' mailto:ada@example.com ', 'ada@example.com'],
  ['ada', null],
  ['a@b@c', null],
  [`${'a'.repeat(250)}@b.cd`, null],
])('the email address %s is kept as %s', (any, email) => {
  expect(tidyEmail(any)).toBe(email);
});

test('names for numbers', () => {
  const number = Address.parse('+13125550100');
  const nobody = {
    ...{ name: null, organization: null, emails: [], notes: '', sourceKey: null },
    numbers: [{ number, label: 'work' }],
  };
  expect(shownName(nobody)).toBe('(312) 555-0100');
  expect(shownName({ ...nobody, organization: 'Engines' })).toBe('Engines');
  const ada = { ...nobody, name: 'Ada', organization: 'Engines' };
  expect(namesByNumber([ada]).get(number)).toEqual({ name: 'Ada', label: 'work' });
});
