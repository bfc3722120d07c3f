import { expect, test } from 'vitest';
import { sampleLine, sampleProviderName } from '../session/samples.ts';
import { type Asked, outcomeOf } from './outcome.ts';

const line = sampleLine('+13125550100');

test.each<[Asked, Parameters<typeof sampleLine>[1], boolean]>([
  [{ change: 'on' }, { canText: true }, true],
  [{ change: 'on' }, { canText: false }, false],
  [{ change: 'on' }, { canText: null }, false],
  [{ change: 'off' }, { canText: false }, true],
  [{ change: 'off' }, { canText: true }, false],
  [{ change: 'campaign', campaign: 'C2' }, { campaign: 'C2' }, true],
  [{ change: 'campaign', campaign: 'C2' }, { campaign: null }, false],
  [{ change: 'profile', profile: { id: 'p', name: 'Shop' } }, { profileId: 'p' }, true],
  [{ change: 'profile', profile: { id: 'p', name: 'Shop' } }, { profileId: 'q' }, false],
  [{ change: 'profile', profile: null }, { profileId: null }, true],
])('%o on %o: %s', (asked, now, shown) => {
  const outcome = outcomeOf(asked, { ...line, ...now }, sampleProviderName);
  expect(outcome.shown).toBe(shown);
  expect(outcome.sentence.includes(`${sampleProviderName} took`)).toBe(!shown);
});
