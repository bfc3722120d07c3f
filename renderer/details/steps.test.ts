import { expect, test } from 'vitest';
import type { ReceiptDetail } from '../../shared/model/details.ts';
import { noParticulars } from '../../shared/model/receipt.ts';
import { stepsOf } from './steps.ts';

const noon = new Date(2026, 4, 4, 12).getTime();

function receipt(occurredAt: number | null, receivedAt: number): ReceiptDetail {
  return {
    ...noParticulars,
    id: receivedAt,
    rung: 'sent',
    source: 'socket',
    occurredAt,
    receivedAt,
    code: null,
    detail: null,
    hasRaw: true,
  };
}

test('the time since the one before, by the provider’s clock where it told', () => {
  const steps = stepsOf([
    receipt(noon, noon + 300),
    receipt(noon + 1200, noon + 5000),
    receipt(null, noon + 6000),
    receipt(noon + 4000, noon + 6100),
  ]);
  expect(steps.map(({ at }) => at - noon)).toEqual([0, 1200, 6000, 4000]);
  expect(steps.map(({ since }) => since)).toEqual([null, 1200, 4800, -2000]);
  expect(steps.map(({ ownClock }) => ownClock)).toEqual([false, false, true, false]);
});

test('the date stands at the first one and wherever a day begins', () => {
  const late = new Date(2026, 4, 4, 23, 59, 59).getTime();
  const steps = stepsOf([receipt(late, late), receipt(late + 500, 0), receipt(late + 2000, 0)]);
  expect(steps.map(({ startsDay }) => startsDay)).toEqual([true, false, true]);
});

test('nothing heard, no steps', () => {
  expect(stepsOf([])).toEqual([]);
});
