import { expect, test } from 'vitest';
import { takesBack, undoFocus } from './undoRule.ts';

test.each([
  [null, 'elsewhere'],
  [{ tagName: 'BODY', isContentEditable: false }, 'elsewhere'],
  [{ tagName: 'BUTTON', value: 'x' }, 'elsewhere'],
  [{ tagName: 'INPUT', type: 'checkbox', value: 'on' }, 'elsewhere'],
  [{ tagName: 'TEXTAREA', value: '' }, 'empty-field'],
  [{ tagName: 'TEXTAREA', value: ' ' }, 'filled-field'],
  [{ tagName: 'INPUT', type: 'tel', value: '' }, 'empty-field'],
  [{ tagName: 'INPUT', value: '312' }, 'filled-field'],
  [{ tagName: 'DIV', isContentEditable: true, textContent: 'x' }, 'filled-field'],
  [{ tagName: 'DIV', isContentEditable: true, textContent: '' }, 'empty-field'],
])('the focus on %o is %s', (focused, expected) => {
  expect(undoFocus(focused)).toBe(expected);
});

test('typing is undone where there is some, and nothing happens behind a dialog', () => {
  expect(takesBack('elsewhere', false)).toBe(true);
  expect(takesBack('empty-field', false)).toBe(true);
  expect(takesBack('filled-field', false)).toBe(false);
  expect(takesBack('elsewhere', true)).toBe(false);
});
