import { expect, test } from 'vitest';
import { marksBetween, marksIn } from './marks.ts';
import { parseSearch } from './parse.ts';

function marked(text: string, typed: string): string {
  const query = parseSearch(typed, { now: 0, locale: 'en-US', country: 'US' });
  return marksIn(text, query)
    .toReversed()
    .reduce(
      (said, { start, end }) =>
        `${said.slice(0, start)}[${said.slice(start, end)}]${said.slice(end)}`,
      text,
    );
}

test.each([
  ['Parcel, parcels and a partner', 'par', '[Par]cel, [par]cels and a [par]tner'],
  ['Is it at the desk?', '"at the desk"', 'Is it [at the desk]?'],
  ['Is it at the desk?', 'at the de', 'Is it [at] [the] [de]sk?'],
  ['Die STRASSE, die Straße', 'strass', 'Die [STRASS]E, die [Straß]e'],
  ['cafe\u0301 café', 'caf', '[caf]e\u0301 [caf]é'],
  ['cafe\u0301 x', 'cafe', '[cafe\u0301] x'],
  ["I don't know", 'dont', "I [don't] know"],
  ['明日の会議です', '会議', '明日の[会議]です'],
  ['Nice 👍🏽', '👍', 'Nice [👍]🏽'],
  ['one two three', '"one two" "two three"', '[one two three]'],
  ['call 212-555-0101', '212 555 0101', 'call [212]-[555]-[0101]'],
  ['nothing here', '-here from:nothing', 'nothing here'],
])('%j searched for %j is %j', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

test('marks of a part of a text are cut at its ends', () => {
  const marks = [
    { start: 0, end: 4 },
    { start: 6, end: 12 },
    { start: 14, end: 15 },
  ];
  expect(marksBetween(marks, 4, 9)).toEqual([{ start: 2, end: 5 }]);
  expect(marksBetween(marks, 8, 20)).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 7 },
  ]);
});
