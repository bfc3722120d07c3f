/**
 * By what news of an account comes, and how often its records are read. Providers that push nothing
 * are read once a minute whether or not their posts arrive, since that is how a missed one is found; a
 * practice account, whose provider is on this computer, more often.
 */
import type { Account, Receiving } from '../../shared/model/account.ts';
import { providerModules } from '../providers/registry.ts';
import { type SyncTimings, syncTimings } from '../sync/sync.ts';
import type { Standing } from './states.ts';

export interface AccountReceiving {
  of(account: Account, standing: Pick<Standing, 'health'>): Receiving;
  timings(account: Account): SyncTimings;
}

/** ms between two readings of a practice account. */
const practiceHeartbeat = 5_000;

/** `timings` are those of every account where given. */
export function createReceiving(
  receives: (accountId: string) => boolean,
  timings: SyncTimings | undefined,
): AccountReceiving {
  const isPushed = ({ provider }: Account): boolean =>
    providerModules[provider].offer.capabilities.live === 'socket';
  const timingsOf = (account: Account): SyncTimings => {
    if (timings !== undefined) return timings;
    const often = account.practice && !isPushed(account);
    return often ? { ...syncTimings, heartbeat: practiceHeartbeat } : syncTimings;
  };

  return {
    of: (account, { health }) => {
      if (isPushed(account)) return { by: 'socket' };
      if (receives(account.id)) return { by: 'webhook', lastAt: health.heardAt };
      return { by: 'checks', every: timingsOf(account).heartbeat };
    },
    timings: timingsOf,
  };
}
