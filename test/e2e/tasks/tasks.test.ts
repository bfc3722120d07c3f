import { expect, test } from 'vitest';
import { arranging, conversing } from './tasks.ts';

test('there are forty tasks, each named once, in halves', () => {
  expect(conversing).toHaveLength(20);
  expect(arranging).toHaveLength(20);
  expect(new Set([...conversing, ...arranging].map(({ name }) => name)).size).toBe(40);
});
