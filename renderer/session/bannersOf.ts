/**
 * Which banners stand above the inbox: one for each cause, however many accounts it touches, and
 * one all-clear when the last is over. Pure; what has to be remembered from one turn to the next is
 * handed back, with the moment at which time alone will change something.
 */
import type { AccountState } from '../../shared/model/account.ts';
import type { Storage } from '../../shared/model/storage.ts';
import { nextTold, nothingTold, type Told } from './allClear.ts';
import type { Banner } from './banner.ts';
import { type Ailing, keyBanners, missedBanners, pausedBanners, readingBanner } from './groups.ts';
import { outageBanners, recoveringBanner } from './outageGroups.ts';
import { type Ailments, ailmentsWake, healthy, nextAilments } from './outages.ts';
import { nextSpell, type Patience, type Spell, spellWakes } from './spell.ts';

export interface Situation {
  /** ms of a clock that never jumps. */
  readonly now: number;
  /** ms since the epoch, as in the states. */
  readonly clock: number;
  /** False only when the system is sure to have no network. */
  readonly online: boolean;
  readonly accounts: readonly AccountState[];
  readonly storage: Storage;
}

export interface Remembered {
  readonly ailments: ReadonlyMap<string, Ailments>;
  readonly storage: Spell | null;
  readonly told: Told;
}

export const nothingRemembered: Remembered = {
  ailments: new Map(),
  storage: null,
  told: nothingTold,
};

export interface Shown {
  readonly banners: readonly Banner[];
  readonly remembered: Remembered;
  /** ms of the clock that never jumps; infinite when nothing changes by itself. */
  readonly wakesAt: number;
}

/** The main process tells of trouble when it is sure; only its end has to prove itself. */
const storagePatience: Patience = { appears: 0, steady: 4000, forgives: 0 };

export function bannersOf(situation: Situation, remembered: Remembered): Shown {
  const { now, clock, online, accounts, storage } = situation;
  const ailing = accounts.map((state): Ailing => {
    const before = remembered.ailments.get(state.account.id) ?? healthy;
    return { state, ailments: nextAilments(before, state, now, clock) };
  });
  const ailments = new Map(ailing.map(({ state, ailments: now }) => [state.account.id, now]));
  const trouble = storage.trouble === null ? 'well' : 'wrong';
  const spell = nextSpell(remembered.storage, trouble, now, storagePatience);
  const told = nextTold(remembered.told, {
    now,
    accounts,
    before: remembered.ailments,
    after: ailments,
    storageEnded: remembered.storage !== null && spell === null,
    storageTrouble: spell !== null,
  });
  const waits = [
    ...[...ailments.values()].map(ailmentsWake),
    (spell === null ? null : spellWakes(spell, storagePatience)) ?? Number.POSITIVE_INFINITY,
    told.shown?.until ?? Number.POSITIVE_INFINITY,
  ];
  return {
    banners: [
      ...storageBanners(storage),
      ...accountBanners(ailing, storage, online),
      ...clear(told),
    ],
    remembered: { ailments, storage: spell, told },
    wakesAt: Math.min(...waits),
  };
}

function accountBanners(
  ailing: readonly Ailing[],
  storage: Storage,
  online: boolean,
): readonly Banner[] {
  const outages = outageBanners(ailing, storage.trouble !== null, online);
  const reading = readingBanner(ailing);
  return [
    ...keyBanners(ailing),
    ...outages,
    ...(outages.length + reading.length > 0 ? [] : recoveringBanner(ailing)),
    ...missedBanners(ailing),
    ...pausedBanners(ailing),
    ...reading,
  ];
}

function storageBanners({ trouble, notice }: Storage): readonly Banner[] {
  return [
    ...(trouble === null ? [] : [{ kind: 'storage', trouble } as const]),
    ...(notice === null ? [] : [{ kind: 'notice', notice } as const]),
  ];
}

function clear({ shown }: Told): readonly Banner[] {
  return shown === null ? [] : [{ kind: 'all-clear', ...shown.what }];
}
