/**
 * What the tests of this folder stand on: real stores in temporary folders, practice gateways as
 * processes of their own, and our engine between them, with its clock and timings in the test's hand.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Clock, systemClock } from '../../electron/clock.ts';
import { createEngine, type Engine, type EngineOptions } from '../../electron/engine.ts';
import { providerModules } from '../../electron/providers/registry.ts';
import { openStore } from '../../electron/store/open.ts';
import type { NewText, Store } from '../../electron/store/store.ts';
import type { ArrivalMode, SyncTimings } from '../../electron/sync/sync.ts';
import type { Account, AccountState, Limits } from '../../shared/model/account.ts';
import type { ChangeSet } from '../../shared/model/change.ts';
import type { Message } from '../../shared/model/message.ts';
import { Address } from '../../shared/phone/address.ts';
import { type GatewayOptions, type GatewayProcess, startGateway } from '../e2e/gateway-process.ts';

export const line = Address.parse('+18382050008');
export const otherLine = Address.parse('+18382050009');
/** Gets texts and writes nothing back. */
export const quiet = Address.parse('+12125550103');

/** Somebody who behaves like `quiet`; a different one for each number below 100. */
export function someone(n: number): Address {
  return Address.parse(`+1646555${String(1000 + n).padStart(4, '0')}`);
}

export async function gatewayFor(options: GatewayOptions = {}): Promise<GatewayProcess> {
  const gateway = await startGateway({ speed: 50, ...options });
  onTestFinished(gateway.stop);
  return gateway;
}

export async function storeFor(): Promise<Store> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-wire-'));
  const workerUrl = new URL('../../electron/store/worker.ts', import.meta.url);
  const store = await openStore({ file: path.join(folder, 'longcode.db'), workerUrl });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return store;
}

let accounts = 0;

export function accountAt(
  gateway: Pick<GatewayProcess, 'url' | 'socketUrl'> & Partial<Pick<GatewayProcess, 'provider'>>,
  more: Partial<Account> = {},
): Account {
  accounts += 1;
  return {
    id: `0193a1d2-6d0e-7c3f-9a3d-${String(accounts).padStart(12, '0')}`,
    provider: gateway.provider ?? 'opentact',
    name: `Account ${accounts}`,
    practice: false,
    baseUrl: gateway.url,
    socketUrl: gateway.socketUrl,
    ownNumbers: [line, otherLine],
    createdAt: Date.now() - 60_000,
    limits: fast,
    ...more,
  };
}

/** No test waits for the pace unless that is what it tests. */
export const fast: Limits = {
  ...providerModules.opentact.offer.limits,
  perSecond: 1000,
  perLinePerSecond: 1000,
};

export interface SceneOptions
  extends Partial<Pick<EngineOptions, 'announced' | 'fileOf' | 'practice' | 'onConnections'>> {
  readonly accounts: readonly { readonly account: Account; readonly key: string }[];
  readonly store?: Store;
  readonly clock?: Clock;
  readonly timings?: SyncTimings;
  /** Asked each time; `receiverChanged` tells the engine. */
  readonly receives?: EngineOptions['receives'];
}

/** A text as a test writes it. */
export interface Written {
  readonly text: string;
  readonly media?: NewText['media'];
  readonly byProfile?: string;
}

export interface Scene {
  readonly engine: Engine;
  readonly store: Store;
  /** Every state that was told, oldest first. */
  readonly told: (readonly AccountState[])[];
  readonly caughtUp: { readonly accountId: string; readonly mode: ArrivalMode }[];
  /** Ids of news, with how they came. */
  readonly news: { readonly id: string; readonly mode: ArrivalMode }[];
  readonly failures: unknown[];
  /** What the engine sealed a renewed key as. */
  keyOf(accountId: string): string | undefined;
  state(accountId: string): AccountState;
  /** Every message there is, oldest first. */
  messages(): Promise<Message[]>;
  /** Several people are one group. */
  write(
    account: Account,
    to: Address | readonly Address[],
    text: string | Written,
    from?: Address,
  ): Promise<Message>;
  /** Resolves with the first state told from now on that is so, or at once with the present one. */
  when(account: Account, isSo: (state: AccountState) => boolean): Promise<AccountState>;
}

