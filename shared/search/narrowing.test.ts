import { expect, test } from 'vitest';
import { narrowingsOf } from './narrowing.ts';

const typist = { now: 0, locale: 'en-US', country: 'US' } as const;

test('what narrows a search can be taken out one by one', () => {
  expect(
    narrowingsOf('parcel from:"Ana Reyes" is:blue -late  is:failed is:failed', typist),
  ).toEqual([
    { piece: 'from:"Ana Reyes"', rest: 'parcel is:blue -late is:failed is:failed' },
    { piece: '-late', rest: 'parcel from:"Ana Reyes" is:blue is:failed is:failed' },
    { piece: 'is:failed', rest: 'parcel from:"Ana Reyes" is:blue -late' },
  ]);
  expect(narrowingsOf('only words, 555-0100 and is:blue', typist)).toEqual([]);
});
