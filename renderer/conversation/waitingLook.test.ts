import { describe, expect, test } from 'vitest';
import type { Connection, Flow } from '../../shared/model/account.ts';
import type { Waiting, WaitingKind } from '../../shared/model/waiting.ts';
import { clockTime } from '../words/times.ts';
import { sampleDelivery, sampleWaiting } from './samples.ts';
import { type Glyph, lookOf, type Tone } from './status.ts';
import { deliveryLook, plainStandpoint, type Standpoint } from './waitingLook.ts';

const now = new Date(2026, 4, 4, 14, 0).getTime();
const soon = now + 180_000;
const hour = 3_600_000;
const plain = plainStandpoint('Acme', now);

function lookFor(waiting: Waiting, from: Partial<Standpoint> = {}, writtenAt = now - 3 * hour) {
  return deliveryLook(sampleWaiting(waiting, writtenAt), { ...plain, ...from });
}

const table: readonly (readonly [Waiting, Glyph, string, Tone])[] = [
  [{ kind: 'undo', until: now + 3200 }, 'undo', 'Waiting – undo 4 s', 'unfinished'],
  [{ kind: 'turn', detail: 'timeout' }, 'clock', 'Waiting', 'unfinished'],
  [
    { kind: 'asked', until: soon, detail: '429' },
    'hourglass',
    `Waiting until ${clockTime(soon)} – Acme asked to wait`,
    'unfinished',
  ],
  [{ kind: 'paused' }, 'pause', 'Paused', 'unfinished'],
  [{ kind: 'stale' }, 'speech', 'Waiting for your word – written 3 hours ago', 'doubt'],
  [{ kind: 'stopped' }, 'stop', 'Not sent – you stopped it', 'ended'],
  [{ kind: 'opted-out' }, 'bar', 'Not sent – opted out', 'ended'],
  [{ kind: 'checking', since: 0 }, 'ring', 'Checking whether this went', 'doubt'],
  [{ kind: 'not-found', since: 0 }, 'lens', 'Not found at Acme – you decide', 'doubt'],
  [
    { kind: 'given-up', since: 0 },
    'eye-off',
    'Not known whether it went – you ended the search',
    'ended',
  ],
];

describe('why a text has not gone', () => {
  test.each(table)('%o', (waiting, glyph, words, tone) => {
    expect(lookFor(waiting)).toMatchObject({ glyph, words, tone });
  });

  test('every kind has its line, a shape of its own and words of its own', () => {
    const kinds: Record<WaitingKind, true> = {
      undo: true,
      turn: true,
      asked: true,
      paused: true,
      stale: true,
      stopped: true,
      'opted-out': true,
      checking: true,
      'not-found': true,
      'given-up': true,
    };
    expect(table.map(([{ kind }]) => kind).sort()).toEqual(Object.keys(kinds).sort());
    expect(new Set(table.map(([, glyph]) => glyph)).size).toBe(table.length);
    expect(new Set(table.map(([, , words]) => words)).size).toBe(table.length);
  });

  test('none but waiting and checking share a shape with a rung', () => {
    const rungs = ['accepted', 'sent', 'unconfirmed', 'carrier', 'handset', 'failed'] as const;
    const taken = rungs.map((rung) => lookOf(rung, { provider: '', reason: null }).glyph);
    expect(table.filter(([, glyph]) => taken.includes(glyph))).toEqual([]);
  });

  test('a text that does not wait looks like its rung', () => {
    expect(deliveryLook(sampleDelivery('sent'), plain).words).toBe('Sent to carrier');
  });
});

test('what is read out does not count down', () => {
  for (const left of [1, 2000, 29_000]) {
    expect(lookFor({ kind: 'undo', until: now + left }).aloud).toBe('Waiting, can be taken back');
  }
});

test('when the time is over and it has not gone, it waits', () => {
  expect(lookFor({ kind: 'undo', until: now })).toMatchObject({ words: 'Waiting', glyph: 'clock' });
  expect(lookFor({ kind: 'asked', until: now, detail: '' }).words).toBe('Waiting');
});

test('held on its Undo button, the time does not run out', () => {
  expect(lookFor({ kind: 'undo', until: now - hour }, { held: true })).toMatchObject({
    glyph: 'undo',
    words: 'Waiting – held while you are here',
  });
});

test('the age of a text from a clock that was set back is not made up', () => {
  expect(lookFor({ kind: 'stale' }, {}, now + hour).words).toBe(
    'Waiting for your word – this computer’s clock was changed',
  );
});

const live: Connection = { state: 'live', since: 0 };
const missing: Connection = { state: 'key-missing' };
const asked: Flow = { state: 'paused', until: soon, asked: true, detail: '429' };
const silent: Flow = { state: 'paused', until: soon, asked: false, detail: 'timeout' };
const refused: Flow = { state: 'key-refused' };
const outage = (cause: 'network' | 'provider' | 'storage'): Connection => ({
  state: 'waiting',
  since: now,
  until: soon,
  cause,
  reason: '',
});

test.each([
  ['flowing', { state: 'flowing' } as const, live, 'Waiting'],
  ['asked', asked, live, `Waiting until ${clockTime(soon)} – Acme asked for a pause`],
  ['silent, connected', silent, live, 'Waiting – Acme is not answering'],
  [
    'silent, provider away',
    silent,
    outage('provider'),
    `Waiting – Acme not answering since ${clockTime(now)}`,
  ],
  ['silent, no network', silent, outage('network'), 'Waiting – not connected'],
  ['silent, connecting', silent, { state: 'connecting' } as const, 'Waiting – not connected'],
  ['refused', refused, live, 'Waiting – the key was refused'],
  ['missing', refused, missing, 'Waiting – the key is needed again'],
])('a text in line says what keeps its account: %s', (_, flow, connection, words) => {
  const from = { flow, connection };
  expect(lookFor({ kind: 'turn', detail: null }, from).words).toBe(words);
  expect(lookFor({ kind: 'undo', until: now }, from).words).toBe(words);
  expect(lookFor({ kind: 'undo', until: now + 1 }, from).words).toBe('Waiting – undo 1 s');
  expect(lookFor({ kind: 'paused' }, from).words).toBe('Paused');
});

test('the provider is named by its account', () => {
  const from = { provider: 'Zenith', flow: asked };
  expect(lookFor({ kind: 'not-found', since: 0 }, from).words).toContain('Zenith');
  expect(lookFor({ kind: 'turn', detail: null }, from).words).toContain('Zenith');
});
