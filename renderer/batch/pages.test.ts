import { expect, test } from 'vitest';
import { pageSize, pagesIn, rowAt, rowPage } from './pages.ts';

test('rows stand on pages, and a row whose page is on the way is not there yet', () => {
  expect([0, pageSize - 1, pageSize, 499].map(rowPage)).toEqual([0, 0, 1, 4]);
  expect(pagesIn({ first: 1, last: 3 })).toEqual([1, 2, 3]);
  expect(rowAt({}, 7)).toBeUndefined();
  expect(rowAt({ 0: [] }, 7)).toBeUndefined();
});
