/**
 * The running accounts: for each one a provider, a sync and an outbox lane, and nothing shared
 * between them but the store. One broken account never slows another.
 *
 * This is where the folders of the main process meet, together with main.ts and handlers.ts;
 * nothing here knows about windows, so it is also what a headless test can drive.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Account, AccountState, Limits } from '../shared/model/account.ts';
import type { ChangeSet } from '../shared/model/change.ts';
import type { Line } from '../shared/model/line.ts';
import type { MessagingProfile } from '../shared/model/profile.ts';
import type { ProviderKind } from '../shared/model/providers.ts';
import type { Heard } from '../shared/model/receipt.ts';
import type { Address } from '../shared/phone/address.ts';
import type { AccountBook } from './accounts/book.ts';
import type { Vault } from './accounts/vault.ts';
import { type Clock, systemClock } from './clock.ts';
import { type RunningAccount, runAccount } from './engine/account.ts';
import type { AccountLines } from './engine/lines.ts';
import { createReceiving } from './engine/receiving.ts';
import { createStates } from './engine/states.ts';
import type { FileOf } from './outbox/uploads.ts';
import type { PracticePlace } from './practice-door.ts';
import type { Endpoint, Provider } from './providers/provider.ts';
import { providerModules } from './providers/registry.ts';
import type { Store } from './store/store.ts';
import type { ArrivalMode, SyncTimings } from './sync/sync.ts';
import type { Source } from './webhooks/source.ts';

export { linesOf } from './engine/addresses.ts';

export interface EngineOptions {
  readonly store: Store;
  readonly book: Pick<AccountBook, 'accounts' | 'sealedKey' | 'setSealedKey'>;
  readonly vault: Pick<Vault, 'open' | 'seal'>;
  /** Starts the gateway of a practice account and says where it listens. */
  readonly practice: (
    account: Pick<Account, 'id' | 'provider'>,
    secret: string,
  ) => Promise<Pick<PracticePlace, 'endpoint'>>;
  /** The address to name in each text for its events; null leaves it to the profile. */
  readonly announced: (accountId: string) => string | null;
  /** Whether what the provider posts should arrive here: the receiver listens, and can tell who posts. */
  readonly receives: (accountId: string) => boolean;
  readonly fileOf: FileOf;
  readonly onChanges: (changes: ChangeSet, mode: ArrivalMode) => void;
  /**
   * Everything there was to read at an account is applied, and its absence, if there was one, noted:
   * what came since the last time, other than `live`, can be told in one.
   */
  readonly onCaughtUp: (accountId: string, mode: ArrivalMode) => void;
  readonly onConnections: (states: readonly AccountState[]) => void;
  readonly onLines: (lines: readonly Line[]) => void;
  readonly onProfiles: (profiles: readonly MessagingProfile[]) => void;
  readonly onFailure: (error: unknown) => void;
  readonly clock?: Clock;
  /** Of every account; each has its own usual ones otherwise. */
  readonly timings?: SyncTimings;
}

export interface Engine {
  states(): readonly AccountState[];
  /** Brings an account of the book to life; safe to call when it already runs. */
  start(account: Account): Promise<void>;
  /** Ends it; a send that is slow to end is waited for by its next start, not here. */
  stop(accountId: string): Promise<void>;
  /** What is still on its way after a moment is left to the next `recover`. */
  stopAll(): Promise<void>;
  /** Resolves when what is on its way now has come to an end, or after a moment. */
  settled(): Promise<void>;
  /** A text was queued for this account. */
  kick(accountId: string): void;
  setLimits(accountId: string, limits: Limits): void;
  /** Its lines and profiles at the provider; null while it does not run. */
  lines(accountId: string): AccountLines | null;
  /** Compares the records with what came, now, or tries to connect. Resolves when it ended; never rejects. */
  check(accountId: string): Promise<void>;
  /** Tries now, of one account or of all; one whose key was refused is tried only when named. */
  reconnect(accountId?: string): void;
  setOnline(online: boolean): void;
  /**
   * Applies what was posted as news; durable when it resolves. Rejects when the account does not run
   * or it could not be written down.
   */
  take(accountId: string, heard: Heard): Promise<void>;
  /** How posts to a path are let in; null while the account does not run or its posts cannot be proved. */
  sourceOf(accountId: string, path: string): Source | null;
  /** Null while the account does not run. */
  providerOf(accountId: string): Provider | null;
  /** What opens an address of the provider's own hosts; null for every other address. */
  mediaHeaders(accountId: string, url: string): Promise<Readonly<Record<string, string>> | null>;
  /** Where its provider is, while it runs and that is on this computer. */
  loopbackOrigins(accountId: string): readonly string[];
  receives(accountId: string): boolean;
  /** What `receives` says may have changed. */
  receiverChanged(): void;
  /** The computer goes to sleep: connections are closed and nothing is sent until `resume`. */
  suspend(): void;
  resume(): void;
  /** `secret` as the provider's module made it. */
  providerAt(
    kind: ProviderKind,
    endpoint: Endpoint,
    secret: string,
    ownNumbers: readonly Address[],
  ): Provider;
}

/** How long the end of sends on their way is waited for, ms. */
const patience = 3_000;
/** The same, where somebody waits for the answer, ms. */
const shortPatience = 2_000;

