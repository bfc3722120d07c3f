/**
 * What a line can do and what stands in its way, before anything is sent. Every amber or red light
 * names its cause and the fix.
 */
export const readinessCauses = [
  /** It is not enabled for texting. */
  'not-enabled',
  /** The provider says this number cannot text at all. */
  'voice-only',
  'no-profile',
  'profile-off',
  /** No campaign: cannot send to the US; receiving and Canada work. */
  'no-campaign',
  'campaign-pending',
  'campaign-rejected',
  'toll-free-unverified',
  /** Nothing would bring inbound texts here: no callback and no live connection. */
  'unheard',
  'lease-ending',
  /** The provider blots out texts: what comes cannot be read here. */
  'redacted',
  'balance-low',
  /** The key may not send, or may not read numbers or profiles. */
  'key-lacks-right',
] as const;

export type ReadinessCause = (typeof readinessCauses)[number];

/** What the user can do about it. */
export type ReadinessFix =
  | 'enable'
  | 'choose-profile'
  | 'choose-campaign'
  | 'set-callback'
  | 'connect'
  | 'renew-at-provider'
  | 'top-up-at-provider'
  | 'verify-at-provider'
  | 'change-at-provider'
  | 'other-key'
  | 'wait';

export interface Finding {
  readonly cause: ReadinessCause;
  /** Red: texts from this line will fail. Amber: some will, or something is about to. */
  readonly light: 'red' | 'amber';
  readonly fix: ReadinessFix;
  /** A date or number that belongs to it, such as when a lease ends (ms) or the balance. */
  readonly figure: number | null;
}

export interface Readiness {
  readonly light: 'green' | 'amber' | 'red';
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly canSend: boolean;
  readonly canReceive: boolean;
}
