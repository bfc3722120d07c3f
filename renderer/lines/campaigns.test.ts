import { expect, test } from 'vitest';
import { sampleLine } from '../session/samples.ts';
import { campaignsSeen } from './campaigns.ts';

test('each campaign once, the one used most first', () => {
  const of = (...campaigns: readonly (string | null)[]) =>
    campaignsSeen(campaigns.map((campaign, n) => sampleLine(`+1312555010${n}`, { campaign })));
  expect(of('B', 'A', null, 'C', 'C')).toEqual(['C', 'A', 'B']);
  expect(of(null)).toEqual([]);
});
