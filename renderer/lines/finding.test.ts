import { describe, expect, test } from 'vitest';
import type { Connection, Right } from '../../shared/model/account.ts';
import { providerKinds, providerNames } from '../../shared/model/providers.ts';
import {
  type Finding,
  type ReadinessCause,
  type ReadinessFix,
  readinessCauses,
} from '../../shared/model/readiness.ts';
import { sampleAccount, sampleKind, sampleProviderName, sampleState } from '../session/samples.ts';
import { fullDate } from '../words/times.ts';
import { findingWords } from './finding.ts';
import { fixOf } from './fixes.ts';

/** The names of providers that no sentence here is about. */
const others = new RegExp(
  providerKinds
    .filter((kind) => kind !== sampleKind)
    .map((kind) => providerNames[kind])
    .join('|'),
);

const now = new Date(2026, 4, 4, 12).getTime();

function found(cause: ReadinessCause, fix: ReadinessFix, figure: number | null = null): Finding {
  return { cause, light: 'red', fix, figure };
}

function said(finding: Finding, practice = false, missingRights: readonly Right[] = []) {
  const account = sampleAccount('a', { practice });
  return findingWords(
    finding,
    { account, holding: { balance: null, missingRights } },
    'Sales',
    now,
  );
}

describe('every cause is a whole sentence that names no other provider', () => {
  test.each(readinessCauses)('%s', (cause) => {
    const { short, sentence, fix } = said(found(cause, 'change-at-provider'));
    expect(sentence).toMatch(/^[A-Z].*[^ ]\.$/);
    expect(fix).toMatch(/^[A-Z].*\.$/);
    expect(short.length).toBeLessThan(26);
    expect(sentence).not.toMatch(others);
    expect(sentence).not.toMatch(/undefined|null/);
  });
});

test('figures are dates and amounts, and say when they are over', () => {
  const ends = new Date(2026, 4, 14, 12).getTime();
  expect(said(found('lease-ending', 'renew-at-provider', ends)).sentence).toContain(
    `ends on ${fullDate(ends)}`,
  );
  expect(said(found('lease-ending', 'renew-at-provider', now - 1)).sentence).toContain(
    `ended on ${fullDate(now - 1)}`,
  );
  expect(said(found('balance-low', 'top-up-at-provider', 0.5)).sentence).toMatch(/is 0.50\. When/);
  expect(said(found('balance-low', 'top-up-at-provider', 0)).sentence).toMatch(/used up \(0.00\)/);
});

test('a missing right is named by what cannot be done', () => {
  expect(
    said(found('key-lacks-right', 'other-key'), false, ['send', 'read-numbers']).sentence,
  ).toBe('The key of this account may not send texts or read your numbers.');
});

test('the practice network has no portal to go to', () => {
  expect(said(found('toll-free-unverified', 'verify-at-provider')).fix).toContain(
    sampleProviderName,
  );
  expect(said(found('toll-free-unverified', 'verify-at-provider'), true).fix).toContain(
    'nothing to do',
  );
});

const live: Connection = { state: 'live', since: 0 };

test.each<[ReadinessFix, Connection, string | null]>([
  ['enable', live, 'enable: Turn on texting'],
  ['choose-profile', live, 'profile: Choose a profile'],
  ['choose-campaign', live, 'campaign: Choose a campaign'],
  ['set-callback', live, 'callback: Set callback URL'],
  ['other-key', live, 'key: Replace key'],
  ['connect', { state: 'stopped' }, 'connect: Connect now'],
  ['connect', { state: 'key-missing' }, 'key: Replace key'],
  ['connect', { state: 'key-refused', since: 0, detail: '401' }, 'key: Replace key'],
  ['renew-at-provider', live, null],
  ['wait', live, null],
])('%s while %o: %s', (fix, connection, button) => {
  const act = fixOf(found('unheard', fix), sampleState('a', connection));
  expect(act === null ? null : `${act.act}: ${act.label}`).toBe(button);
});

test('the key of the practice network cannot be replaced', () => {
  const account = sampleAccount('a', { practice: true });
  expect(
    fixOf(found('key-lacks-right', 'other-key'), sampleState('a', live, { account })),
  ).toBeNull();
});
