import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from './parse.ts';
import { isBlank } from './query.ts';

const now = new Date(2026, 10, 18, 15).getTime();
const typist = { now, locale: 'en-US', country: 'US' } as const;
const parse = (typed: string) => parseSearch(typed, typist);
const open = (...words: string[]) => ({ words, open: true, digits: null });
const whole = (...words: string[]) => ({ ...open(...words), open: false });
const part = (term: ReturnType<typeof open>) => ({ kind: 'term', term });

test('words are beginnings, closed quotes are whole words side by side', () => {
  expect(parse('Invoice "at the desk" "see you tom')).toEqual({
    parts: [
      part(open('invoice')),
      part(whole('at', 'the', 'desk')),
      part(open('see', 'you', 'tom')),
    ],
    conditions: [],
    without: [],
  });
});

test('what is one word to a person is found side by side', () => {
  expect(parse('e-mail').parts).toEqual([part(open('e', 'mail'))]);
});

test('operators', () => {
  const { parts, conditions, without } = parse(
    'from:ana To:me from:"Ana López" line:shop has:MEDIA is:unread after:2026-11-01 before:3d',
  );
  expect([parts, without]).toEqual([[], []]);
  expect(conditions).toEqual([
    { kind: 'from', who: part(open('ana')) },
    { kind: 'to', who: { kind: 'me' } },
    { kind: 'from', who: part(whole('ana', 'lopez')) },
    { kind: 'line', term: open('shop') },
    { kind: 'has', what: 'media' },
    { kind: 'is', what: 'unread' },
    { kind: 'after', at: new Date(2026, 10, 1).getTime() },
    { kind: 'before', at: new Date(2026, 10, 15).getTime() },
  ]);
});

test('a minus sign leaves out words and conditions; not before is after', () => {
  expect(parse('-spam -"no thanks" -is:failed -before:2026')).toEqual({
    parts: [],
    conditions: [{ kind: 'after', at: new Date(2026, 0).getTime() }],
    without: [
      part(open('spam')),
      part(whole('no', 'thanks')),
      { kind: 'condition', condition: { kind: 'is', what: 'failed' } },
    ],
  });
});

test.each([
  ['is:blue', ['is', 'blue']],
  ['has:', ['has']],
  ['before:never', ['before', 'never']],
  ['from:??', ['from']],
  ['a"b', ['a', 'b']],
  ['NEAR(the*', ['near', 'the']],
  ['words:x', ['words', 'x']],
])('%s is text', (typed, words) => {
  expect(parse(typed)).toEqual({ parts: [part(open(...words))], conditions: [], without: [] });
});

test.each(['', '   ', '"', '""', '-', '--', '*', '()', '?!', '-"'])(
  '%j asks for nothing',
  (typed) => {
    expect(isBlank(parse(typed))).toBe(true);
  },
);

test.each([
  ['(212)', { digits: '212', international: false, whole: null }],
  ['+44207', { digits: '44207', international: true, whole: null }],
  ['555-0101', { digits: '5550101', international: false }],
  ['212.555.0101', { digits: '2125550101', international: false, whole: '+12125550101' }],
])('%s may be digits of a number', (typed, digits) => {
  expect(parse(typed).parts).toMatchObject([{ term: { digits } }]);
});

test.each(['12', '10:30', '$500', '4pm', '1234567890123456'])('%s may not', (typed) => {
  expect(parse(typed).parts).toMatchObject([{ term: { digits: null } }]);
});

test('digits with spaces between are one number too, from seven on', () => {
  expect(parse('call (212) 555 0101 now').parts).toMatchObject([
    part(open('call')),
    {
      kind: 'spaced-number',
      number: { terms: [{ words: ['212'] }, { words: ['555'] }, { words: ['0101'] }] },
    },
    part(open('now')),
  ]);
  expect(parse('12 34').parts).toEqual([part(open('12')), part(open('34'))]);
});

test('never throws', () => {
  const some = fc.constantFrom(
    'from:',
    'is:',
    'before:',
    '"',
    '-',
    '+1',
    '(',
    ' ',
    '5550101',
    'ab',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(some).map((all) => all.join('')),
  );
  fc.assert(fc.property(typed, (one) => void parse(one)));
});
