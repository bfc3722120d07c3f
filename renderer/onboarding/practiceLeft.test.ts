import { expect, test } from 'vitest';
import { otherKind, sampleAccount, sampleKind, sampleOffer } from '../session/samples.ts';
import { practiceLeft } from './practiceLeft.ts';

const first = sampleOffer();
const second = sampleOffer({ provider: otherKind });
const practice = (provider: typeof sampleKind) => ({
  account: sampleAccount('p', { provider, practice: true }),
});

test('there is one for each provider', () => {
  expect(practiceLeft([first, second], [])).toEqual({ main: first, others: [second] });
  expect(practiceLeft([first, second], [practice(sampleKind)])).toEqual({
    main: null,
    others: [second],
  });
  expect(practiceLeft([first, second], [practice(otherKind)])).toEqual({ main: first, others: [] });
});

test('an account of one’s own takes nothing away', () => {
  expect(practiceLeft([first], [{ account: sampleAccount('a') }]).main).toBe(first);
});
