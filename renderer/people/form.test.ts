import { expect, test } from 'vitest';
import type { Contact } from '../../shared/contacts/contact.ts';
import { Address } from '../../shared/phone/address.ts';
import {
  emptyForm,
  filledIn,
  formOf,
  formOfCard,
  isDoubtful,
  isSound,
  problemsOf,
  typedEmail,
  typedNumber,
} from './form.ts';

const number = Address.parse('+13125550150');

test('a number is asked for, and what is none says why beside it', () => {
  expect(problemsOf(emptyForm(), 'US').numbers).toEqual(['A contact needs a number.']);
  const form = {
    ...emptyForm(),
    numbers: [
      typedNumber('(312) 555-0150'),
      typedNumber('+1 312 555 0150'),
      typedNumber('call me'),
      typedNumber(' '),
    ],
    emails: [typedEmail('ana@example.com'), typedEmail('ana')],
  };
  const problems = problemsOf(form, 'US');
  expect(problems.numbers).toEqual([
    null,
    'This number is here twice.',
    '“call me” is not a phone number.',
    null,
  ]);
  expect(problems.emails).toEqual([null, 'This is no email address.']);
  expect(isSound(problems)).toBe(false);
  expect(filledIn(form).numbers).toHaveLength(3);
});

test('a number that nobody can have is called out, and is no obstacle', () => {
  const form = emptyForm('+1 555 000 0000');
  expect(isSound(problemsOf(form, 'US'))).toBe(true);
  expect(isDoubtful('+1 555 000 0000', 'US')).toBe(true);
  expect(isDoubtful('312 555 0150', 'US')).toBe(false);
  expect(isDoubtful('72345', 'US')).toBe(false);
});

test('a contact is shown so that it is read as the same again, in every country', () => {
  const contact: Contact = {
    ...{ id: 'c', name: 'Ana', organization: null, emails: [], notes: '', sourceKey: null },
    numbers: [{ number, label: 'mobile' }],
  };
  expect(formOf(contact, 'US').numbers[0]).toMatchObject({ text: '(312) 555-0150' });
  expect(formOf(contact, 'DE').numbers[0]).toMatchObject({ text: number, label: 'mobile' });
});

test('a card without a number still asks for one', () => {
  const card = { name: 'Iris', organization: null, phones: [], emails: ['iris@example.com'] };
  const form = formOfCard(card);
  expect(form).toMatchObject({ name: 'Iris', numbers: [{ text: '' }] });
  expect(problemsOf(form, 'US').numbers).toEqual(['A contact needs a number.']);
});
