import { expect, test } from 'vitest';
import type { Line } from '../../shared/model/line.ts';
import { Address } from '../../shared/phone/address.ts';
import { labelsOf, strayLabel } from './labels.ts';
import { shownNumber } from './shown.ts';

function line(accountId: string, number: string): Line {
  return {
    accountId,
    number: Address.parse(number),
    type: 'long-code',
    canText: true,
    profile: null,
  };
}

test('lines are told apart by their last digits, or in full where those are the same', () => {
  const labels = labelsOf([
    line('a', '+13125550100'),
    line('a', '+13125550142'),
    line('b', '+14155550142'),
  ]);
  expect([...labels]).toEqual([
    ['a/+13125550100', { short: '0100', full: '(312) 555-0100', swatch: 0 }],
    ['a/+13125550142', { short: '(312) 555-0142', full: '(312) 555-0142', swatch: 1 }],
    ['b/+14155550142', { short: '(415) 555-0142', full: '(415) 555-0142', swatch: 2 }],
  ]);
});

test('swatches begin again after the sixth, and a line that is gone still has a name', () => {
  const lines = Array.from({ length: 7 }, (_, n) => line('a', `+1312555010${n}`));
  expect([...labelsOf(lines).values()].at(-1)?.swatch).toBe(0);
  expect(strayLabel('+13125550100').full).toBe('(312) 555-0100');
});

test('a line that is gone has the same label every time, so that asking for it changes nothing', () => {
  expect(strayLabel('+13125550177')).toBe(strayLabel('+13125550177'));
});

test('numbers are remembered as they are shown', () => {
  for (let n = 0; n < 6000; n += 1) shownNumber(`+1312555${String(n).padStart(4, '0')}`);
  expect(shownNumber('+13125550000')).toBe('(312) 555-0000');
  expect(shownNumber('72345')).toBe('72345');
});
