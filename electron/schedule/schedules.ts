/**
 * Lets scheduled texts leave at their time, and has providers hold those that they can hold.
 *
 * Looked at when something changed, when the next one is due, and at least once a minute while
 * anything is scheduled, since timers stand still during sleep and clocks are set. A text late by more
 * than a few minutes asks first: the computer slept, or was off.
 */

import type { ChangeSet } from '../../shared/model/change.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import { holderOf } from '../../shared/schedule/holder.ts';
import type { Clock } from '../clock.ts';
import type { Provider } from '../providers/provider.ts';
import type { ScheduleWork, ToHand } from '../store/schedule/schedule-store.ts';
import type { Store } from '../store/store.ts';
import { type Asking, handOver, lookAfter, takeBack } from './asking.ts';
import { createTrustedClock } from './trusted.ts';

export type ScheduleProvider = Pick<Provider, 'send' | 'cancel' | 'get' | 'ahead' | 'capabilities'>;

export interface SchedulesOptions {
  readonly store: Pick<
    Store,
    | 'schedulingAccounts'
    | 'scheduleWork'
    | 'releaseDue'
    | 'scheduleStanding'
    | 'beginHanding'
    | 'endHanding'
    | 'recalled'
    | 'watchAgain'
  >;
  readonly clock: Pick<Clock, 'now' | 'uptime' | 'monotonic'>;
  /** Whether it is of use to ask the provider now. */
  readonly answers: (accountId: string) => boolean;
  /** Null while the account does not run. */
  readonly providerOf: (accountId: string) => ScheduleProvider | null;
  readonly callbackUrl: (accountId: string) => string | null;
  readonly take: (accountId: string, heard: Heard) => Promise<void>;
  /** Something is to leave from here. */
  readonly kick: (accountId: string) => void;
  readonly onChanges: (changes: ChangeSet) => void;
  /** Something about them changed; so many are to leave or ask. */
  readonly onScheduled: (total: number) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface Schedules {
  /** Once the store has recovered. */
  start(): void;
  /** Something about a scheduled text changed. */
  look(): void;
  /** Something was heard that may be about one. */
  heard(): void;
  /** Resolves when nothing is asked of anybody any more. */
  stop(): Promise<void>;
}

/** Late by more than this, a text asks first, ms. */
const grace = 5 * 60_000;
/** How soon at the earliest it is looked at again, and how late at the latest, ms. */
const soonest = 100;
const lookAgain = 60_000;
/** News comes in bursts, ms. */
const heedAfter = 200;
/** How long a provider that did not answer is left alone, ms. */
const patience = 15_000;

export function createSchedules(options: SchedulesOptions): Schedules {
  const { store, clock, providerOf, onChanges, onFailure } = options;
  const trusted = createTrustedClock(clock);
  /** By clock.monotonic(), when an account is asked again. */
  const resting = new Map<string, number>();
  let running = false;
  let wanted = false;
  let told: string | null = null;
  let soon: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const timeOf = (accountId: string): number =>
    trusted.now(accountId, providerOf(accountId)?.ahead() ?? 0);

  const leave = async (accountId: string): Promise<void> => {
    for (;;) {
      const now = timeOf(accountId);
      const { released, changes } = await store.releaseDue(accountId, now, grace);
      onChanges(changes);
      if (released === 0) return;
      options.kick(accountId);
    }
  };

  const holdable = (
    accountId: string,
    { capabilities }: ScheduleProvider,
    text: ToHand,
  ): boolean => {
    const { people, media, due } = text;
    const kept = { people: people.length, media, due };
    return holderOf(capabilities.schedule, kept, timeOf(accountId)).kind === 'provider';
  };

  /** Whether the provider answers. */
  const ask = async (
    accountId: string,
    provider: ScheduleProvider,
    work: ScheduleWork,
  ): Promise<boolean> => {
    const asking: Asking = {
      ...{ provider, store, accountId, onChanges },
      callbackUrl: () => options.callbackUrl(accountId),
      take: (heard) => options.take(accountId, heard),
      now: () => timeOf(accountId),
    };
    for (const { id, providerMessageId } of work.recall) {
      if (!running || (await takeBack(asking, id, providerMessageId)) === 'wait') return false;
    }
    for (const text of work.hand) {
      if (!holdable(accountId, provider, text)) continue;
      if (!running || (await handOver(asking, text)) === 'wait') return false;
    }
    for (const { providerMessageId, leftAt } of work.watch) {
      if (!running || (await lookAfter(asking, providerMessageId, leftAt)) === 'wait') return false;
    }
    return true;
  };

  /** When it is to be looked at again, ms from now. */
  const attend = async (accountId: string): Promise<number> => {
    await leave(accountId);
    const provider = options.answers(accountId) ? providerOf(accountId) : null;
    const able = provider !== null && !resting.has(accountId);
    const before = await store.scheduleWork(accountId, timeOf(accountId));
    const answered = !able || (await ask(accountId, provider, before));
    const now = timeOf(accountId);
    const after = await store.scheduleWork(accountId, now);
    const asked = new Set(before.recall.map(({ id }) => id));
    if (able && (!answered || after.recall.some(({ id }) => asked.has(id)))) {
      resting.set(accountId, clock.monotonic() + patience);
    }
    if (resting.has(accountId)) return patience;
    if (able && after.hand.some((text) => holdable(accountId, provider, text))) return soonest;
    const next = after.next === null ? lookAgain : after.next - now;
    return Math.min(Math.max(next, soonest), after.recall.length > 0 ? patience : lookAgain);
  };

  const round = async (): Promise<void> => {
    clearTimeout(timer);
    const accounts = await store.schedulingAccounts();
    let wait = accounts.length === 0 ? null : lookAgain;
    for (const accountId of accounts) {
      if (!running) return;
      const rest = resting.get(accountId);
      if (rest !== undefined && rest <= clock.monotonic()) resting.delete(accountId);
      wait = Math.min(wait ?? lookAgain, await attend(accountId));
    }
    const { total, stamp } = await store.scheduleStanding();
    if (stamp !== told) options.onScheduled(total);
    told = stamp;
    if (running && wait !== null) wakeAfter(wait);
  };

  const wakeAfter = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };

  const work = async (): Promise<void> => {
    while (running && wanted) {
      wanted = false;
      await round();
    }
  };

  const look = (): void => {
    if (!running) return;
    wanted = true;
    last = last.then(work).catch((error: unknown) => {
      onFailure(error);
      if (running) wakeAfter(patience);
    });
  };

  return {
    start: () => {
      running = true;
      look();
    },
    look,
    heard: () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        look();
      }, heedAfter);
    },
    stop: async () => {
      running = false;
      clearTimeout(timer);
      clearTimeout(soon);
      soon = undefined;
      await last;
    },
  };
}
