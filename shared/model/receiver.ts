/**
 * The webhook receiver as it stands: an HTTP server on this computer alone, off by default, for people
 * who have a tunnel or a reverse proxy leading to it.
 */
import { z } from 'zod';
import type { Counts } from './webhook-counts.ts';

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
