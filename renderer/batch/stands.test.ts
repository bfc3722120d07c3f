import { expect, test } from 'vitest';
import type { BatchCard } from '../../shared/model/details.ts';
import { Address } from '../../shared/phone/address.ts';
import { heldCounts, standCounts, withHold } from './stands.ts';

const card = {
  at: 100,
  undoUntil: null,
  counts: { failed: 2, unknown: 6, held: 9, sent: 1, carrier: 4 },
  waiting: {
    checking: 3,
    'not-found': 2,
    'given-up': 1,
    turn: 4,
    paused: 3,
    stale: 2,
    stopped: 5,
  },
} as const;

test('who stands where, worst first, nobody twice and nobody left out', () => {
  expect(standCounts(card).map(({ key, count }) => [key, count])).toEqual([
    ['failed', 2],
    ['not-found', 2],
    ['checking', 3],
    ['given-up', 1],
    ['stale', 2],
    ['stopped', 5],
    ['paused', 3],
    ['turn', 4],
    ['sent', 1],
    ['carrier', 4],
  ]);
});

test('held on the Undo button, nothing looks paused', () => {
  const all: BatchCard = {
    ...card,
    batchId: 'b',
    accountId: 'a',
    line: Address.parse('+13125550100'),
    text: '',
    total: 3,
    counts: { held: 3 },
    waiting: { paused: 3 },
    causes: [],
    retryable: 0,
    lines: 1,
  };
  const hold = { until: 5100, here: true };
  const keys = (shown: BatchCard) => standCounts(shown).map(({ key }) => key);
  expect(keys(withHold(all, undefined))).toEqual(['paused']);
  expect(keys(withHold(all, hold))).toEqual(['turn']);
  expect(withHold(all, hold).undoUntil).toBe(5100);
  const partlyGone = { ...all, counts: { held: 2, sent: 1 } };
  expect(withHold(partlyGone, hold)).toBe(partlyGone);
});

test('what can be paused, resumed and stopped', () => {
  expect(heldCounts(card)).toEqual({ queued: 4, paused: 3, stale: 2 });
  expect(heldCounts({ counts: {}, waiting: { stopped: 2 } })).toEqual({
    queued: 0,
    paused: 0,
    stale: 0,
  });
});
