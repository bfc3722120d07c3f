import { expect, test } from 'vitest';
import { allOf, nothingChosen, rangeTo, toggled } from './selecting.ts';

const rows = [1, 2, 3, 4, 5].map((id) => ({ id }));
const sorted = (ids: ReadonlySet<number>) => [...ids].toSorted();

test('one after the other, and back', () => {
  const two = toggled(toggled(nothingChosen, 2), 5);
  expect(sorted(two.ids)).toEqual([2, 5]);
  expect(sorted(toggled(two, 2).ids)).toEqual([5]);
});

test('a range goes from where it began, either way', () => {
  const begun = toggled(nothingChosen, 3);
  expect(sorted(rangeTo(begun, rows, 5, 9).ids)).toEqual([3, 4, 5]);
  const back = rangeTo(rangeTo(begun, rows, 5, 9), rows, 1, 9);
  expect(sorted(back.ids)).toEqual([1, 2, 3]);
});

test('a range whose beginning is gone is one row', () => {
  expect(rangeTo({ ids: new Set([9]), anchor: 9 }, rows, 2, 9)).toEqual({
    ids: new Set([2]),
    anchor: 2,
  });
});

test('never more than one act may have', () => {
  expect(sorted(allOf(rows, 2).ids)).toEqual([1, 2]);
  expect(sorted(rangeTo(toggled(nothingChosen, 4), rows, 1, 2).ids)).toEqual([3, 4]);
  expect(sorted(rangeTo(toggled(nothingChosen, 2), rows, 5, 2).ids)).toEqual([2, 3]);
});
