import { expect, test } from 'vitest';
import { digitMarks } from './digitMarks.ts';
import { parseSearch } from './parse.ts';

const typist = { now: 0, locale: 'en-US', country: 'US' } as const;
const marked = (shown: string, typed: string) =>
  digitMarks(shown, parseSearch(typed, typist)).map(({ start, end }) => shown.slice(start, end));

test.each([
  ['(312) 555-0150', '312', ['312']],
  ['(312) 555-0150', '3125', ['312) 5']],
  ['(312) 555-0150', '0150', ['0150']],
  ['(312) 555-0150', '+1 312 555', ['312) 555']],
  ['(312) 555-0150', '312 555 0150', ['312) 555-0150']],
  ['(312) 555-0150', 'parcel', []],
  ['Acme', '312', []],
] as const)('of %s, %s is %s', (shown, typed, expected) => {
  expect(marked(shown, typed)).toEqual(expected);
});
