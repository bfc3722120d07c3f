import { describe, expect, test } from 'vitest';
import type { Connection, Flow, Health, Receiving } from '../../shared/model/account.ts';
import { Address } from '../../shared/phone/address.ts';
import { clockTime } from '../words/times.ts';
import { connectionLook, flowWords, missedWords, needsKey } from './connectionLook.ts';
import { sampleAccount, sampleProviderName, sampleState } from './samples.ts';

const at = (hour: number, minute: number, second = 0) =>
  new Date(2026, 4, 6, hour, minute, second).getTime();
const now = at(14, 6);
const time = (hour: number, minute: number) => clockTime(at(hour, minute));

const waiting = { state: 'waiting', since: at(14, 2), until: now + 7_100, reason: 'x' } as const;
const noHealth: Health = { heardAt: null, checkedAt: null, missed: null };

const table: readonly (readonly [Connection, string, string])[] = [
  [{ state: 'connecting' }, 'Connecting', 'Connecting'],
  [
    { state: 'catching-up', since: now, read: 1240, remaining: 3760 },
    'Catching up – 1,240 read, 3,760 to come',
    'Catching up – 1,240 read, 3,760 to come',
  ],
  [
    { state: 'catching-up', since: now, read: 0, remaining: null },
    'Catching up – 0 read',
    'Catching up – 0 read',
  ],
  [
    { state: 'live', since: at(14, 2) },
    `Connected since ${time(14, 2)}`,
    `Connected since ${time(14, 2)}, nothing heard yet`,
  ],
  [
    { ...waiting, cause: 'provider' },
    'Waiting 8 s to try again',
    `Waiting 8 s to try again – ${sampleProviderName} has not answered since ${time(14, 2)}`,
  ],
  [
    { ...waiting, cause: 'network' },
    'Waiting 8 s to try again',
    `Waiting 8 s to try again – no way to ${sampleProviderName} since ${time(14, 2)}`,
  ],
  [
    { ...waiting, cause: 'storage', until: now },
    'Trying again',
    `Trying again – nothing could be written down since ${time(14, 2)}`,
  ],
  [
    { ...waiting, cause: 'provider', until: at(15, 6) },
    `Waiting until ${time(15, 6)} to try again`,
    `Waiting until ${time(15, 6)} to try again – ${sampleProviderName} has not answered since ${time(14, 2)}`,
  ],
  [
    { state: 'key-refused', since: at(14, 2), detail: '401' },
    `Key refused since ${time(14, 2)}`,
    `Key refused since ${time(14, 2)}`,
  ],
  [{ state: 'key-missing' }, 'Key needed', 'Key needed'],
  [{ state: 'stopped' }, 'Stopped', 'Stopped'],
];

test.each(table)('%o', (connection, words, whole) => {
  expect(connectionLook(sampleState('a', connection), now, true)).toMatchObject({ words, whole });
});

test('evidence of a connection', () => {
  const health = { heardAt: at(14, 5), checkedAt: now, missed: null };
  const state = sampleState('a', { state: 'live', since: at(14, 2) }, { health });
  expect(connectionLook(state, now, true).whole).toBe(
    `Connected since ${time(14, 2)}, last heard ${time(14, 5)}, checked ${time(14, 6)}`,
  );
});

test('where nothing is pushed there is no connection to speak of', () => {
  const health = { heardAt: at(14, 5), checkedAt: now, missed: null };
  const live: Connection = { state: 'live', since: at(14, 2) };
  const look = (receiving: Receiving) =>
    connectionLook(sampleState('a', live, { health, receiving }), now, true);
  expect(look({ by: 'checks', every: 60_000 })).toMatchObject({
    words: 'Checking every minute',
    whole: `Checking every minute, checked ${time(14, 6)}`,
  });
  expect(look({ by: 'webhook', lastAt: at(14, 3) }).whole).toBe(
    `Taking webhooks, last heard ${time(14, 3)}, checked ${time(14, 6)}`,
  );
});

test('the computer is blamed when the system says so, the provider never for its network', () => {
  const state = sampleState('a', { ...waiting, cause: 'network' });
  expect(connectionLook(state, now, false).whole).toMatch(/this computer has been offline since/);
});

test('another day is named', () => {
  const state = sampleState('a', { state: 'live', since: new Date(2026, 4, 4, 9, 0).getTime() });
  expect(connectionLook(state, now, true).words).toMatch(/4.*9:00/);
});

describe('sending', () => {
  const paused = (asked: boolean): Flow => ({
    state: 'paused',
    until: at(14, 10),
    asked,
    detail: '429',
  });
  const live: Connection = { state: 'live', since: 0 };

  test.each<[Flow, Connection, RegExp | null]>([
    [{ state: 'flowing' }, live, null],
    [
      paused(true),
      live,
      new RegExp(`^Sending paused until .* – ${sampleProviderName} asked for it$`),
    ],
    [
      paused(false),
      live,
      new RegExp(`^Sending paused until .* – ${sampleProviderName} takes no texts right now$`),
    ],
    [paused(false), { ...waiting, cause: 'provider' }, null],
    [paused(false), { state: 'connecting' }, null],
    [{ state: 'key-refused' }, live, /until a new key is accepted/],
    [{ state: 'key-refused' }, { state: 'key-refused', since: 0, detail: '' }, null],
  ])('%o', (flow, connection, words) => {
    const said = flowWords(sampleState('a', connection, { flow }), now);
    if (words === null) expect(said).toBeNull();
    else expect(said).toMatch(words);
  });

  test('only a key ends a refused or missing key', () => {
    const asks = (connection: Connection, flow: Flow) =>
      needsKey(sampleState('a', connection, { flow }));
    expect(asks(live, { state: 'flowing' })).toBe(false);
    expect(asks(live, { state: 'key-refused' })).toBe(true);
    expect(asks({ state: 'key-missing' }, { state: 'flowing' })).toBe(true);
    expect(asks({ ...waiting, cause: 'provider' }, paused(true))).toBe(false);
  });
});

test('the practice network is no provider', () => {
  const account = sampleAccount('p', { practice: true });
  const state = sampleState('p', { ...waiting, cause: 'provider' }, { account });
  expect(connectionLook(state, now, true).whole).toMatch(/– the practice network has not answered/);
});

test('texts that did not arrive live', () => {
  const lines = [Address.parse('+13125550142'), Address.parse('+13125550143')];
  const missed = { lines, count: 4, foundAt: at(14, 5), cause: 'nothing-pushed' } as const;
  expect(missedWords({ ...noHealth, missed }, now)).toBe(
    `4 texts to (312) 555-0142 and (312) 555-0143 did not arrive live; found ${time(14, 5)}`,
  );
  expect(missedWords(noHealth, now)).toBeNull();
});
