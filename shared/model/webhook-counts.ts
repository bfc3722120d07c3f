/**
 * What became of the requests to the receiver, counted for the screen. Free of schemas, so that the page
 * stays small.
 */
/** Why a request was refused: its sender did something that no provider does, or cannot prove who it is. */
export const refusalReasons = [
  'wrong-path',
  'wrong-method',
  'wrong-type',
  'too-large',
  'too-slow',
  /** No HTTP, broken off, no JSON, or no event of this provider. */
  'malformed',
  'wrong-signature',
  /** Rightly signed, but more than 300 s ago or ahead: a clock is wrong, or it is sent again. */
  'wrong-time',
  'wrong-credentials',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Why a request was asked to come again: nothing is wrong with it. */
export const deferralReasons = ['busy', 'store-slow', 'store-failed'] as const;
export type DeferralReason = (typeof deferralReasons)[number];

/** Times are ms since the epoch; null when it never happened. */
export interface Counts {
  readonly accepted: number;
  readonly duplicates: number;
  readonly selfTests: number;
  readonly challenged: number;
  readonly refused: Readonly<Record<RefusalReason, number>>;
  readonly deferred: Readonly<Record<DeferralReason, number>>;
  readonly lastAcceptedAt: number | null;
  readonly lastRefused: { readonly at: number; readonly reason: RefusalReason } | null;
}

export const noCounts: Counts = {
  accepted: 0,
  duplicates: 0,
  selfTests: 0,
  challenged: 0,
  refused: {
    'wrong-path': 0,
    'wrong-method': 0,
    'wrong-type': 0,
    'too-large': 0,
    'too-slow': 0,
    malformed: 0,
    'wrong-signature': 0,
    'wrong-time': 0,
    'wrong-credentials': 0,
  },
  deferred: { busy: 0, 'store-slow': 0, 'store-failed': 0 },
  lastAcceptedAt: null,
  lastRefused: null,
};
