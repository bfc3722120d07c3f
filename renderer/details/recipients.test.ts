import { expect, test } from 'vitest';
import type { Rung } from '../../shared/delivery/ladder.ts';
import type { RecipientDetail } from '../../shared/model/details.ts';
import { sampleDelivery } from '../conversation/samples.ts';
import { isUnfoldedAtFirst, worstFirst } from './recipients.ts';

function recipient(to: string, ...rungs: readonly Rung[]): RecipientDetail {
  const attempts = rungs.map((rung, index) => ({
    ...sampleDelivery(rung, to, index + 1),
    receipts: [],
    waiting: null,
  }));
  return { to: sampleDelivery('held', to).to, attempts };
}

const four = [
  recipient('+13125550101', 'carrier'),
  recipient('+13125550102', 'unconfirmed'),
  recipient('+13125550103', 'failed', 'carrier'),
  recipient('+13125550104', 'failed'),
];

test('worst first, by the latest attempt', () => {
  const order = worstFirst(four).map(({ recipient: { to } }) => to.slice(-1));
  expect(order).toEqual(['4', '2', '1', '3']);
});

test('three are unfolded, of four none is', () => {
  expect([1, 3, 4, 50].map(isUnfoldedAtFirst)).toEqual([true, true, false, false]);
});

test('someone nothing is known of does not stand there', () => {
  expect(worstFirst([recipient('+13125550105')])).toEqual([]);
});
