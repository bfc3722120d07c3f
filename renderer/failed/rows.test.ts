import { expect, test } from 'vitest';
import type { FailedText } from '../../shared/model/details.ts';
import { sampleDelivery } from '../conversation/samples.ts';
import { appendFailed, replaceHead } from './rows.ts';

function row(seq: number, to = '+13125550100'): FailedText {
  const delivery = sampleDelivery('failed', to);
  return {
    ...delivery,
    messageId: `m${seq}`,
    conversationId: 1,
    seq,
    accountId: 'a',
    line: delivery.to,
    text: 'hello',
  };
}

const seqs = (rows: readonly FailedText[]) => rows.map(({ seq }) => seq);

test('a page follows, and nobody stands there twice', () => {
  const rows = appendFailed([row(9), row(7)], [row(7), row(7, '+13125550101'), row(5)]);
  expect(seqs(rows)).toEqual([9, 7, 7, 5]);
});

test('the head is replaced: new ones come, mended ones go, older ones stay', () => {
  const known = [row(9), row(8), row(7), row(3), row(2)];
  const { rows, complete } = replaceHead(known, [row(11), row(9), row(7)], 5);
  expect(seqs(rows)).toEqual([11, 9, 7, 3, 2]);
  expect(complete).toBe(true);
});

test('all of them are there', () => {
  expect(replaceHead([row(9), row(2)], [row(9)], 1)).toEqual({ rows: [row(9)], complete: true });
  expect(replaceHead([row(9)], [], 0)).toEqual({ rows: [], complete: true });
  expect(replaceHead([row(9)], [row(9)], 70).complete).toBe(false);
});
