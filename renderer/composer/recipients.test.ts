import { describe, expect, test } from 'vitest';
import { Address } from '../../shared/phone/address.ts';
import { addAddress, addTyped, noRecipients, removeAddress, splitTyping } from './recipients.ts';

describe('addTyped', () => {
  test('a paste of many is read at once, duplicates merged, the rest named', () => {
    const read = addTyped(
      noRecipients,
      '(312) 555-0142, +13125550142\nnot a number; 312-555-0143',
      'US',
    );
    expect(read).toEqual({
      addresses: ['+13125550142', '+13125550143'],
      unreadable: ['not a number'],
      merged: 1,
    });
  });

  test('a number that is there already is merged', () => {
    const once = addTyped(noRecipients, '3125550142', 'US');
    expect(addTyped(once, '+1 312 555 0142', 'US')).toMatchObject({
      addresses: ['+13125550142'],
      merged: 1,
    });
  });

  test('national digits are read in the country of the line', () => {
    expect(addTyped(noRecipients, '020 7183 8750', 'GB').addresses).toEqual(['+442071838750']);
  });

  test('nothing typed changes nothing', () => {
    expect(addTyped(noRecipients, ' , \n', 'US')).toBe(noRecipients);
  });
});

test('adding and removing one', () => {
  const number = Address.parse('+13125550142');
  const one = addAddress(noRecipients, number);
  expect(one.addresses).toEqual([number]);
  expect(addAddress(one, number)).toMatchObject({ addresses: [number], merged: 1 });
  expect(removeAddress(one, number).addresses).toEqual([]);
});

test.each([
  ['312', '', '312'],
  ['312555, ', '312555,', ''],
  ['a,b,c', 'a,b,', 'c'],
  ['a\nb\n', 'a\nb\n', ''],
])('%j is finished up to %j, with %j still being typed', (text, done, rest) => {
  expect(splitTyping(text)).toEqual({ done, rest });
});
