import { expect, test } from 'vitest';
import { parseSearch } from '../../shared/search/parse.ts';
import { operators, withOperator } from './hints.ts';

const typist = { now: 0, locale: 'en-US', country: 'US' } as const;

test('an operator is put after what is typed, and typing goes on inside it', () => {
  expect(withOperator('', 'from')).toEqual({ text: 'from:', caret: 5 });
  expect(withOperator('parcel', 'has:link')).toEqual({ text: 'parcel has:link ', caret: 16 });
  expect(withOperator('parcel ', 'quotes')).toEqual({ text: 'parcel ""', caret: 8 });
});

test('every hint means something once its value is typed', () => {
  for (const operator of operators) {
    const { text, caret } = withOperator('', operator);
    const value = /^(before|after)$/.test(operator) ? '2d' : /^(has|is):/.test(operator) ? '' : 'x';
    const typed = text.slice(0, caret) + value + text.slice(caret);
    const { parts, conditions, without } = parseSearch(typed, typist);
    expect([operator, parts.length + conditions.length + without.length]).toEqual([operator, 1]);
    expect([operator, parts.length]).toEqual([operator, operator === 'quotes' ? 1 : 0]);
  }
});
