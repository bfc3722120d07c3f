import { expect, test } from 'vitest';
import type { Retry } from '../../shared/delivery/catalogue/entry.ts';
import { ladder, type Rung } from '../../shared/delivery/ladder.ts';
import { sampleDelivery } from '../conversation/samples.ts';
import { isRetryOffered, retryWords } from './retry.ts';

function stands(rung: Rung, retry: Retry, attempt = 1) {
  const { verdict } = sampleDelivery(rung);
  return { rung, attempt, verdict: { ...verdict, retry } };
}

test.each([
  ['no', 1, false],
  ['after-fix', 1, false],
  ['once', 1, true],
  ['once', 2, false],
  ['later', 5, true],
  ['slower', 2, true],
] as const)('%s at attempt %i: %s', (retry, attempt, offered) => {
  expect(isRetryOffered(stands('failed', retry, attempt))).toBe(offered);
});

test('what has not failed is never sent again', () => {
  for (const rung of ladder.filter((rung) => rung !== 'failed')) {
    expect(isRetryOffered(stands(rung, 'later'))).toBe(false);
    expect(retryWords(stands(rung, 'later'))).not.toMatch(/^Yes/);
  }
});

test('“once” is used up after the second attempt', () => {
  expect(retryWords(stands('failed', 'once'))).toBe('Yes, once');
  expect(retryWords(stands('failed', 'once', 2))).toMatch(/^No/);
});
