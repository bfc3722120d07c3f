/**
 * One all-clear for everything that was wrong at the same time: told when the last of it is over,
 * for a while, and never while something is wrong again or texts are held back: it says that they go.
 */
import type { AccountState } from '../../shared/model/account.ts';
import type { AllClear } from './banner.ts';
import { tellsPause } from './groups.ts';
import type { Ailments, Outage } from './outages.ts';
import { providerName } from './providerName.ts';

/** How long the all-clear stays, ms. */
export const allClearStays = 10_000;

interface Recovered {
  readonly state: AccountState;
  readonly outage: Outage;
}

export interface Told {
  readonly recovered: readonly Recovered[];
  readonly storage: boolean;
  readonly shown: { readonly what: AllClear; readonly until: number } | null;
}

export const nothingTold: Told = { recovered: [], storage: false, shown: null };

export interface Turn {
  readonly now: number;
  readonly accounts: readonly AccountState[];
  readonly before: ReadonlyMap<string, Ailments>;
  readonly after: ReadonlyMap<string, Ailments>;
  /** Trouble with storage that was shown is over with this turn. */
  readonly storageEnded: boolean;
  /** There is trouble with storage, told or not. */
  readonly storageTrouble: boolean;
}

export function nextTold(told: Told, turn: Turn): Told {
  const { now, after } = turn;
  const paused = turn.accounts.some((state) => {
    const ailments = after.get(state.account.id);
    return ailments !== undefined && tellsPause({ state, ailments });
  });
  const outages = [...after.values()].flatMap(({ outage }) => outage ?? []);
  const fresh = recoveredNow(turn);
  const freshIds = new Set(fresh.map(({ state }) => state.account.id));
  const recovered = [
    ...told.recovered.filter(
      ({ state: { account } }) =>
        !freshIds.has(account.id) && turn.accounts.some((state) => state.account.id === account.id),
    ),
    ...fresh,
  ];
  const storage = told.storage || turn.storageEnded;
  if (outages.length > 0 || turn.storageTrouble || paused) {
    return { recovered, storage, shown: null };
  }
  if (recovered.length > 0 || storage) {
    const what = allClearOf(recovered, storage, turn.accounts);
    return { ...nothingTold, shown: { what, until: now + allClearStays } };
  }
  return told.shown === null || now >= told.shown.until ? nothingTold : told;
}

function recoveredNow({ accounts, before, after }: Turn): readonly Recovered[] {
  return accounts.flatMap((state) => {
    const outage = before.get(state.account.id)?.outage ?? null;
    const over = (after.get(state.account.id)?.outage ?? null) === null;
    if (outage?.spell.shown !== true || !over || state.connection.state !== 'live') return [];
    return { state, outage };
  });
}

function allClearOf(
  recovered: readonly Recovered[],
  storage: boolean,
  accounts: readonly AccountState[],
): AllClear {
  const back = recovered.filter(({ outage }) => outage.cause !== 'storage');
  const ids = new Set(back.map(({ state }) => state.account.id));
  const network =
    back.length > 0 &&
    back.every(({ outage }) => outage.cause === 'network') &&
    accounts.every(({ account }) => account.practice || ids.has(account.id));
  return {
    storage: storage || back.length < recovered.length,
    network,
    providers: network ? [] : [...new Set(back.map(({ state }) => providerName(state.account)))],
    accountIds: [...ids],
  };
}
