import { expect, test } from 'vitest';
import { actIds } from '../../shared/shortcuts/act-table.ts';
import { actOf, acts } from './acts.ts';

test('every act of the table can be done, and has a name of its own', () => {
  expect(actIds.filter((id) => actOf(id) === undefined)).toEqual([]);
  expect(acts).toHaveLength(actIds.length);
  expect(new Set(acts.map(({ name }) => name)).size).toBe(acts.length);
});
