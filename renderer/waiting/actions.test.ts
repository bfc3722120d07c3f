import { expect, test } from 'vitest';
import type { Waiting } from '../../shared/model/waiting.ts';
import { actionsFor, asksUser } from './actions.ts';

const every: readonly Waiting[] = [
  { kind: 'undo', until: 1 },
  { kind: 'turn', detail: null },
  { kind: 'asked', until: 1, detail: '' },
  { kind: 'paused' },
  { kind: 'stale' },
  { kind: 'stopped' },
  { kind: 'opted-out' },
  { kind: 'checking', since: 0 },
  { kind: 'not-found', since: 0 },
  { kind: 'given-up', since: 0 },
];

test('a bubble offers what its text asks for, the panel everything', () => {
  const offered = (place: 'bubble' | 'panel') =>
    Object.fromEntries(every.map((waiting) => [waiting.kind, actionsFor(waiting, place).join()]));
  const panel = {
    undo: 'undo',
    turn: 'pause,edit,stop',
    asked: 'pause,edit,stop',
    paused: 'resume,edit,stop',
    stale: 'send-now,edit,discard',
    stopped: '',
    'opted-out': '',
    checking: '',
    'not-found': 'send-again,give-up',
    'given-up': '',
  };
  expect(offered('panel')).toEqual(panel);
  expect(offered('bubble')).toEqual({ ...panel, turn: '', asked: '', paused: '' });
});

test('what may have gone is never sent, edited or taken back without being asked about', () => {
  for (const waiting of every.filter(({ kind }) => ['checking', 'given-up'].includes(kind))) {
    expect(actionsFor(waiting, 'panel')).toEqual([]);
  }
  expect(every.filter(asksUser).map(({ kind }) => kind)).toEqual(['stale', 'not-found']);
});
