import { expect, test } from 'vitest';
import { words } from '../words/words.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [12_440_000, '12.4 MB'],
  [3_000_000_000, '3 GB'],
  [5e15, '5,000 TB'],
])('%i bytes are %s', (bytes, shown) => {
  expect(words.storage.size(bytes)).toBe(shown);
});