export function createEngine(options: EngineOptions): Engine {
  const { store, book, vault, onFailure } = options;
  const { clock = systemClock, receives } = options;
  const running = new Map<string, RunningAccount>();
  const outgoing = new Map<string, ReturnType<typeof newOutgoing>>();
  /** Starting and stopping of one account, one after the other. */
  const turns = new Map<string, Promise<void>>();
  /** As far as the page has said: nothing is tried anew unless it was gone before. */
  let online = true;
  const receiving = createReceiving(receives, options.timings);
  const states = createStates({
    accounts: book.accounts,
    receivingOf: receiving.of,
    publish: options.onConnections,
  });

  const outgoingOf = (accountId: string): ReturnType<typeof newOutgoing> => {
    const found = outgoing.get(accountId) ?? newOutgoing();
    outgoing.set(accountId, found);
    return found;
  };

  const inTurn = (accountId: string, work: () => Promise<void>): Promise<void> => {
    const turn = (turns.get(accountId) ?? Promise.resolve()).then(work, work);
    turns.set(accountId, turn);
    return turn;
  };

  const begin = async (account: Account): Promise<void> => {
    const { id } = account;
    if (running.has(id)) return;
    const module = providerModules[account.provider];
    const sealed = book.sealedKey(id);
    const secret = sealed === null ? null : await vault.open(sealed);
    if (secret === null) {
      states.set(id, { connection: { state: 'key-missing' }, flow: { state: 'key-refused' } });
      return;
    }
    const endpoint = account.practice
      ? (await options.practice(account, secret)).endpoint
      : module.endpointOf(account.baseUrl, account.socketUrl);
    states.set(id, { connection: { state: 'connecting' }, flow: { state: 'flowing' } });
    const reach = module.offer.capabilities.optOuts ? 'profile' : 'line';
    await store.setOptOutReach(id, reach);
    const begun = runAccount({
      ...{ account, module, endpoint, secret, store, clock, onFailure },
      timings: receiving.timings(account),
      announced: () => options.announced(id),
      receives: () => receives(id),
      fileOf: options.fileOf,
      outgoing: outgoingOf(id),
      seal: vault.seal,
      keep: (renewed) => book.setSealedKey(id, renewed),
      onStanding: (change) => states.set(id, change),
      onChanges: options.onChanges,
      onCaughtUp: (mode) => options.onCaughtUp(id, mode),
      onLines: options.onLines,
      onProfiles: options.onProfiles,
    });
    running.set(id, begun);
  };

  const end = async (accountId: string): Promise<void> => {
    const found = running.get(accountId);
    if (found === undefined) return;
    running.delete(accountId);
    await found.end();
    const before = outgoingOf(accountId);
    const quiet = found.quiet();
    outgoing.set(accountId, { ...before, after: quiet });
    const settled = quiet.then(() => Promise.all(before.hands.values()));
    await Promise.race([settled, delay(patience, undefined, { ref: false })]);
  };

  const abandon = async (accountId: string): Promise<void> => {
    await end(accountId);
    outgoingOf(accountId).abandon();
    outgoing.delete(accountId);
  };

  const start = (account: Account): Promise<void> =>
    inTurn(account.id, () =>
      begin(account).catch((error: unknown) => {
        states.set(account.id, { connection: { state: 'stopped' } });
        throw error;
      }),
    );

  const reconnect = (accountId: string): void => {
    const account = book.accounts().find(({ id }) => id === accountId);
    const refused = states.of(accountId).connection.state === 'key-refused';
    if (account === undefined || !refused) {
      running.get(accountId)?.reconnect();
      return;
    }
    inTurn(accountId, () => end(accountId))
      .then(() => start(account))
      .catch(onFailure);
  };

  return {
    states: states.list,
    start,
    stop: (accountId) =>
      inTurn(accountId, async () => {
        await end(accountId);
        states.forget(accountId);
      }),
    stopAll: async () => {
      await Promise.all([...turns.keys()].map((id) => inTurn(id, () => abandon(id))));
    },
    settled: async () => {
      const inHand = [...outgoing.values()].flatMap(({ hands }) => [...hands.values()]);
      await Promise.race([Promise.all(inHand), delay(shortPatience, undefined, { ref: false })]);
    },
    kick: (accountId) => running.get(accountId)?.kick(),
    setLimits: (accountId, limits) => running.get(accountId)?.setLimits(limits),
    lines: (accountId) => running.get(accountId)?.lines ?? null,
    check: async (accountId) => running.get(accountId)?.check(),
    reconnect: (accountId) => {
      if (accountId !== undefined) return reconnect(accountId);
      for (const account of running.values()) account.reconnect();
    },
    setOnline: (now) => {
      const isBack = now && !online;
      online = now;
      if (isBack) for (const account of running.values()) account.reconnect();
    },
    take: async (accountId, heard) => {
      const account = running.get(accountId);
      if (account === undefined) throw new Error('The account does not run.');
      await account.take(heard);
    },
    sourceOf: (accountId, path) => running.get(accountId)?.sourceOf(path) ?? null,
    providerOf: (accountId) => running.get(accountId)?.provider() ?? null,
    mediaHeaders: async (accountId, address) => {
      const url = URL.parse(address);
      return url === null ? null : ((await running.get(accountId)?.mediaHeaders(url)) ?? null);
    },
    loopbackOrigins: (accountId) => {
      const loopback = running.get(accountId)?.loopback ?? null;
      return loopback === null ? [] : [loopback];
    },
    receives,
    receiverChanged: states.changed,
    suspend: () => {
      for (const account of running.values()) account.suspend();
    },
    resume: () => {
      for (const account of running.values()) account.resume();
    },
    providerAt: (kind, endpoint, secret, ownNumbers) =>
      providerModules[kind].create(endpoint, secret, ownNumbers),
  };
}

function newOutgoing() {
  const ending = new AbortController();
  return {
    hands: new Map<number, Promise<void>>(),
    after: Promise.resolve(),
    abandoned: ending.signal,
    abandon: () => ending.abort(),
  };
}
