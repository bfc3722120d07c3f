import { describe, expect, test } from 'vitest';
import { readAccounts, readReceiver } from './stored.ts';

const limits = { perSecond: 20, perLinePerSecond: 5, lookForSeconds: 120 };
const account = {
  ...{ id: '019a0000-0000-7000-8000-000000000001', provider: 'bandwidth', name: 'Shop' },
  ...{ practice: false, baseUrl: null, socketUrl: null, createdAt: 1, limits },
  ownNumbers: ['+12345678901'],
};
const defaults = () => ({ perSecond: 1, perLinePerSecond: 1, lookForSeconds: 900 });

describe('accounts', () => {
  test('are read back as they were', () => {
    expect(readAccounts([account], defaults)).toEqual([account]);
  });

  test('of an older Longcode have neither numbers nor limits', () => {
    const { ownNumbers: _, limits: __, ...older } = { ...account, provider: 'opentact' };
    expect(readAccounts([older], defaults)).toEqual([
      { ...older, ownNumbers: [], limits: defaults() },
    ]);
  });

  test('that do not parse are left out alone', () => {
    const strange = { ...account, provider: 'constructor' };
    expect(readAccounts([strange, null, { ...account, id: 7 }, account], defaults)).toEqual([
      account,
    ]);
    expect(readAccounts('nonsense', defaults)).toEqual([]);
  });
});

test('the receiver is off until somebody turns it on, and each field stands for itself', () => {
  const off = { enabled: false, port: 8425, publicUrl: null };
  expect(readReceiver(undefined)).toEqual(off);
  expect(readReceiver('nonsense')).toEqual(off);
  expect(readReceiver({ enabled: true, port: 99_999, publicUrl: 'ftp://x' })).toEqual({
    ...off,
    enabled: true,
  });
  const on = { enabled: true, port: 0, publicUrl: 'https://texts.example.com' };
  expect(readReceiver(on)).toEqual(on);
});
