import { expect, test } from 'vitest';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { sampleLine, sampleProfile, sampleState } from '../session/samples.ts';
import { ableWords, lightWords } from './light.ts';
import { readinessIn } from './readiness.ts';

type Lacks = Parameters<typeof sampleLine>[1];

function said(lacks: Lacks, connected = true, profile: Partial<MessagingProfile> = {}) {
  const connection = connected
    ? ({ state: 'live', since: 0 } as const)
    : ({ state: 'stopped' } as const);
  const known = {
    accounts: [sampleState('a', connection)],
    profiles: [sampleProfile('sales', profile)],
    offers: [],
  };
  const readiness = readinessIn(known, sampleLine('+13125550100', lacks), 0);
  return [readiness.light, lightWords(readiness), ableWords(readiness)];
}

test.each<[Lacks, string, string, string]>([
  [{}, 'green', 'Ready', 'Can send and receive.'],
  [{ canText: false, canMms: null }, 'red', 'Cannot send', 'Can neither send nor receive.'],
  [
    { registration: 'none', campaign: null },
    'amber',
    'Cannot send to the US',
    'Can receive; cannot send to the US until it has a campaign. Canada works.',
  ],
  [
    { registration: 'rejected' },
    'amber',
    'Cannot send to the US',
    'Can receive; cannot send to the US until it has a campaign that was approved. Canada works.',
  ],
  [{ registration: 'pending' }, 'amber', 'Works, with a warning', 'Can send and receive.'],
  [{ type: 'toll-free', registration: 'none' }, 'red', 'Cannot send', 'Can receive; cannot send.'],
])('%o', (lacks, light, word, able) => {
  expect(said(lacks)).toEqual([light, word, able]);
});

test('without a connection it sends, and nothing arrives', () => {
  expect(said({}, false)).toEqual([
    'amber',
    'Works, with a warning',
    'Can send; what people answer does not arrive here.',
  ]);
  expect(said({ registration: 'none' }, false).at(-1)).toBe(
    'Cannot receive here; cannot send to the US until it has a campaign. Canada works.',
  );
});

test('the profile of a line is found by its id, in its own account', () => {
  expect(said({}, true, { enabled: false })[0]).toBe('red');
  expect(said({}, true, { accountId: 'b', enabled: false })[0]).toBe('green');
});
