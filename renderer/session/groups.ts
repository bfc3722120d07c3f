/** One banner for all accounts that suffer from the same thing. */
import type { AccountState } from '../../shared/model/account.ts';
import type { Banner, Concerned } from './banner.ts';
import type { Ailments } from './outages.ts';
import { providerName } from './providerName.ts';

export interface Ailing {
  readonly state: AccountState;
  readonly ailments: Ailments;
}

export function keyBanners(all: readonly Ailing[]): readonly Banner[] {
  return all.flatMap((one): readonly Banner[] => {
    const { connection, flow } = one.state;
    const concerned = concernedBy([one], all);
    if (connection.state === 'key-missing') {
      return [{ kind: 'key', concerned, since: null, missing: true }];
    }
    if (connection.state === 'key-refused') {
      return [{ kind: 'key', concerned, since: connection.since, missing: false }];
    }
    if (flow.state !== 'key-refused') return [];
    return [{ kind: 'key', concerned, since: null, missing: false }];
  });
}

/** Inbound texts that came to the records only; while an account is out, that is no wonder. */
export function missedBanners(all: readonly Ailing[]): readonly Banner[] {
  const found = all.flatMap((one) => {
    const { missed } = one.state.health;
    return missed === null || isOut(one) ? [] : [{ ...one, missed }];
  });
  const groups = Object.groupBy(found, ({ state, missed }) => groupKey(state, missed.cause));
  return present(groups).map(([first, ...rest]): Banner => {
    const group = [first, ...rest];
    return {
      kind: 'missed',
      concerned: concernedBy(group, all),
      cause: first.missed.cause,
      lines: [...new Set(group.flatMap(({ missed }) => missed.lines))],
      count: group.reduce((sum, { missed }) => sum + missed.count, 0),
      foundAt: Math.max(...group.map(({ missed }) => missed.foundAt)),
    };
  });
}

/** Sending that waits although there is a connection. */
export function pausedBanners(all: readonly Ailing[]): readonly Banner[] {
  const found = all.flatMap((one) => {
    const { pause } = one.ailments;
    return pause !== null && tellsPause(one) ? [{ ...one, pause }] : [];
  });
  const groups = Object.groupBy(found, ({ state, pause }) => groupKey(state, `${pause.asked}`));
  return present(groups).map(([first, ...rest]): Banner => {
    const group = [first, ...rest];
    const long = group.some(({ pause }) => pause.long && pause.spell.wrong);
    return {
      kind: 'paused',
      concerned: concernedBy(group, all),
      asked: first.pause.asked,
      until: long ? Math.max(...group.map(({ pause }) => pause.until)) : null,
      detail: first.pause.detail,
    };
  });
}

export function tellsPause(one: Ailing): boolean {
  const { pause } = one.ailments;
  return pause?.spell.shown === true && !isOut(one) && !keyRefused(one.state);
}

/** One thin line for all that is being read. */
export function readingBanner(all: readonly Ailing[]): readonly Banner[] {
  const readers = all.flatMap(({ state: { connection }, ailments }) =>
    connection.state === 'catching-up' && ailments.reading?.shown === true ? [connection] : [],
  );
  if (readers.length === 0) return [];
  const known = readers.flatMap(({ remaining }) => remaining ?? []);
  return [
    {
      kind: 'catching-up',
      read: readers.reduce((sum, { read }) => sum + read, 0),
      remaining:
        known.length < readers.length ? null : known.reduce((sum, remaining) => sum + remaining, 0),
    },
  ];
}

export function concernedBy(some: readonly Ailing[], all: readonly Ailing[]): Concerned {
  const accounts = some.map(({ state }) => state.account);
  const provider = accounts[0] === undefined ? '' : providerName(accounts[0]);
  return {
    provider,
    accountIds: accounts.map(({ id }) => id),
    names: accounts.map(({ name }) => name),
    of: all.filter(({ state }) => providerName(state.account) === provider).length,
  };
}

/** An outage of it is being told. */
export function isOut({ ailments }: Ailing): boolean {
  return ailments.outage?.spell.shown === true;
}

export function keyRefused({ connection, flow }: AccountState): boolean {
  return connection.state === 'key-refused' || flow.state === 'key-refused';
}

export function groupKey({ account }: AccountState, cause: string): string {
  return JSON.stringify([providerName(account), cause]);
}

type NonEmpty<T> = readonly [T, ...T[]];

/** The groups of `Object.groupBy`, which are never empty. */
export function present<T>(groups: Partial<Record<string, readonly T[]>>): readonly NonEmpty<T>[] {
  return Object.values(groups).flatMap((group) => {
    const [first, ...rest] = group ?? [];
    return first === undefined ? [] : [[first, ...rest] as const];
  });
}
