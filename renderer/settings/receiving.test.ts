import { expect, test } from 'vitest';
import { Address } from '../../shared/phone/address.ts';
import { sampleProviderName, sampleState } from '../session/samples.ts';
import { receivingWords } from './receiving.ts';

const live = { state: 'live', since: 0 } as const;
const asked = { stage: 'asked', checkedBefore: 1000 } as const;
const missed = {
  lines: [Address.parse('+13125550142')],
  count: 2,
  foundAt: 2000,
  cause: 'nothing-pushed',
} as const;

test('a result is told only once there is a newer one than before', () => {
  const state = (checkedAt: number | null) =>
    sampleState('a', live, { health: { heardAt: null, checkedAt, missed: null } });
  expect(receivingWords({ stage: 'none' }, state(2000), 2000)).toBeNull();
  expect(receivingWords(asked, state(1000), 2000)).toMatch(/under way/);
  expect(receivingWords(asked, state(null), 2000)).toMatch(/under way/);
  expect(receivingWords(asked, state(2000), 2000)).toContain(
    `everything ${sampleProviderName} has on record`,
  );
});

test('what was missed is counted', () => {
  const state = sampleState('a', live, { health: { heardAt: null, checkedAt: 2000, missed } });
  expect(receivingWords(asked, state, 2000)).toMatch(/2 texts had not arrived live and are/);
});
