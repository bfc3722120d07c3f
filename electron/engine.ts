/**
 * The running accounts: for each one a provider, a sync and an outbox lane, and nothing shared
 * between them but the store. One broken account never slows another.
 *
 * This is where the folders of the main process meet, together with main.ts and handlers.ts;
 * nothing here knows about windows, so it is also what a headless test can drive.
 */
import type { AccountState } from '../shared/contract/commands.ts';
import type { Account, Connection } from '../shared/model/account.ts';
import type { ChangeSet } from '../shared/model/change.ts';
import type { Line } from '../shared/model/line.ts';
import type { AccountBook } from './accounts/book.ts';
import type { Vault } from './accounts/vault.ts';
import { type Lane, startLane } from './outbox/outbox.ts';
import { createOpentact, opentactDefaults, socketUrlFor } from './providers/opentact/opentact.ts';
import type { Endpoint, FoundLine, Provider } from './providers/provider.ts';
import type { Store } from './store/store.ts';
import { type ArrivalMode, type Sync, startSync } from './sync/sync.ts';

export interface EngineOptions {
  readonly store: Store;
  readonly book: AccountBook;
  readonly vault: Vault;
  /** Starts the gateway of the practice account and says where it listens. */
  readonly practice: (accountId: string, key: string) => Promise<Endpoint>;
  readonly onChanges: (changes: ChangeSet, mode: ArrivalMode) => void;
  readonly onConnections: (states: readonly AccountState[]) => void;
  readonly onLines: (lines: readonly Line[]) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface Engine {
  states(): readonly AccountState[];
  /** Brings an account of the book to life; safe to call when it already runs. */
  start(account: Account): Promise<void>;
  stop(accountId: string): Promise<void>;
  stopAll(): Promise<void>;
  /** A text was queued for this account. */
  kick(accountId: string): void;
  /** The network is back or the computer woke up: try every waiting account now. */
  reconnect(): void;
  providerAt(endpoint: Endpoint, key: string): Provider;
}

interface Running {
  readonly sync: Sync;
  readonly lane: Lane;
}

/** How far back a new account reads: thirty days, ms. */
const historyDepth = 30 * 24 * 60 * 60_000;
/** How long after a lost answer the provider's records are asked, ms. */
const sweepDelay = 1_500;

export function createEngine(options: EngineOptions): Engine {
  const { store, book } = options;
  const running = new Map<string, Running>();
  const connections = new Map<string, Connection>();

  const states = (): readonly AccountState[] =>
    book.accounts().map((account) => ({
      account,
      connection: connections.get(account.id) ?? { state: 'connecting' },
    }));
  const connect = (accountId: string, connection: Connection): void => {
    connections.set(accountId, connection);
    options.onConnections(states());
  };

  const begin = (account: Account, provider: Provider): Running => {
    const lane = startLane({
      accountId: account.id,
      store,
      provider,
      onChanges: (changes) => options.onChanges(changes, 'live'),
      onKeyRefused: (detail) => connect(account.id, { state: 'key-refused', detail }),
      onUnknown: () => setTimeout(() => running.get(account.id)?.sync.sweep(), sweepDelay),
      onFailure: options.onFailure,
    });
    const sync = startSync({
      provider,
      cursor: async () => (await store.cursor(account.id)) ?? account.createdAt - historyDepth,
      apply: async (heard, cursor, mode) => {
        const historyBefore = account.createdAt;
        options.onChanges(await store.apply(account.id, heard, { cursor, historyBefore }), mode);
      },
      onConnection: (connection) => {
        connect(account.id, connection);
        if (connection.state !== 'live') return;
        lane.connected();
        void refreshLines(account, provider);
      },
      onFailure: options.onFailure,
    });
    return { lane, sync };
  };

  const refreshLines = async (account: Account, provider: Provider): Promise<void> => {
    try {
      const lines = await provider.lines();
      if (lines.length === 0) return;
      await store.setLines(account.id, linesOf(account.id, lines));
      options.onLines(await store.lines());
    } catch (error) {
      options.onFailure(error);
    }
  };

  const start = async (account: Account): Promise<void> => {
    if (running.has(account.id)) return;
    const sealed = book.sealedKey(account.id);
    const key = sealed === null ? null : await options.vault.open(sealed);
    if (key === null) return connect(account.id, { state: 'key-missing' });
    const endpoint = account.practice
      ? await options.practice(account.id, key)
      : endpointOf(account.baseUrl, account.socketUrl);
    running.set(account.id, begin(account, createOpentact(endpoint, key)));
  };

  const stop = async (accountId: string): Promise<void> => {
    const found = running.get(accountId);
    running.delete(accountId);
    await Promise.all([found?.sync.stop(), found?.lane.stop()]);
  };

  return {
    states,
    start,
    stop: async (accountId) => {
      await stop(accountId);
      connections.delete(accountId);
    },
    stopAll: async () => {
      await Promise.all([...running.keys()].map(stop));
    },
    kick: (accountId) => running.get(accountId)?.lane.kick(),
    reconnect: () => {
      for (const { sync } of running.values()) sync.reconnect();
    },
    providerAt: createOpentact,
  };
}

/** Addresses of an account: its own where given, the provider's otherwise. */
export function endpointOf(baseUrl: string | null, socketUrl: string | null): Endpoint {
  if (baseUrl === null) {
    return { ...opentactDefaults, socketUrl: socketUrl ?? opentactDefaults.socketUrl };
  }
  return { baseUrl, socketUrl: socketUrl ?? socketUrlFor(baseUrl) };
}

export function linesOf(accountId: string, found: readonly FoundLine[]): readonly Line[] {
  return found.map((line) => ({ ...line, accountId }));
}
