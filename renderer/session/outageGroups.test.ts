import { describe, expect, test } from 'vitest';
import type { AccountState } from '../../shared/model/account.ts';
import { a, b, connecting, live, openScene, out, practice, soundStorage } from './scene.ts';

describe('one banner for each cause', () => {
  const table: readonly [string, readonly AccountState[], readonly object[]][] = [
    [
      'all without a way out: this computer',
      [a(out(0, 'network')), b(out(50, 'network'))],
      [{ kind: 'offline', since: 0, certain: false, accountIds: ['a', 'b'] }],
    ],
    [
      'the practice network needs no way out',
      [a(out(0, 'network')), practice(live)],
      [{ kind: 'offline' }],
    ],
    [
      'and has an outage of its own',
      [a(out(0, 'network')), practice(out(0))],
      [
        { kind: 'offline', accountIds: ['a'] },
        { kind: 'outage', concerned: { provider: 'the practice network' } },
      ],
    ],
    [
      'nor does an account without a key',
      [a(out(0, 'network')), b({ state: 'key-missing' })],
      [
        { kind: 'key', missing: true },
        { kind: 'offline', accountIds: ['a'] },
      ],
    ],
    [
      'one without a way out while another is connected: not this computer',
      [a(out(0, 'network')), b(live)],
      [{ kind: 'outage', cause: 'network', others: 1, concerned: { names: ['Account a'], of: 2 } }],
    ],
    [
      'two of one provider',
      [a(out(0)), b(out(50), { health: { heardAt: 40, checkedAt: null, missed: null } })],
      [
        {
          kind: 'outage',
          since: 0,
          heardAt: 40,
          others: 0,
          concerned: { names: ['Account a', 'Account b'] },
        },
      ],
    ],
    [
      'the practice network is not the provider',
      [practice(out(0)), a(live)],
      [{ kind: 'outage', concerned: { provider: 'the practice network', of: 1 }, others: 1 }],
    ],
    [
      'two causes',
      [a(out(0)), b(out(0, 'network'))],
      [{ cause: 'provider' }, { cause: 'network' }],
    ],
    [
      'two refused keys need two keys',
      [
        a({ state: 'key-refused', since: 5, detail: '' }),
        b(live, { flow: { state: 'key-refused' } }),
      ],
      [
        { kind: 'key', since: 5, missing: false },
        { kind: 'key', since: null },
      ],
    ],
  ];

  test.each(table)('%s', (_, accounts, banners) => {
    const scene = openScene();
    scene.after(0, accounts);
    expect(scene.banners()).toMatchObject(banners);
    expect(scene.banners()).toHaveLength(banners.length);
  });

  test('the system is sure to be offline', () => {
    const scene = openScene();
    scene.after(0, [a(out(0, 'network'))], soundStorage, false);
    expect(scene.banners()).toMatchObject([{ kind: 'offline', certain: true }]);
  });

  test('accounts that come back one after the other are cleared together', () => {
    const scene = openScene();
    scene.after(0, [a(out(0, 'network')), b(out(0, 'network'))]);
    scene.after(1000, [a(live), b(connecting)]);
    scene.after(5000, [a(live), b(live)]);
    scene.pass(4000);
    expect(scene.banners()).toMatchObject([{ kind: 'all-clear', network: true, providers: [] }]);
    expect(scene.story()).toEqual(['offline', 'outage', 'recovering', 'all-clear']);
  });
});
