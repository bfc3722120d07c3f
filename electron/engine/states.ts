/** How every account stands, told as a whole list, at most ten times a second. */
import {
  type Account,
  type AccountState,
  type Connection,
  type Flow,
  type Health,
  type Holding,
  type Receiving,
  unknownHealth,
} from '../../shared/model/account.ts';

export interface Standing {
  readonly connection: Connection;
  readonly health: Health;
  readonly flow: Flow;
  readonly holding: Holding;
}

export interface States {
  /** Of the accounts there are, in their order. */
  list(): readonly AccountState[];
  of(accountId: string): Standing;
  set(accountId: string, change: Partial<Standing>): void;
  forget(accountId: string): void;
  /** How news comes may have changed. */
  changed(): void;
}

const atMostEvery = 100;

const starting: Standing = {
  connection: { state: 'connecting' },
  health: unknownHealth,
  flow: { state: 'flowing' },
  holding: { balance: null, missingRights: [] },
};

export interface StatesOptions {
  readonly accounts: () => readonly Account[];
  readonly receivingOf: (account: Account, standing: Standing) => Receiving;
  readonly publish: (states: readonly AccountState[]) => void;
}

export function createStates({ accounts, receivingOf, publish }: StatesOptions): States {
  const standings = new Map<string, Standing>();
  let publishedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  const of = (accountId: string): Standing => standings.get(accountId) ?? starting;
  const list = (): readonly AccountState[] =>
    accounts().map((account) => {
      const standing = of(account.id);
      return { account, ...standing, receiving: receivingOf(account, standing) };
    });

  const tell = (): void => {
    timer = null;
    publishedAt = performance.now();
    publish(list());
  };
  const tellSoon = (): void => {
    if (timer !== null) return;
    const wait = publishedAt + atMostEvery - performance.now();
    if (wait <= 0) tell();
    else timer = setTimeout(tell, wait).unref();
  };

  return {
    list,
    of,
    set: (accountId, change) => {
      standings.set(accountId, { ...of(accountId), ...change });
      tellSoon();
    },
    forget: (accountId) => {
      standings.delete(accountId);
    },
    changed: tellSoon,
  };
}
