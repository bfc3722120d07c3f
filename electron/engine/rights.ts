/**
 * What the provider says about the account itself: its balance, and which rights the key lacks. Nobody
 * lists a key's rights, so each is found out by what was refused, and given back by what was not.
 */
import type { Holding, Right } from '../../shared/model/account.ts';
import { ProviderError } from '../providers/provider.ts';

export interface Rights {
  /** Does something that needs a right, and notes whether it is there. */
  using<T>(right: Right, work: () => Promise<T>): Promise<T>;
  lacks(right: Right): boolean;
  set(right: Right, has: boolean): void;
  setBalance(balance: number | null): void;
}

export function createRights(tell: (holding: Holding) => void): Rights {
  const missing = new Set<Right>();
  let balance: number | null = null;
  const told = (): void => tell({ balance, missingRights: [...missing] });

  const set = (right: Right, has: boolean): void => {
    if (missing.has(right) !== has) return;
    if (has) missing.delete(right);
    else missing.add(right);
    told();
  };

  return {
    using: async (right, work) => {
      try {
        const done = await work();
        set(right, true);
        return done;
      } catch (error) {
        if (error instanceof ProviderError && error.kind === 'may-not') set(right, false);
        throw error;
      }
    },
    lacks: (right) => missing.has(right),
    set,
    setBalance: (amount) => {
      if (amount === balance) return;
      balance = amount;
      told();
    },
  };
}
