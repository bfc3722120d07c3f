import { expect, test } from 'vitest';
import { sampleLine, sampleState } from '../session/samples.ts';
import { groupsOf, totalsOf } from './groups.ts';
import { readinessIn } from './readiness.ts';

const accounts = [sampleState('a', { state: 'live', since: 0 })];
const state = (number: string, more: Parameters<typeof sampleLine>[1] = {}) => {
  const line = sampleLine(number, more);
  return { line, readiness: readinessIn({ accounts, profiles: [], offers: [] }, line, 0) };
};
const lines = [
  state('+13125550101'),
  state('+13125550102', { canText: false }),
  state('+13125550103', { registration: 'pending' }),
  state('+13125550104'),
  state('+13125550105', { registration: 'none' }),
];

test('what cannot send comes first, and inside a group the order stays', () => {
  const shown = groupsOf(lines).map(({ light, lines: found }) =>
    [light, ...found.map(({ line }) => line.number.slice(-3))].join(' '),
  );
  expect(shown).toEqual(['red 102', 'amber 103 105', 'green 101 104']);
});

test('groups nobody is in are left out', () => {
  expect(groupsOf(lines.slice(0, 1)).map(({ light }) => light)).toEqual(['green']);
  expect(groupsOf([])).toEqual([]);
});

test('totals', () => {
  expect(totalsOf(lines)).toEqual({ ready: 2, warned: 2, blocked: 1 });
});
