import { expect, test } from 'vitest';
import { overLength } from '../../../shared/text/length.ts';
import { outsideOf } from '../../../shared/text/outside.ts';
import { rulesFor, standardRules } from '../../../shared/text/rules.ts';
import { segmentsOf } from '../../../shared/text/segments.ts';
import { telnyxText } from './text.ts';

test('a provider limits parts, characters, or both; MMS has no parts', () => {
  const opentact = { ...standardRules, maxLength: 918 };
  expect([918, 920].map((n) => overLength('a'.repeat(n), opentact, false))).toEqual([0, 2]);
  const telnyx = telnyxText.usual;
  expect([1530, 1531].map((n) => overLength('a'.repeat(n), telnyx, false))).toEqual([0, 1]);
  expect(overLength('ж'.repeat(671), telnyx, false)).toBe(1);
  expect(overLength('ж'.repeat(671), telnyx, true)).toBe(0);
  expect(overLength('a'.repeat(2050), telnyx, true)).toBe(2);
});

test('Telnyx has a 7-bit set of its own, and plain ASCII from a short code', () => {
  const from = (line: 'long-code' | 'short-code') => rulesFor(telnyxText, line);
  const encoding = (text: string, line: 'long-code' | 'short-code') =>
    segmentsOf(text, from(line)).encoding;
  expect(segmentsOf('€', standardRules).encoding).toBe('GSM-7');
  expect(['€', 'Δ', 'é', '{'].map((text) => encoding(text, 'long-code'))).toEqual([
    ...['UCS-2', 'UCS-2', 'GSM-7', 'GSM-7'],
  ]);
  expect(['é', '`', '{'].map((text) => encoding(text, 'short-code'))).toEqual([
    ...['UCS-2', 'GSM-7', 'GSM-7'],
  ]);
  const left = (text: string, line: 'long-code' | 'short-code') =>
    segmentsOf(text, from(line)).left;
  expect([left('{', 'long-code'), left('{', 'short-code')]).toEqual([158, 159]);
  expect(outsideOf('5 €', from('long-code'))).toMatchObject([{ text: '€', swap: null }]);
});
