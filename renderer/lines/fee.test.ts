import { expect, test } from 'vitest';
import { sampleAccount, sampleOffer, sampleProviderName } from '../session/samples.ts';
import { feeWords } from './fee.ts';

const account = sampleAccount('a');
const practice = sampleAccount('p', { practice: true });

test('the fee is said before, and the practice network takes none', () => {
  const offer = sampleOffer({ enablingFee: 0.01 });
  expect(feeWords(account, offer, false)).toContain(`${sampleProviderName} charges 0.01 `);
  expect(feeWords(account, offer, true)).toMatch(/may charge 0\.01 .*again/);
  expect(feeWords(practice, offer, false)).toContain('only plays it');
});

test('a fee that is not known is not left out', () => {
  const offer = sampleOffer({ enablingFee: null });
  expect(feeWords(account, offer, false)).toContain(`${sampleProviderName} may charge`);
  expect(feeWords(practice, offer, false)).not.toContain('charges');
});
