/**
 * Joins in the lists of opt-outs that providers keep themselves: once an account is live, then once a
 * day, and when the user asks. A list that cannot be read blocks nobody and frees nobody; it is asked
 * for again within the hour.
 */
import type { AccountState } from '../shared/model/account.ts';
import type { Capabilities } from '../shared/model/capabilities.ts';
import type { ChangeSet } from '../shared/model/change.ts';
import type { ProviderKind } from '../shared/model/providers.ts';
import type { Clock } from './clock.ts';
import type { Provider } from './providers/provider.ts';
import type { Store } from './store/store.ts';

export interface OptOutListsOptions {
  readonly store: Pick<Store, 'setOptOutList'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly providerOf: (accountId: string) => Provider | null;
  readonly capabilitiesOf: (provider: ProviderKind) => Pick<Capabilities, 'optOuts'>;
  readonly onChanges: (changes: ChangeSet) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface OptOutLists {
  accountsChanged(states: readonly AccountState[]): void;
  /** Reads it now; nothing where there is none. Throws ProviderError. */
  read(accountId: string): Promise<void>;
  stop(): Promise<void>;
}

const day = 24 * 60 * 60_000;
const hour = 60 * 60_000;
/** Longest reading of one list, ms. */
const patience = 120_000;

export function createOptOutLists(options: OptOutListsOptions): OptOutLists {
  const { store, clock, providerOf, capabilitiesOf } = options;
  /** When each was last asked for, ms by the wall clock, and whether that came to something. */
  const asked = new Map<string, { readonly at: number; readonly read: boolean }>();
  let ending = new AbortController();
  let last: Promise<void> = Promise.resolve();

  const read = async (accountId: string): Promise<void> => {
    const provider = providerOf(accountId);
    if (provider === null || !provider.capabilities.optOuts) return;
    const at = clock.now();
    asked.set(accountId, { at, read: false });
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(patience)]);
    const list = await provider.optOuts(signal);
    if (ending.signal.aborted) return;
    options.onChanges(await store.setOptOutList(accountId, list, at));
    asked.set(accountId, { at, read: true });
  };

  const isDue = (accountId: string): boolean => {
    const before = asked.get(accountId);
    if (before === undefined) return true;
    const since = Math.abs(clock.now() - before.at);
    return since >= (before.read ? day : hour);
  };

  return {
    accountsChanged: (states) => {
      ending = ending.signal.aborted ? new AbortController() : ending;
      for (const { account, connection } of states) {
        const live = connection.state === 'live';
        if (!live || !capabilitiesOf(account.provider).optOuts || !isDue(account.id)) continue;
        asked.set(account.id, { at: clock.now(), read: false });
        last = last.then(() => read(account.id)).catch(options.onFailure);
      }
    },
    read,
    stop: async () => {
      ending.abort();
      asked.clear();
      await last;
    },
  };
}
