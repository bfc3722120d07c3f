import { expect, test } from 'vitest';
import { fullDate } from '../words/times.ts';
import { endWords } from './endWords.ts';

const way = { id: 'user', required: [], optional: [], endsOn: '2026-12-31' } as const;
const end = fullDate(new Date(2026, 11, 31).getTime());

test.each([
  [new Date(2026, 5, 1), `ACME ends this way on ${end}.`],
  [new Date(2026, 11, 31, 23), `ACME ends this way on ${end}.`],
  [new Date(2027, 0, 1, 1), `ACME ended this way on ${end}.`],
])('at %s', (now, said) => {
  expect(endWords(way, 'ACME', now.getTime())).toBe(said);
});

test('nothing is said of a way without an end', () => {
  expect(endWords({ ...way, endsOn: null }, 'ACME', 0)).toBeNull();
});
