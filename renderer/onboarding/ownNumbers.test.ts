import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxOwnNumbers } from '../../shared/contract/limits.ts';
import { Address } from '../../shared/phone/address.ts';
import { numbersProblem, readBack, readOwnNumbers } from './ownNumbers.ts';

test.each<[string, readonly string[], readonly string[], number]>([
  ['(312) 555-0100\n+1 415 555 0123, 72345', ['+13125550100', '+14155550123', '72345'], [], 0],
  ['+13125550100 +14155550123', ['+13125550100', '+14155550123'], [], 0],
  ['3125550100; +1 312 555 0100\n3125550100', ['+13125550100'], [], 2],
  ['3125550100\nfront desk\n\n, ;', ['+13125550100'], ['front desk'], 0],
  ['  \n', [], [], 0],
])('%j', (text, numbers, unreadable, repeated) => {
  expect(readOwnNumbers(text)).toEqual({ numbers, unreadable, repeated });
});

test('numbers written out are read back, however they are joined', () => {
  const number = fc
    .integer({ min: 0, max: 9999 })
    .map((n) => `+1312555${String(n).padStart(4, '0')}`);
  const joint = fc.constantFrom('\n', ', ', ' ', ';', '\r\n');
  fc.assert(
    fc.property(fc.array(number), joint, (numbers, between) => {
      const read = readOwnNumbers(numbers.join(between));
      expect(read.numbers).toEqual([...new Set(numbers)]);
      expect(read.repeated).toBe(numbers.length - read.numbers.length);
      expect(read.unreadable).toEqual([]);
    }),
  );
});

test('what is wrong is named', () => {
  expect(numbersProblem(readOwnNumbers(''))).toBe('Enter at least one of your numbers.');
  expect(numbersProblem(readOwnNumbers('3125550100, abc'))).toBe('This is no phone number: “abc”.');
  expect(numbersProblem(readOwnNumbers('a,b,c,d,e,f,g'))).toMatch(/“e” and 2 more\.$/);
  const many = Array.from({ length: maxOwnNumbers + 1 }, (_, n) =>
    Address.parse(`+1312${String(n).padStart(7, '0')}`),
  );
  expect(numbersProblem({ numbers: many, unreadable: [], repeated: 0 })).toContain('1,000');
  expect(numbersProblem(readOwnNumbers('3125550100'))).toBeNull();
});

test('what will be kept is shown as E.164', () => {
  expect(readBack(readOwnNumbers('(312) 555-0100, 3125550100'))).toBe(
    '1 number: +13125550100. 1 given twice, kept once.',
  );
  expect(readBack(readOwnNumbers('abc'))).toBeNull();
});
