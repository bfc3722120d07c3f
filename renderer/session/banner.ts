/** What can stand above the inbox, as facts; bannerWords.ts has the sentences. */
import type { MissedCause, OutageCause } from '../../shared/model/account.ts';
import type { StorageNotice, StorageTrouble } from '../../shared/model/storage.ts';
import type { Address } from '../../shared/phone/address.ts';

/** Some of the accounts of one provider. */
export interface Concerned {
  /** As said in sentences. */
  readonly provider: string;
  readonly accountIds: readonly string[];
  readonly names: readonly string[];
  /** How many accounts of that provider there are. */
  readonly of: number;
}

/** Times are ms since the epoch. */
export type Banner =
  | { readonly kind: 'storage'; readonly trouble: StorageTrouble }
  | { readonly kind: 'notice'; readonly notice: StorageNotice }
  | {
      readonly kind: 'key';
      readonly concerned: Concerned;
      /** Null while only texts were refused; the key is gone when there is no provider to blame. */
      readonly since: number | null;
      readonly missing: boolean;
    }
  /** No account finds a way out of this computer. */
  | {
      readonly kind: 'offline';
      readonly accountIds: readonly string[];
      readonly since: number;
      readonly reason: string;
      /** The system says so as well. */
      readonly certain: boolean;
    }
  | {
      readonly kind: 'outage';
      readonly concerned: Concerned;
      readonly cause: OutageCause;
      readonly since: number;
      readonly reason: string;
      readonly heardAt: number | null;
      /** Accounts elsewhere or of the same provider that are connected. */
      readonly others: number;
    }
  | { readonly kind: 'recovering'; readonly providers: readonly string[] }
  | {
      readonly kind: 'missed';
      readonly concerned: Concerned;
      readonly cause: MissedCause;
      readonly lines: readonly Address[];
      readonly count: number;
      readonly foundAt: number;
    }
  | {
      readonly kind: 'paused';
      readonly concerned: Concerned;
      readonly asked: boolean;
      /** Null where it is too short to be told. */
      readonly until: number | null;
      readonly detail: string;
    }
  | { readonly kind: 'catching-up'; readonly read: number; readonly remaining: number | null }
  | ({ readonly kind: 'all-clear' } & AllClear);

/** What works again. */
export interface AllClear {
  readonly storage: boolean;
  /** It was this computer that was offline, not a provider. */
  readonly network: boolean;
  readonly providers: readonly string[];
  readonly accountIds: readonly string[];
}
