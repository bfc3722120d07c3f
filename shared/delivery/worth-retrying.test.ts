import { expect, test } from 'vitest';
import type { Retry } from './catalogue/entry.ts';
import { ladder, type Rung } from './ladder.ts';
import { isWorthRetrying } from './worth-retrying.ts';

function stands(rung: Rung, retry: Retry, attempt = 1) {
  const words = { reason: '', nextStep: '', source: '', cause: null };
  return { rung, attempt, verdict: { ...words, retry, billed: 'unknown', final: true } as const };
}

test.each([
  ['no', 1, false],
  ['after-fix', 1, false],
  ['once', 1, true],
  ['once', 2, false],
  ['later', 5, true],
  ['slower', 2, true],
] as const)('%s at attempt %i: %s', (retry, attempt, worth) => {
  expect(isWorthRetrying(stands('failed', retry, attempt))).toBe(worth);
});

test('what has not failed is never sent again', () => {
  for (const rung of ladder.filter((rung) => rung !== 'failed')) {
    expect(isWorthRetrying(stands(rung, 'later'))).toBe(false);
  }
});
