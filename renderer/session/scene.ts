/** Plays the states of accounts to the banners on a clock of its own, for tests. */
import type { AccountState, Connection, OutageCause } from '../../shared/model/account.ts';
import type { Storage } from '../../shared/model/storage.ts';
import type { Banner } from './banner.ts';
import { bannersOf, nothingRemembered, type Shown } from './bannersOf.ts';
import { sampleAccount, sampleState } from './samples.ts';

export const soundStorage: Storage = { trouble: null, notice: null };

export interface Scene {
  /** Lets time pass, then tells what changed. */
  readonly after: (
    ms: number,
    accounts: readonly AccountState[],
    storage?: Storage,
    online?: boolean,
  ) => void;
  /** Lets time pass. */
  readonly pass: (ms: number) => void;
  readonly banners: () => readonly Banner[];
  readonly kinds: () => string;
  /** Every different set of banners there has been, by kind. */
  readonly story: () => readonly string[];
  /** ms since the epoch. */
  readonly clock: () => number;
}

/** The wall clock of a scene begins here, ms. */
export const begin = 1_000_000;

export const live: Connection = { state: 'live', since: begin };
export const connecting: Connection = { state: 'connecting' };
export const reading = {
  state: 'catching-up',
  since: begin,
  read: 10,
  remaining: 20,
} as const satisfies Connection;

export function out(since: number, cause: OutageCause = 'provider'): Connection {
  return { state: 'waiting', since, until: since + 60_000, cause, reason: 'ECONNREFUSED' };
}

export const a = (connection: Connection, more: Partial<AccountState> = {}) =>
  sampleState('a', connection, more);
export const b = (connection: Connection, more: Partial<AccountState> = {}) =>
  sampleState('b', connection, more);
export const practice = (connection: Connection) =>
  sampleState('p', connection, { account: sampleAccount('p', { practice: true }) });

export function openScene(): Scene {
  let now = 0;
  let accounts: readonly AccountState[] = [];
  let storage = soundStorage;
  let online = true;
  let shown: Shown = {
    banners: [],
    remembered: nothingRemembered,
    wakesAt: Number.POSITIVE_INFINITY,
  };
  const story: string[] = [];

  function look(): void {
    const clock = begin + now;
    shown = bannersOf({ now, clock, online, accounts, storage }, shown.remembered);
    const kinds = kindsOf(shown.banners);
    if (kinds !== (story.at(-1) ?? '')) story.push(kinds);
  }

  function pass(ms: number): void {
    const end = now + ms;
    while (shown.wakesAt <= end) {
      now = shown.wakesAt;
      look();
    }
    now = end;
  }

  return {
    after: (ms, nextAccounts, nextStorage = storage, nextOnline = online) => {
      pass(ms);
      accounts = nextAccounts;
      storage = nextStorage;
      online = nextOnline;
      look();
    },
    pass,
    banners: () => shown.banners,
    kinds: () => kindsOf(shown.banners),
    story: () => story,
    clock: () => begin + now,
  };
}

function kindsOf(banners: readonly Banner[]): string {
  return banners.map(({ kind }) => kind).join(' ');
}
