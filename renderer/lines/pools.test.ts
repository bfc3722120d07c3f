import { expect, test } from 'vitest';
import type { Line } from '../../shared/model/line.ts';
import type { Pool } from '../../shared/model/profile.ts';
import { sampleLine, sampleProfile, sampleState } from '../session/samples.ts';
import { otherLine } from './otherLine.ts';
import { poolLines } from './pools.ts';
import { readinessIn } from './readiness.ts';

const accounts = [sampleState('a', { state: 'live', since: 0 })];
const first = sampleLine('+13125550101');
const second = sampleLine('+13125550102');
const unregistered = sampleLine('+13125550103', { registration: 'none', campaign: null });
const off = sampleLine('+13125550104', { canText: false, canMms: null });
const tollFree = sampleLine('+18885550105', { type: 'toll-free' });
const elsewhere = sampleLine('+13125550106', { profileId: 'other', profile: 'Other' });

function states(...lines: readonly Line[]) {
  return lines.map((line) => ({
    line,
    readiness: readinessIn({ accounts, profiles: [], offers: [] }, line, 0),
  }));
}

function sending(lines: readonly Line[], pool: Partial<Pool> = {}): string {
  const profile = sampleProfile('sales');
  const chosen = poolLines({ ...profile, pool: { ...profile.pool, ...pool } }, states(...lines));
  return chosen.map(({ number }) => number.slice(-3)).join(' ');
}

test('numbers of the profile that are ready and have a weight take part', () => {
  const all = [first, second, unregistered, off, tollFree, elsewhere];
  expect(sending(all)).toBe('101 102 105');
  expect(sending(all, { tollFreeWeight: 0 })).toBe('101 102');
  expect(sending(all, { skipUnhealthy: false })).toBe('101 102 103 105');
  expect(sending(all, { enabled: false })).toBe('');
});

test('a short code takes no part', () => {
  expect(sending([sampleLine('72345', { type: 'short-code' })])).toBe('');
});

test('another line is offered only if it can write to the same people, and a ready one first', () => {
  const us = [first.number];
  const canada = sampleLine('+14165550100').number;
  const offered = (lines: readonly Line[], people = us) =>
    otherLine(states(...lines), people)?.number.slice(-3) ?? null;
  expect(offered([off, unregistered, second])).toBe('102');
  expect(offered([off, unregistered])).toBeNull();
  expect(offered([off, unregistered], [canada])).toBe('103');
  expect(offered([off])).toBeNull();
});
