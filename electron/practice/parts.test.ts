import { expect, test } from 'vitest';
import { countParts } from './parts.ts';

test.each([
  ['', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['ñ\n£'.repeat(53), 1],
  ['ж'.repeat(70), 1],
  ['ж'.repeat(71), 2],
  ['🙂'.repeat(35), 1],
  [`${'a'.repeat(69)}🙂`, 2],
])('%# has its parts', (text, parts) => {
  expect(countParts(text)).toBe(parts);
});
