import { expect, test } from 'vitest';
import type { AccountState, Connection, Flow } from '../../shared/model/account.ts';
import { sampleAccount, sampleProviderName, sampleState } from '../session/samples.ts';
import { clockTime } from '../words/times.ts';
import { pausedAccounts } from './paused.ts';

const now = new Date(2026, 4, 4, 14, 0).getTime();
const until = now + 180_000;
const at = clockTime(until);

function account(flow: Flow, connection: Connection = { state: 'live', since: 0 }): AccountState {
  const named = sampleAccount('a', { name: 'Northside' });
  return sampleState('a', connection, { account: named, flow });
}

const said = (...states: AccountState[]) =>
  pausedAccounts(states, now).map(({ sentence }) => sentence);
const silent: Flow = { state: 'paused', until, asked: false, detail: 'timeout' };

test('an account that sends says nothing', () => {
  expect(said(account({ state: 'flowing' }))).toEqual([]);
});

test.each([
  [
    account({ state: 'paused', until, asked: true, detail: '429' }),
    `Northside: ${sampleProviderName} asked for a pause until ${at}.`,
  ],
  [
    account(silent),
    `Northside: ${sampleProviderName} is not answering. Texts are tried again at ${at}.`,
  ],
  [
    account(silent, { state: 'waiting', since: 0, until, cause: 'network', reason: '' }),
    `Northside: not connected. Texts are tried again at ${at}.`,
  ],
  [
    account({ state: 'key-refused' }),
    'Northside: the key was refused. Texts go out as soon as there is one that works.',
  ],
])('%o', (state, sentence) => {
  expect(said(state)).toEqual([sentence]);
});

test('only a key ends a refusal', () => {
  const needs = pausedAccounts([account(silent), account({ state: 'key-refused' })], now);
  expect(needs.map(({ needsKey }) => needsKey)).toEqual([false, true]);
});
