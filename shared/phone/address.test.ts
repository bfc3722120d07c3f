import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressFromWire, digitsOf } from './address.ts';
import { readTypedNumber, readTypedNumbers, showAddress } from './typed.ts';

describe('addressFromWire', () => {
  test.each([
    ['+18382050008', '+18382050008'],
    ['18382050008', '+18382050008'],
    [18382050008, '+18382050008'],
    [987654321, '+987654321'],
    ['123456789', '+123456789'],
    ['+44 20 7946 0958', '+442079460958'],
    ['72345', '72345'],
    ['Longcode', 'Longcode'],
  ])('%s is %s', (wire, address) => {
    expect(addressFromWire(wire)).toBe(address);
  });

  test.each([null, undefined, '', '   ', {}, [], true, '+', '12', 'x'.repeat(40), Number.NaN, 1.5])(
    '%s is nobody',
    (wire) => {
      expect(addressFromWire(wire)).toBeNull();
    },
  );

  test('the three spellings of one number are one address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999_999_999 }), (number) => {
        const address = addressFromWire(number);
        expect(address).not.toBeNull();
        expect(addressFromWire(String(number))).toBe(address);
        expect(addressFromWire(`+${number}`)).toBe(address);
        if (address !== null) expect(digitsOf(address)).toBe(String(number));
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void addressFromWire(value)));
  });
});

describe('typed numbers', () => {
  test.each([
    ['(212) 555-0101', '+12125550101'],
    ['212-555-0101', '+12125550101'],
    ['+44 20 7946 0958', '+442079460958'],
    ['1 212 555 0101', '+12125550101'],
    ['72345', '72345'],
  ])('%s is %s', (typed, address) => {
    expect(readTypedNumber(typed)).toBe(address);
  });

  test.each(['', 'Ana', '12', '555-0101-0101-0101-0101', 'tel:+12125550101'])(
    '%s is no number',
    (typed) => {
      expect(readTypedNumber(typed)).toBeNull();
    },
  );

  test('a pasted list keeps its order, merges repeats and names what it cannot read', () => {
    expect(readTypedNumbers('(212) 555-0102, 2125550101;\n+12125550102\tnobody')).toEqual({
      addresses: ['+12125550102', '+12125550101'],
      unreadable: ['nobody'],
    });
  });

  test('numbers are shown as people write them', () => {
    expect(showAddress('+12125550101')).toBe('(212) 555-0101');
    expect(showAddress('+442079460958')).toBe('+44 20 7946 0958');
    expect(showAddress('72345')).toBe('72345');
  });
});