export async function sceneWith(options: SceneOptions): Promise<Scene> {
  const store = options.store ?? (await storeFor());
  const keys = new Map(options.accounts.map(({ account, key }) => [account.id, key]));
  const told: Scene['told'] = [];
  const caughtUp: Scene['caughtUp'] = [];
  const news: Scene['news'] = [];
  const failures: unknown[] = [];
  const clock = options.clock ?? systemClock;
  const watching = new Set<(states: readonly AccountState[]) => void>();
  const engine = createEngine({
    store,
    book: {
      accounts: () => options.accounts.map(({ account }) => account),
      sealedKey: (accountId) => keys.get(accountId) ?? null,
      setSealedKey: (accountId, sealed) => keys.set(accountId, sealed),
    },
    vault: { seal: async (key) => key, open: async (sealed) => sealed },
    practice: options.practice ?? (() => Promise.reject(new Error('no practice account here'))),
    onChanges: (changes: ChangeSet, mode) =>
      news.push(...changes.arrived.map((id) => ({ id, mode }))),
    onCaughtUp: (accountId, mode) => caughtUp.push({ accountId, mode }),
    announced: options.announced ?? (() => null),
    receives: options.receives ?? (() => false),
    fileOf: options.fileOf ?? (async () => null),
    onConnections: (states) => {
      told.push(states);
      options.onConnections?.(states);
      for (const watch of watching) watch(states);
    },
    onLines: () => undefined,
    onProfiles: () => undefined,
    onFailure: (error) => failures.push(error),
    clock,
    ...(options.timings === undefined ? {} : { timings: options.timings }),
  });
  onTestFinished(() => engine.stopAll());
  await Promise.all(options.accounts.map(({ account }) => engine.start(account)));

  return {
    ...{ engine, store, told, caughtUp, news, failures },
    keyOf: (accountId) => keys.get(accountId),
    state: (accountId) => {
      const state = engine.states().find(({ account }) => account.id === accountId);
      if (state === undefined) throw new Error(`no account ${accountId}`);
      return state;
    },
    messages: () => allMessages(store),
    when: (account, isSo) =>
      new Promise((resolve) => {
        const watch = (states: readonly AccountState[]): void => {
          const state = states.find((one) => one.account.id === account.id);
          if (state === undefined || !isSo(state)) return;
          watching.delete(watch);
          resolve(state);
        };
        watching.add(watch);
        watch(engine.states());
      }),
    write: async (account, to, written, from = line) => {
      const now = clock.now();
      const id = crypto.randomUUID();
      const { text, media = [], byProfile = null } = asWritten(written);
      const changes = await store.compose({
        ...{ accountId: account.id, text, media, byProfile, undoFor: 0, now },
        texts: [{ id, line: from, to: typeof to === 'string' ? [to] : to }],
      });
      engine.kick(account.id);
      const message = changes.messages.find((one) => one.id === id);
      if (message === undefined) throw new Error('nothing was composed');
      return message;
    },
  };
}

function asWritten(written: string | Written): Written {
  return typeof written === 'string' ? { text: written } : written;
}

export interface Run {
  readonly gateway: GatewayProcess;
  readonly account: Account;
  readonly scene: Scene;
}

/** An account at a gateway of any provider, live; `at` is another way to it. */
export async function runAt(
  gateway: GatewayProcess,
  more: Omit<SceneOptions, 'accounts'> = {},
  at: Pick<GatewayProcess, 'url' | 'socketUrl'> = gateway,
): Promise<Run> {
  const { provider, signIn } = gateway;
  const { url, socketUrl } = at;
  const account = accountAt({ provider, url, socketUrl });
  const key = providerModules[provider].secretOf(signIn);
  const scene = await sceneWith({ accounts: [{ account, key }], ...more });
  await live(scene, account);
  return { gateway, account, scene };
}

async function allMessages(store: Store): Promise<Message[]> {
  const all: Message[] = [];
  const { conversations } = await store.conversations({ kind: 'all' }, null, 1000);
  for (const { id } of conversations) {
    let before: number | null = null;
    for (;;) {
      const page = await store.messages(id, before, 200);
      all.push(...page.messages);
      const oldest = Math.min(...page.messages.map(({ seq }) => seq));
      if (page.messages.length < 200) break;
      before = oldest;
    }
  }
  return all.toSorted((a, b) => a.seq - b.seq);
}

/** Resolves when an account is live. */
export async function live(scene: Scene, account: Account): Promise<void> {
  await expect
    .poll(() => scene.state(account.id).connection.state, { timeout: 15_000, interval: 10 })
    .toBe('live');
}

/** Rungs of all texts of ours, counted. */
export async function rungs(scene: Scene): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const { deliveries } of await scene.messages()) {
    for (const { rung } of deliveries) counted[rung] = (counted[rung] ?? 0) + 1;
  }
  return counted;
}

/** A clock that the test moves. */
export interface HandClock extends Clock {
  /** Sets the wall clock so far from where it would be, ms; other clocks do not notice. */
  jump(ms: number): void;
}

export function handClock(): HandClock {
  let off = 0;
  return {
    now: () => Date.now() + off,
    monotonic: systemClock.monotonic,
    uptime: systemClock.uptime,
    jump: (ms) => {
      off += ms;
    },
  };
}
