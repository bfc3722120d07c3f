import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line } from '../model/line.ts';
import type { MessagingProfile } from '../model/profile.ts';
import { Address } from '../phone/address.ts';
import { type Around, isReady, leaseNotice, readinessOf } from './readiness.ts';

const now = Date.UTC(2026, 4, 4, 12);
const day = 24 * 60 * 60_000;

const profile: MessagingProfile = {
  ...{ accountId: 'a', id: 'p', name: 'Shop', callbackUrl: 'https://example.com/hook' },
  ...{ failoverUrl: null, enabled: true, redacts: false },
  pool: {
    ...{ enabled: true, longCodeWeight: 1, tollFreeWeight: 1 },
    ...{ stickySender: true, skipUnhealthy: true },
  },
};
const good: Line = {
  ...{ accountId: 'a', number: Address.parse('+13125550100'), type: 'long-code' },
  ...{ providerId: 'l', canText: true, canMms: true, profile: 'Shop', profileId: 'p' },
  ...{ campaign: 'C1', registration: 'registered', leaseUntil: now + 400 * day, renews: true },
  ...{ label: null, swatch: null },
};
const fine: Around = {
  ...{ profile, connected: true, receiving: false, managesLines: true, now },
  holding: { balance: 20, missingRights: [] },
};
const tollFree = { type: 'toll-free', campaign: null } as const;

test('a line with everything is green', () => {
  const readiness = readinessOf(good, fine);
  expect(readiness).toEqual({ light: 'green', findings: [], canSend: true, canReceive: true });
});

test('what the provider does not say is not held against it', () => {
  const silent: Line = {
    ...good,
    ...{ canText: null, canMms: null, campaign: null, registration: null },
    ...{ leaseUntil: null, renews: null },
  };
  const unsaid = { ...profile, enabled: null, redacts: null };
  const holding = { balance: null, missingRights: [] };
  expect(readinessOf(silent, { ...fine, profile: unsaid, holding }).light).toBe('green');
  expect(readinessOf(silent, { ...fine, profile: null, holding }).light).toBe('green');
});

const sends = { canSend: true, canReceive: true };
const mute = { canSend: false, canReceive: true };
const dead = { canSend: false, canReceive: false };

describe('one thing wrong', () => {
  test.each<[string, Partial<Line>, Partial<Around>, string, object]>([
    ['not enabled', { canText: false, canMms: null }, {}, 'red not-enabled enable', dead],
    [
      'voice only',
      { canText: false, canMms: false },
      {},
      'red voice-only change-at-provider',
      dead,
    ],
    [
      'no profile',
      { profile: null, profileId: null },
      { profile: null },
      'red no-profile choose-profile',
      dead,
    ],
    [
      'profile off',
      {},
      { profile: { ...profile, enabled: false } },
      'red profile-off change-at-provider',
      dead,
    ],
    [
      'no campaign',
      { campaign: null, registration: 'none' },
      {},
      'amber no-campaign choose-campaign',
      sends,
    ],
    ['campaign pending', { registration: 'pending' }, {}, 'amber campaign-pending wait', sends],
    [
      'campaign rejected',
      { registration: 'rejected' },
      {},
      'amber campaign-rejected verify-at-provider',
      sends,
    ],
    [
      'toll-free unverified',
      { ...tollFree, registration: 'none' },
      {},
      'red toll-free-unverified verify-at-provider',
      mute,
    ],
    [
      'toll-free in verification',
      { ...tollFree, registration: 'pending' },
      {},
      'red toll-free-unverified wait',
      mute,
    ],
    [
      'not connected',
      {},
      { connected: false },
      'amber unheard connect',
      { canSend: true, canReceive: false },
    ],
    [
      'no callback for a receiver',
      {},
      { connected: false, receiving: true, profile: { ...profile, callbackUrl: null } },
      'amber unheard set-callback',
      { canSend: true, canReceive: false },
    ],
    [
      'lease ending',
      { leaseUntil: now + 3 * day, renews: false },
      {},
      `amber lease-ending renew-at-provider ${now + 3 * day}`,
      sends,
    ],
    [
      'lease over',
      { leaseUntil: now - 1, renews: false },
      {},
      `red lease-ending renew-at-provider ${now - 1}`,
      mute,
    ],
    [
      'redacted',
      {},
      { profile: { ...profile, redacts: true } },
      'amber redacted change-at-provider',
      sends,
    ],
    [
      'balance low',
      {},
      { holding: { balance: 0.5, missingRights: [] } },
      'amber balance-low top-up-at-provider 0.5',
      sends,
    ],
    [
      'balance gone',
      {},
      { holding: { balance: 0, missingRights: [] } },
      'red balance-low top-up-at-provider 0',
      mute,
    ],
    [
      'may not send',
      {},
      { holding: { balance: 9, missingRights: ['send'] } },
      'red key-lacks-right other-key',
      mute,
    ],
    [
      'may not read profiles',
      {},
      { profile: null, holding: { balance: 9, missingRights: ['read-profiles'] } },
      'amber key-lacks-right other-key',
      sends,
    ],
  ])('%s', (_what, line, around, told, can) => {
    const readiness = readinessOf({ ...good, ...line }, { ...fine, ...around });
    const [finding, ...more] = readiness.findings;
    expect(more).toEqual([]);
    const figure = finding?.figure ?? null;
    const words = [
      finding?.light,
      finding?.cause,
      finding?.fix,
      ...(figure === null ? [] : [figure]),
    ];
    expect(words.join(' ')).toBe(told);
    expect(readiness).toMatchObject({ ...can, light: finding?.light });
  });
});

