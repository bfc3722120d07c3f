import { expect, test } from 'vitest';
import type { Pool } from '../../shared/model/profile.ts';
import { sampleLine, sampleProfile, sampleProviderName, sampleState } from '../session/samples.ts';
import { fullDate } from '../words/times.ts';
import { campaignWords, leaseWords, poolWords, yesNo } from './facts.ts';
import { readinessIn } from './readiness.ts';

const line = sampleLine('+13125550100');
const profile = sampleProfile('sales', { name: 'Sales' });
const until = new Date(2027, 0, 2).getTime();

test('silence of the provider is said, not guessed', () => {
  expect(yesNo(null, sampleProviderName)).toBe(`${sampleProviderName} does not say`);
  expect(yesNo(false, sampleProviderName)).toBe('No');
  expect(leaseWords(line, sampleProviderName)).toBe(`${sampleProviderName} does not say`);
});

test.each<[boolean | null, string]>([
  [true, `Until ${fullDate(until)}, then renewed by itself`],
  [false, `Until ${fullDate(until)}, not renewed`],
  [null, `Until ${fullDate(until)}`],
])('a lease that renews: %s', (renews, words) => {
  expect(leaseWords({ ...line, leaseUntil: until, renews }, sampleProviderName)).toBe(words);
});

test('a campaign with what became of it', () => {
  expect(campaignWords({ ...line, registration: 'pending' })).toBe('CAMP1, in review');
  expect(campaignWords({ ...line, registration: null })).toBe('CAMP1');
  expect(campaignWords({ ...line, campaign: null, registration: 'none' })).toBe('None');
});

test('the pool it takes part in, and why it does not', () => {
  const accounts = [sampleState('a', { state: 'live', since: 0 })];
  const said = (more: Parameters<typeof sampleLine>[1], pool: Partial<Pool> = {}) => {
    const found = { ...line, ...more };
    const readiness = readinessIn({ accounts, profiles: [], offers: [] }, found, 0);
    return poolWords(
      { line: found, readiness },
      { ...profile, pool: { ...profile.pool, ...pool } },
    );
  };
  expect(said({})).toBe('Takes part in Sales');
  expect(said({}, { enabled: false })).toBe('The pool of Sales is off');
  expect(said({}, { longCodeWeight: 0 })).toContain('never chosen');
  expect(said({ registration: 'none' })).toBe('In Sales, left out until it is ready');
  expect(said({ registration: 'none' }, { skipUnhealthy: false })).toBe('Takes part in Sales');
  expect(said({ canText: false }, { skipUnhealthy: false })).toContain('left out');
  const readiness = readinessIn({ accounts, profiles: [], offers: [] }, line, 0);
  expect(poolWords({ line, readiness }, null)).toBe('In none');
});
