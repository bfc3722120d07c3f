import { expect, test } from 'vitest';
import { Address } from '../phone/address.ts';
import { namesLookup } from './names.ts';

const [one, two, three] = ['+12125550101', '+12125550102', '+12125550103'].map((number) =>
  Address.parse(number),
);

const lookup = namesLookup([
  ...(one === undefined ? [] : [{ name: 'Ana López', number: one }]),
  ...(two === undefined ? [] : [{ name: 'Ana López', number: two }]),
  ...(three === undefined ? [] : [{ name: "Dr. O'Neil Anand", number: three }]),
]);

test.each([
  [['an'], true, [one, two, three]],
  [['lopez'], true, [one, two]],
  [['ana', 'lo'], true, [one, two]],
  [['an'], false, []],
  [['oneil'], false, [three]],
  [['lopez', 'ana'], true, []],
  [['zz'], true, []],
])('%j', (words, open, numbers) => {
  expect(lookup({ words, open, digits: null }).toSorted()).toEqual(numbers);
});
