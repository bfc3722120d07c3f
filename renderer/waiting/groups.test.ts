import { expect, test } from 'vitest';
import { groupStart } from './groups.ts';

const stale = { waiting: { kind: 'stale' } } as const;
const notFound = { waiting: { kind: 'not-found', since: 0 } } as const;
const turn = { waiting: { kind: 'turn', detail: null } } as const;

test('a heading stands where a group begins, and nowhere else', () => {
  expect(groupStart(stale, null)).toBe('asking');
  expect(groupStart(notFound, stale)).toBeNull();
  expect(groupStart(turn, notFound)).toBe('others');
  expect(groupStart(turn, turn)).toBeNull();
  expect(groupStart(turn, null)).toBe('others');
  expect(groupStart(turn, undefined)).toBeNull();
});
