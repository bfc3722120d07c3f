import { expect, test } from 'vitest';
import { sampleAccount } from '../session/samples.ts';
import { feeWords } from './fee.ts';

test('the fee is said before, and the practice network takes none', () => {
  expect(feeWords(sampleAccount('a'), false)).toMatch(/^Opentact charges 0\.01 /);
  expect(feeWords(sampleAccount('a'), true)).toMatch(/^Opentact may charge 0\.01 .*again/);
  expect(feeWords(sampleAccount('a', { practice: true }), false)).toContain('only plays it');
});
