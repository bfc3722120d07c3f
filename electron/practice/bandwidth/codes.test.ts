import { expect, test } from 'vitest';
import { blockedAsSpam, carrierBusy, failing } from '../failing.ts';
import { bandwidthErrorOf } from './codes.ts';

test.each(
  [...failing.values(), blockedAsSpam, carrierBusy].map(({ error }) => [error.code, error]),
)('%s has a code of Bandwidth', (_, error) => {
  const { code, name } = bandwidthErrorOf(error);
  expect(code).not.toBe(9999);
  expect(String(code)).toMatch(/^[459]\d{3}$/);
  expect(name).not.toBe('');
});
