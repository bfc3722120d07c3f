/**
 * The provider's records: tables in memory over the journal. Every record's `modifiedOn` comes from
 * `stamp`, which never gives the same millisecond twice, so a client that pages on `modified_on` can
 * trust the order.
 */
import type { z } from 'zod';
import type { Account } from './account.ts';
import type { Clock } from './clock.ts';
import { type Journal, openJournal } from './journal.ts';
import {
  Application,
  Delivery,
  Inbound,
  Lease,
  type Message,
  Outbound,
  Profile,
  Purse,
  Subscription,
  Token,
  Upload,
} from './records.ts';
import { money, prices } from './settings.ts';

export interface Table<T> {
  get(key: string): T | undefined;
  /** In order of creation. */
  all(): T[];
  put(row: T): void;
  remove(key: string): void;
  /** How many different records there ever were, removed ones included: the next record's ordinal. */
  readonly everAdded: number;
}

export interface State {
  readonly outbound: Table<Outbound>;
  readonly inbound: Table<Inbound>;
  readonly leases: Table<Lease>;
  readonly profiles: Table<Profile>;
  readonly subscriptions: Table<Subscription>;
  readonly tokens: Table<Token>;
  readonly deliveries: Table<Delivery>;
  readonly uploads: Table<Upload>;
  /** Where the account's application posts to, for providers that have one. */
  applicationCallback(): string | null;
  setApplicationCallback(url: string | null): void;
  /** Dollars. */
  balance(): number;
  setBalance(balance: number): void;
  /** Every text of ours, without those that a fault hides. */
  shown(): Outbound[];
  message(uuid: string): Message | undefined;
  leaseOf(number: string): Lease | undefined;
  /** Now, as an ISO instant later than every one given before. Where the clock was set back it stands. */
  stamp(): string;
  /** `count` ISO instants evenly over the `ms` before now, oldest first; the last one is now. */
  stamps(count: number, ms: number): string[];
  /** Resolves when every record written so far is on disk. */
  flushed(): Promise<void>;
  close(): void;
}

export function openState(account: Account, clock: Clock, stateFile: string | undefined): State {
  const journal = openJournal(stateFile);
  const outbound = openTable('outbound', Outbound, (row) => row.uuid, journal);
  const inbound = openTable('inbound', Inbound, (row) => row.uuid, journal);
  const leases = openTable('lease', Lease, (row) => row.uuid, journal, account.leases);
  const profiles = openTable('profile', Profile, (row) => row.uuid, journal, [account.profile]);
  const subscriptions = openTable('subscription', Subscription, (row) => row.uuid, journal, [
    account.subscription,
  ]);
  const tokens = openTable('token', Token, (row) => row.uuid, journal);
  const deliveries = openTable('delivery', Delivery, (row) => row.uuid, journal);
  const uploads = openTable('upload', Upload, (row) => row.name, journal);
  const application = openTable('application', Application, () => 'application', journal);
  const purse = openTable('purse', Purse, () => 'purse', journal);
  const byNumber = new Map(account.leases.map((lease) => [lease.number, lease.uuid]));

  let last = latest([
    outbound.all(),
    inbound.all(),
    leases.all(),
    profiles.all(),
    subscriptions.all(),
    tokens.all(),
    deliveries.all(),
    uploads.all(),
  ]);
  const stamp = () => {
    last = Math.max(clock.now(), last + 1);
    return new Date(last).toISOString();
  };
  const balance = () => purse.get('purse')?.balance ?? prices.openingBalance;

  return {
    outbound,
    inbound,
    leases,
    profiles,
    subscriptions,
    tokens,
    deliveries,
    uploads,
    applicationCallback: () => application.get('application')?.callbackUrl ?? null,
    setApplicationCallback: (callbackUrl) => application.put({ callbackUrl }),
    balance,
    setBalance: (amount) => purse.put({ balance: money(amount) }),
    shown: () => outbound.all().filter(({ hidden }) => !hidden),
    message: (uuid) => outbound.get(uuid) ?? inbound.get(uuid),
    leaseOf: (number) => leases.get(byNumber.get(number) ?? ''),
    stamp,
    stamps(count, ms) {
      const end = Date.parse(stamp());
      return Array.from({ length: count }, (_, index) =>
        new Date(end - ms + Math.round(((index + 1) * ms) / count)).toISOString(),
      );
    },
    flushed: journal.flushed,
    close: journal.close,
  };
}

function openTable<T>(
  name: string,
  schema: z.ZodType<T>,
  keyOf: (row: T) => string,
  journal: Journal,
  start: readonly T[] = [],
): Table<T> {
  const rows = new Map(start.map((row) => [keyOf(row), row]));
  const keys = new Set(rows.keys());
  for (const { table, key, row } of journal.entries) {
    if (table !== name) continue;
    if (row === null) rows.delete(key);
    else rows.set(key, readRow(name, schema, row));
    keys.add(key);
  }
  return {
    get: (key) => rows.get(key),
    all: () => [...rows.values()],
    put(row) {
      rows.set(keyOf(row), row);
      keys.add(keyOf(row));
      journal.append({ table: name, key: keyOf(row), row });
    },
    remove(key) {
      rows.delete(key);
      journal.append({ table: name, key, row: null });
    },
    get everAdded() {
      return keys.size;
    },
  };
}

function readRow<T>(name: string, schema: z.ZodType<T>, row: unknown): T {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const advice = 'Move the file away to start with empty records.';
  throw new Error(`The practice records hold a ${name} this version cannot read. ${advice}`, {
    cause: result.error,
  });
}

function latest(tables: readonly (readonly { modifiedOn: string }[])[]): number {
  return tables.flat().reduce((max, row) => Math.max(max, Date.parse(row.modifiedOn)), 0);
}
