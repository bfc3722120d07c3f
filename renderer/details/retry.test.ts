import { expect, test } from 'vitest';
import type { Retry } from '../../shared/delivery/catalogue/entry.ts';
import { ladder, type Rung } from '../../shared/delivery/ladder.ts';
import { sampleDelivery } from '../conversation/samples.ts';
import { retryWords } from './retry.ts';

function stands(rung: Rung, retry: Retry, attempt = 1) {
  const { verdict } = sampleDelivery(rung);
  return { rung, attempt, verdict: { ...verdict, retry }, waiting: null };
}

test('nobody is told to retry what has not failed', () => {
  for (const rung of ladder.filter((rung) => rung !== 'failed')) {
    expect(retryWords(stands(rung, 'later'))).not.toMatch(/^Yes/);
  }
});

test('“once” is used up after the second attempt', () => {
  expect(retryWords(stands('failed', 'once'))).toBe('Yes, once');
  expect(retryWords(stands('failed', 'once', 2))).toMatch(/^No/);
});

test('what the user stopped is written again, not retried', () => {
  const stopped = { ...stands('held', 'no'), waiting: { kind: 'stopped' } } as const;
  expect(retryWords(stopped)).toBe('No – write it again instead');
});
