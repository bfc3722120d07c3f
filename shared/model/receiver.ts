/**
 * The webhook receiver as it stands: an HTTP server on this computer alone, off by default, for people
 * who have a tunnel or a reverse proxy leading to it.
 */
import { z } from 'zod';

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

export const ReceiverChoice = z.strictObject({
  enabled: z.boolean(),
  /** 0 lets the system choose one. */
  port: z.int().min(0).max(65_535),
  /** What leads to the port from outside, without a path of ours; null while there is none. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable(),
});
export type ReceiverChoice = z.infer<typeof ReceiverChoice>;

export type ReceiverStatus =
  | { readonly state: 'off' }
  | { readonly state: 'listening'; readonly port: number }
  | {
      readonly state: 'failed';
      readonly why: 'port-taken' | 'port-forbidden' | 'failed';
      readonly detail: string;
    };

/** How a request to an account's address proves who sent it. */
export type ReceiverProof =
  /** A signature, checked with the account's public key. */
  | 'signature'
  /** A user and password that the provider was given. */
  | 'credentials'
  /** Nothing but knowing the address. */
  | 'address';

export interface ReceiverAccount {
  readonly accountId: string;
  /** What the provider is to be given; null without a public address. Of a practice account always there. */
  readonly address: string | null;
  readonly proof: ReceiverProof;
  /** False where what the proof is checked with was not entered: nothing is let in then. */
  readonly provable: boolean;
  /** Whether each text names the address itself, which comes before the one of its profile. */
  readonly onEachSend: boolean;
  readonly counts: Counts;
}

export interface ReceiverState {
  readonly choice: ReceiverChoice;
  readonly status: ReceiverStatus;
  readonly accounts: readonly ReceiverAccount[];
  /** Requests to nobody's address. */
  readonly strangers: Counts;
}
