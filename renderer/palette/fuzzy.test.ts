import { expect, test } from 'vitest';
import { ranked, scoreOf } from './fuzzy.ts';

test.each([
  ['', 'Settings', true],
  ['set', 'Settings', true],
  ['unr next', 'Next unread conversation', true],
  ['nuc', 'Next unread conversation', true],
  ['nexun', 'Next unread conversation', true],
  ['neu', 'Next unread conversation', true],
  ['xyz', 'Settings', false],
  ['sgs', 'Settings', false],
  ['garcia', 'García', true],
])('%j in %j: %s', (typed, name, fits) => {
  expect(scoreOf(typed, name) !== null).toBe(fits);
});

test('beginnings come before middles, other names last, equals as they were', () => {
  const all = [
    { name: 'Unread', also: '' },
    { name: 'Message details', also: '' },
    { name: 'Settings', also: 'details' },
    { name: 'Details again', also: '' },
    { name: 'Details', also: '' },
  ];
  const found = ranked(all, 'details', ({ name, also }) => [name, also]);
  expect(found.map(({ name }) => name)).toEqual([
    ...['Details again', 'Details', 'Settings', 'Message details'],
  ]);
});

test('a long name against a long mismatch takes no time', () => {
  const began = performance.now();
  expect(scoreOf(`${'a'.repeat(40)}c`, `${'a '.repeat(200)}b`)).toBeNull();
  expect(performance.now() - began).toBeLessThan(1000);
});
