import { expect, test } from 'vitest';
import { Address } from '../phone/address.ts';
import { finds, typedDigits } from './numbers.ts';

const ana = '+12125550101';
const london = '+442079460958';

test.each([
  ['212', ana, true],
  ['(212) 555', ana, true],
  ['1212', ana, true],
  ['+1 212', ana, true],
  ['0101', ana, true],
  ['555-0101', ana, true],
  ['2125550101', ana, true],
  ['555', ana, false],
  ['101', ana, false],
  ['+212', ana, false],
  ['+0101', ana, false],
  ['44 20 79', london, true],
  ['+44 20', london, true],
  ['207946', london, false],
  ['0958', london, true],
  ['72345', '72345', true],
  ['723', '72345', true],
])('%s and %s: %s', (typed, number, expected) => {
  const digits = typedDigits(typed, 'US');
  expect(digits !== null && finds(digits, Address.parse(number))).toBe(expected);
});

test('a whole national number is that of the country it is typed in', () => {
  const digits = typedDigits('020 7946 0958', 'GB');
  expect(digits !== null && finds(digits, Address.parse(london))).toBe(true);
});
