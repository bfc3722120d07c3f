/** Tells when accounts came, went, started or ended among all that is told of them. */
import type { AccountState } from '../shared/model/account.ts';

export interface Running {
  /** Whether these are not the accounts of the last call, or run otherwise than then. */
  changed(accounts: readonly Pick<AccountState, 'account' | 'connection'>[]): boolean;
}

export function createRunning(): Running {
  let last = '';
  return {
    changed: (accounts) => {
      const now = JSON.stringify(
        accounts.map(({ account, connection }) => [account.id, connection.state]),
      );
      const changed = now !== last;
      last = now;
      return changed;
    },
  };
}
