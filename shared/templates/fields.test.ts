import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matching, slashAt } from './choosing.ts';
import { canFill, fieldBeside, fieldsIn, fillIn, knownFields } from './fields.ts';

const text = 'Hi {First name}, {amount} by {date}';

test('fields are found where they stand, whatever their case', () => {
  expect(fieldsIn(text)).toEqual([
    { start: 3, end: 15, name: 'first name' },
    { start: 17, end: 25, name: 'amount' },
    { start: 29, end: 35, name: 'date' },
  ]);
  expect(fieldsIn('{} {1} { a} {a{b}} {x\ny} {toolong'.repeat(2)).map(({ name }) => name)).toEqual([
    'b',
    'b',
  ]);
});

test('what is known is filled and the rest stays', () => {
  expect(fillIn(text, { 'first name': 'Ana {x} $&' })).toBe('Hi Ana {x} $&, {amount} by {date}');
  expect(canFill(text, {})).toBe(false);
  expect(canFill(text, { date: 'May 4' })).toBe(true);
});

test('a text whose every known field is filled has none of them left', () => {
  const values = Object.fromEntries(knownFields.map((name) => [name, 'x']));
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(...knownFields).map((name) => `{${name}}`),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const left = fieldsIn(fillIn(parts.join(' '), values)).map(({ name }) => name);
      expect(left.filter((name) => knownFields.some((known) => known === name))).toEqual([]);
    }),
  );
});

test('the fields beside the caret', () => {
  expect(fieldBeside(text, 0, 'next')?.name).toBe('first name');
  expect(fieldBeside(text, 15, 'next')?.name).toBe('amount');
  expect(fieldBeside(text, 30, 'next')).toBeNull();
  expect(fieldBeside(text, 29, 'previous')?.name).toBe('amount');
  expect(fieldBeside(text, 3, 'previous')).toBeNull();
});

describe('asking for a template', () => {
  test.each([
    ['/', 1, ''],
    ['/op', 3, 'op'],
    ['/op', 1, ''],
    ['Hello\n/opening hours', 20, 'opening hours'],
    ['Hello /op', 9, null],
    ['/a/b', 4, null],
    ['Hello', 5, null],
    [`/${'x'.repeat(60)}`, 61, null],
  ])('%j at %i: %j', (typed, caret, sought) => {
    expect(slashAt(typed, caret)?.sought ?? null).toBe(sought);
  });

  test('the best fitting names come first, without regard to case and accents', () => {
    const named = (name: string, words = '') => ({ id: name, name, text: words });
    const all = [named('Adiós'), named('My opening'), named('Reopening'), named('Opening hours')];
    const found = (sought: string) => matching(all, sought).map(({ name }) => name);
    expect(found('open')).toEqual(['Opening hours', 'My opening', 'Reopening']);
    expect(found('ADIO')).toEqual(['Adiós']);
    expect(found('')).toHaveLength(4);
    expect(matching([named('x', 'We are open')], 'open')).toHaveLength(1);
  });
});
