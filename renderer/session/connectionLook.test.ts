import { expect, test } from 'vitest';
import type { Account, Connection } from '../../shared/model/account.ts';
import { bannerFor, connectionLook, needsKey } from './connectionLook.ts';

const account: Account = {
  id: 'a',
  provider: 'opentact',
  name: 'Northside',
  practice: false,
  baseUrl: null,
  socketUrl: null,
  createdAt: 0,
};

const table: readonly (readonly [Connection, string, RegExp | null])[] = [
  [{ state: 'connecting' }, 'Connecting', null],
  [{ state: 'catching-up', since: 0 }, 'Catching up', /Northside: catching up/],
  [{ state: 'live', since: 0 }, 'Connected', null],
  [
    { state: 'waiting', until: 0, reason: 'no answer' },
    'Not connected',
    /not connected \(no answer\)\. Trying again at /,
  ],
  [{ state: 'key-refused', detail: '401' }, 'Key refused', /no longer accepted/],
  [{ state: 'key-missing' }, 'Key needed', /enter the key again/],
  [{ state: 'stopped' }, 'Stopped', null],
];

test.each(table)('%o', (connection, words, banner) => {
  expect(connectionLook(connection).words).toBe(words);
  const shown = bannerFor(account, connection);
  if (banner === null) expect(shown).toBeNull();
  else expect(shown?.text).toMatch(banner);
});

test('only a key ends a refused or missing key', () => {
  expect(table.map(([connection]) => needsKey(connection))).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
    false,
  ]);
});
