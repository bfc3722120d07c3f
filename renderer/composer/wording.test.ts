import { expect, test } from 'vitest';
import { standardRules } from '../../shared/text/rules.ts';
import { sends } from './sendKey.ts';
import { shortened } from './swap/shortened.ts';
import { wordingOf } from './wording.ts';

const said = (text: string, mms = false, meant: readonly string[] = []) =>
  wordingOf(text, standardRules, mms, meant);

test('what swapping would save is offered only where it brings the text into 7 bits', () => {
  const long = `It’s ${'open '.repeat(28)}`;
  expect(said(long).swap).toMatchObject({ count: 1, before: 3, after: 1 });
  expect(said(long).outside).toMatchObject([{ start: 2, end: 3, swap: "'" }]);
  expect(said(`${long}👍`).swap).toBeNull();
  expect(said(`${long}👍`).outside).toHaveLength(2);
  expect(said('Plain').swap).toBeNull();
});

test('MMS has neither, and only the length counts', () => {
  expect(said('It’s', true)).toMatchObject({ outside: [], swap: null, over: 0 });
});

test('fields are unfilled until they are filled, or meant as they are', () => {
  expect(said('Pay {amount} and {x}').unfilled.map(({ name }) => name)).toEqual(['amount', 'x']);
  expect(said('Pay {amount} and {x}', false, ['x']).unfilled).toHaveLength(1);
});

test('a difference is shown without most of what stays', () => {
  const around = shortened([
    { kind: 'same', text: `${'a'.repeat(50)}👍${'b'.repeat(23)}` },
    { kind: 'swapped', before: '’', after: "'" },
    { kind: 'same', text: 'c'.repeat(60) },
  ]);
  const texts = around.map((piece) => (piece.kind === 'same' ? piece.text : piece.after));
  expect(texts[0]).toBe(` […] ${'b'.repeat(23)}`);
  expect(texts[2]).toBe(`${'c'.repeat(24)} […] `);
});

test('the key that sends is the one chosen, and Shift always breaks the line', () => {
  const press = (more: object) => ({
    ...{ key: 'Enter', shiftKey: false, ctrlKey: false, metaKey: false },
    ...more,
  });
  expect(sends(press({}), 'enter')).toBe(true);
  expect(sends(press({}), 'mod-enter')).toBe(false);
  expect(sends(press({ ctrlKey: true }), 'mod-enter')).toBe(true);
  expect(sends(press({ metaKey: true }), 'mod-enter')).toBe(true);
  expect(sends(press({ shiftKey: true }), 'enter')).toBe(false);
  expect(sends(press({ key: 'a' }), 'enter')).toBe(false);
});