test.each<[string, Partial<Line>, Partial<Around>]>([
  ['a toll-free number needs no campaign', { ...tollFree, registration: 'registered' }, {}],
  ['a lease that renews itself does not end', { leaseUntil: now + day, renews: true }, {}],
  ['a lease ends long after', { leaseUntil: now + leaseNotice + 1, renews: false }, {}],
  ['callbacks reach this computer', {}, { connected: false, receiving: true }],
  ['changing is not sending', {}, { holding: { balance: 9, missingRights: ['change-profiles'] } }],
])('green: %s', (_what, line, around) => {
  expect(readinessOf({ ...good, ...line }, { ...fine, ...around }).light).toBe('green');
});

test('where profiles are not told of, none is missed, and changes are made at the provider', () => {
  const bare = { ...good, profile: null, profileId: null, registration: null };
  const around = { ...fine, profile: null, managesLines: false };
  expect(readinessOf(bare, around).light).toBe('green');
  const [off] = readinessOf({ ...bare, canText: false, canMms: null }, around).findings;
  expect(off).toMatchObject({ cause: 'not-enabled', fix: 'change-at-provider' });
});

test('red comes before amber, and the light is the worst', () => {
  const line = { ...good, registration: 'none', profile: null, profileId: null } as const;
  const { light, findings } = readinessOf(line, { ...fine, profile: null });
  expect([light, ...findings.map(({ cause }) => cause)]).toEqual([
    'red',
    'no-profile',
    'no-campaign',
  ]);
});

test('a pool that skips what is not ready leaves out lines whose texts would fail', () => {
  const of = (line: Partial<Line>, around: Partial<Around> = {}) =>
    isReady(readinessOf({ ...good, ...line }, { ...fine, ...around }));
  expect(of({})).toBe(true);
  expect(of({ leaseUntil: now + day, renews: false })).toBe(true);
  expect(of({}, { connected: false })).toBe(true);
  expect(of({ registration: 'none', campaign: null })).toBe(false);
  expect(of({ registration: 'pending' })).toBe(false);
  expect(of({ canText: false })).toBe(false);
  expect(of({}, { holding: { balance: 0, missingRights: ['send'] } })).toBe(true);
});

test('the light is green only without findings, and nothing that cannot send is green', () => {
  const anyLine = fc.record({
    canText: fc.constantFrom(true, false, null),
    canMms: fc.constantFrom(true, false, null),
    type: fc.constantFrom('long-code' as const, 'toll-free' as const, 'unknown' as const),
    profileId: fc.constantFrom('p', null),
    profile: fc.constantFrom('Shop', null),
    registration: fc.constantFrom('registered' as const, 'pending' as const, 'none' as const, null),
    renews: fc.constantFrom(true, false, null),
  });
  const anyAround = fc.record({ connected: fc.boolean(), receiving: fc.boolean() });
  fc.assert(
    fc.property(anyLine, anyAround, (line, around) => {
      const { light, findings, canSend, canReceive } = readinessOf(
        { ...good, ...line },
        { ...fine, ...around },
      );
      expect(light === 'green').toBe(findings.length === 0);
      if (!canSend) expect(light).toBe('red');
      if (!canReceive) expect(light).not.toBe('green');
      if (line.canText === false) expect(canSend || canReceive).toBe(false);
    }),
  );
});
