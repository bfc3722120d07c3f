/**
 * An account is one key at one provider. The key itself is never part of it: keys live sealed in
 * the main process and nothing here can carry one.
 */
import { z } from 'zod';
import type { Address } from '../phone/address.ts';
import type { ProviderKind } from './providers.ts';

/** How fast texts leave, and how long a lost answer is looked for. The user can change all three. */
export const Limits = z.strictObject({
  /** Texts a second, all lines together. */
  perSecond: z.number().min(0.1).max(1000),
  /** Texts a second from one line. */
  perLinePerSecond: z.number().min(0.1).max(1000),
  /** Seconds after a request left in which the provider's records may still come to show it. */
  lookForSeconds: z.int().min(5).max(3600),
});
export type Limits = z.infer<typeof Limits>;

export interface Account {
  readonly id: string;
  readonly provider: ProviderKind;
  readonly name: string;
  /** True for the built-in practice account, whose gateway runs inside the app. */
  readonly practice: boolean;
  /** REST base URL; null for the practice account, whose address is known only at run time. */
  readonly baseUrl: string | null;
  /** Websocket URL; null = same host as the base URL. */
  readonly socketUrl: string | null;
  /** Numbers as the user entered them, where the provider does not tell them; empty otherwise. */
  readonly ownNumbers: readonly Address[];
  /** ms since the epoch. Messages older than this are history, not news. */
  readonly createdAt: number;
  readonly limits: Limits;
}

/** Why there is no connection. */
export type OutageCause =
  /** No way out of this computer: no name found, no route. */
  | 'network'
  /** The provider does not answer, or answers with an error of its own. */
  | 'provider'
  /** What came could not be written down here. */
  | 'storage';

/** How an account stands with its provider right now. Times are ms since the epoch. */
export type Connection =
  | { readonly state: 'connecting' }
  | {
      readonly state: 'catching-up';
      readonly since: number;
      /** Records read so far. */
      readonly read: number;
      /** Records still to come; null while the provider has not said. */
      readonly remaining: number | null;
    }
  | { readonly state: 'live'; readonly since: number }
  | {
      readonly state: 'waiting';
      /** Since when there has been no connection. */
      readonly since: number;
      /** The next try. */
      readonly until: number;
      readonly cause: OutageCause;
      readonly reason: string;
    }
  | { readonly state: 'key-refused'; readonly since: number; readonly detail: string }
  | { readonly state: 'key-missing' }
  | { readonly state: 'stopped' };

/** Why inbound texts came to the provider's records and not to this computer. */
export type MissedCause =
  /** The provider no longer had a subscription for this key; a new one was made. */
  | 'subscription-gone'
  /** Subscribed and connected, but no line is pushed. */
  | 'nothing-pushed'
  /** Posted to the address that leads to the receiver here, by what the user set up; and it did not come. */
  | 'nothing-posted'
  /** Other lines are pushed, these are not: a callback URL of their profile may take them. */
  | 'these-lines-only';

/** Inbound texts found by reading the records that should have been pushed. */
export interface MissedLive {
  readonly lines: readonly Address[];
  readonly count: number;
  /** When they were found, ms. */
  readonly foundAt: number;
  readonly cause: MissedCause;
}

/** Proof, or lack of it, that what is sent to the user arrives here. */
export interface Health {
  /** When something last came over the live connection, ms. */
  readonly heardAt: number | null;
  /** When the provider's records were last compared with what had come, ms. */
  readonly checkedAt: number | null;
  readonly missed: MissedLive | null;
}

export const unknownHealth: Health = { heardAt: null, checkedAt: null, missed: null };

/** Whether an account's texts leave. */
export type Flow =
  | { readonly state: 'flowing' }
  /** `asked`: the provider said so; otherwise nobody answered. `until` in ms since the epoch. */
  | {
      readonly state: 'paused';
      readonly until: number;
      readonly asked: boolean;
      readonly detail: string;
    }
  /** Until there is a key that is accepted. */
  | { readonly state: 'key-refused' };

/** What a key may not do, as far as it was found out. */
export type Right =
  | 'send'
  | 'read-numbers'
  | 'read-profiles'
  | 'change-numbers'
  | 'change-profiles';

/** What the provider says about the account itself; null where it does not, or was not asked yet. */
export interface Holding {
  /** In the account's currency. */
  readonly balance: number | null;
  readonly missingRights: readonly Right[];
}

/** How news of an account comes to this computer. */
export type Receiving =
  | { readonly by: 'socket' }
  /** Posted by the provider to the address that leads to the receiver here; `lastAt` in ms. */
  | { readonly by: 'webhook'; readonly lastAt: number | null }
  /** Found by reading the provider's records every `every` ms. */
  | { readonly by: 'checks'; readonly every: number };

export interface AccountState {
  readonly account: Account;
  readonly receiving: Receiving;
  readonly holding: Holding;
  readonly connection: Connection;
  readonly health: Health;
  readonly flow: Flow;
}

/** What happened while nothing was heard for more than a day. Times are ms since the epoch. */
export interface Absence {
  readonly accountId: string;
  readonly from: number;
  readonly until: number;
  readonly received: number;
  /** Conversations whose last text came in that time and has no answer. */
  readonly needReply: number;
  readonly failed: number;
  /** Texts written before that wait for a word from the user. */
  readonly asking: number;
}
