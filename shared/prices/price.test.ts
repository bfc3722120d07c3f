import { expect, test } from 'vitest';
import { Address } from '../phone/address.ts';
import { type PricedText, pricesFrom } from './price.ts';

const us = Address.parse('+13125550142');
const uk = Address.parse('+442071838750');

const text = (amount: string, more: Partial<PricedText> = {}): PricedText => ({
  ...{ to: us, lineType: 'long-code', segments: 1, mms: false },
  ...{ cost: { amount, currency: 'USD' } },
  ...more,
});

test('the middle price of a part, from texts of the same kind to the same country', () => {
  const told = [
    text('0.0040'),
    text('0.0160', { segments: 2 }),
    text('0.0090'),
    text('0.5', { to: uk }),
    text('0.7', { lineType: 'toll-free' }),
    text('0.02', { mms: true, segments: null }),
    text('0', {}),
    text('odd', {}),
    text('0.9', { segments: null }),
  ];
  expect(pricesFrom(told, 'long-code', us)).toEqual({
    part: { amount: 0.008, currency: 'USD' },
    mms: { amount: 0.02, currency: 'USD' },
  });
});

test('nothing known is nothing said, and two currencies are not mixed', () => {
  expect(pricesFrom([], 'long-code', us)).toEqual({ part: null, mms: null });
  const told = [text('0.01', { cost: { amount: '0.01', currency: 'EUR' } }), text('5'), text('5')];
  expect(pricesFrom(told, 'long-code', us).part).toEqual({ amount: 0.01, currency: 'EUR' });
});
