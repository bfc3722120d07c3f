/**
 * What stands in the way of a line, judged from what the provider said about it, its profile and its
 * account. What the provider does not say (null) is never held against a line.
 *
 * A number that cannot text at all has neither texts nor MMS; one that is only not enabled says
 * nothing about MMS yet. Without a campaign only texts to the US fail, so that light is amber; toll-free
 * numbers that are not verified are blocked whole, also while the verification is pending.
 */
import type { Holding } from '../model/account.ts';
import type { Line } from '../model/line.ts';
import type { MessagingProfile } from '../model/profile.ts';
import type { Finding, Readiness, ReadinessCause, ReadinessFix } from '../model/readiness.ts';

export interface Around {
  /** The profile the line belongs to; null when it has none or it could not be read. */
  readonly profile: MessagingProfile | null;
  readonly holding: Holding;
  /** Whether the account has its live connection. */
  readonly connected: boolean;
  /** Whether this computer takes what the provider posts to callback URLs. */
  readonly receiving: boolean;
  /** Whether profiles are told of and lines can be changed here; otherwise that is done at the provider. */
  readonly managesLines: boolean;
  /** ms since the epoch. */
  readonly now: number;
}

/** How long before the end of a lease that is not renewed it is said: fourteen days, ms. */
export const leaseNotice = 14 * 24 * 60 * 60_000;
/** Below this, in the account's currency, the balance is low: about a hundred texts in the US. */
export const lowBalance = 1;

export function readinessOf(line: Line, around: Around): Readiness {
  const findings = judges
    .flatMap((judge) => judge(line, around) ?? [])
    .map((finding) =>
      around.managesLines || !managing.has(finding.fix)
        ? finding
        : { ...finding, fix: 'change-at-provider' as const },
    )
    .toSorted((a, b) => Number(b.light === 'red') - Number(a.light === 'red'));
  return {
    light: findings[0]?.light ?? 'green',
    findings,
    canSend: findings[0]?.light !== 'red',
    canReceive: !findings.some(({ cause }) => deafening.has(cause)),
  };
}

/**
 * Whether a pool that skips lines that are not ready uses it: nothing about the line says that its texts
 * will fail. What is wrong with the whole account is no reason to prefer another line.
 */
export function isReady({ findings }: Readiness): boolean {
  return findings.every(
    ({ cause, light }) => accountWide.has(cause) || (light === 'amber' && !unregistered.has(cause)),
  );
}

/** Fixes that change a line or its profile. */
const managing = new Set<ReadinessFix>([
  'enable',
  'choose-profile',
  'choose-campaign',
  'set-callback',
]);

type Judge = (line: Line, around: Around) => Finding | null;

const unregistered = new Set<ReadinessCause>([
  'no-campaign',
  'campaign-pending',
  'campaign-rejected',
  'toll-free-unverified',
]);
const accountWide = new Set<ReadinessCause>(['balance-low', 'key-lacks-right']);
/** Causes that stop receiving. */
const deafening = new Set<ReadinessCause>([
  'not-enabled',
  'voice-only',
  'no-profile',
  'profile-off',
  'unheard',
]);

function red(cause: ReadinessCause, fix: ReadinessFix, figure: number | null = null): Finding {
  return { cause, light: 'red', fix, figure };
}

function amber(cause: ReadinessCause, fix: ReadinessFix, figure: number | null = null): Finding {
  return { cause, light: 'amber', fix, figure };
}

/** In the order in which they are shown, red ones first. */
const judges: readonly Judge[] = [
  ({ canText, canMms }) => {
    if (canText !== false) return null;
    return canMms === false
      ? red('voice-only', 'change-at-provider')
      : red('not-enabled', 'enable');
  },
  ({ canText, profile, profileId }, { managesLines }) => {
    const none = managesLines && canText !== false && profile === null && profileId === null;
    return none ? red('no-profile', 'choose-profile') : null;
  },
  (_line, { profile }) =>
    profile?.enabled === false ? red('profile-off', 'change-at-provider') : null,
  ({ canText, type, registration }) => {
    if (canText === false || type !== 'toll-free') return null;
    if (registration === 'pending') return red('toll-free-unverified', 'wait');
    const unverified = registration === 'none' || registration === 'rejected';
    return unverified ? red('toll-free-unverified', 'verify-at-provider') : null;
  },
  ({ canText, type, registration }) => {
    if (canText === false || type !== 'long-code') return null;
    switch (registration) {
      case 'none':
        return amber('no-campaign', 'choose-campaign');
      case 'pending':
        return amber('campaign-pending', 'wait');
      case 'rejected':
        return amber('campaign-rejected', 'verify-at-provider');
      case 'registered':
      case null:
        return null;
    }
  },
  (_line, { holding: { balance } }) => {
    if (balance === null || balance >= lowBalance) return null;
    const light = balance > 0 ? amber : red;
    return light('balance-low', 'top-up-at-provider', balance);
  },
  (_line, { holding: { missingRights } }) => {
    if (missingRights.includes('send')) return red('key-lacks-right', 'other-key');
    const reading = missingRights.some((right) => right.startsWith('read-'));
    return reading ? amber('key-lacks-right', 'other-key') : null;
  },
  ({ leaseUntil, renews }, { now }) => {
    if (leaseUntil === null || renews === true || leaseUntil - now > leaseNotice) return null;
    const light = leaseUntil > now ? amber : red;
    return light('lease-ending', 'renew-at-provider', leaseUntil);
  },
  ({ canText }, { profile, connected, receiving }) => {
    if (canText === false || connected) return null;
    if (!receiving) return amber('unheard', 'connect');
    return profile?.callbackUrl === null ? amber('unheard', 'set-callback') : null;
  },
  ({ canText }, { profile }) =>
    canText !== false && profile?.redacts === true ? amber('redacted', 'change-at-provider') : null,
];
