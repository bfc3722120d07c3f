import { expect, test } from 'vitest';
import { sampleLine } from '../session/samples.ts';
import { labelsOf, strayLabel } from './labels.ts';
import { shownNumber } from './shown.ts';

const line = (accountId: string, number: string, label: string | null = null) =>
  sampleLine(number, { accountId, label });
const shorts = (...lines: Parameters<typeof labelsOf>[0]) =>
  [...labelsOf(lines).values()].map(({ short }) => short);

test('lines are told apart by their last digits, or in full where those are the same', () => {
  const labels = labelsOf([
    line('a', '+13125550100'),
    line('a', '+13125550142'),
    line('b', '+14155550142'),
  ]);
  expect([...labels].map(([key, { short, full, swatch }]) => [key, short, full, swatch])).toEqual([
    ['a/+13125550100', '0100', '(312) 555-0100', 0],
    ['a/+13125550142', '(312) 555-0142', '(312) 555-0142', 1],
    ['b/+14155550142', '(415) 555-0142', '(415) 555-0142', 2],
  ]);
});

test('a name stands for the digits, and keeps them where it was given twice', () => {
  expect(shorts(line('a', '+13125550100', 'Desk'), line('a', '+13125550142'))).toEqual([
    'Desk',
    '0142',
  ]);
  expect(shorts(line('a', '+13125550100', 'Desk'), line('b', '+13125550142', 'Desk'))).toEqual([
    'Desk 0100',
    'Desk 0142',
  ]);
  const [label] = labelsOf([line('a', '+13125550100', 'Desk')]).values();
  expect(label).toMatchObject({ full: 'Desk (312) 555-0100', number: '(312) 555-0100' });
});

test('swatches begin again after the sixth, one that was chosen stays, and a line that is gone still has a name', () => {
  const lines = Array.from({ length: 7 }, (_, n) => line('a', `+1312555010${n}`));
  expect([...labelsOf(lines).values()].at(-1)?.swatch).toBe(0);
  const [chosen] = labelsOf([sampleLine('+13125550100', { swatch: 4 })]).values();
  expect(chosen?.swatch).toBe(4);
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
