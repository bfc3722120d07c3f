/**
 * Sending by profile where the provider documents no such endpoint: the lines are chosen here, by the
 * rules of the profile's pool. All that does not surely fail may be chosen from; what the pool makes of
 * lines that are not ready is its own setting.
 */
import { CommandError } from '../../shared/contract/failure.ts';
import { chooseLine, type PoolLine } from '../../shared/lines/pool.ts';
import { isReady, readinessOf } from '../../shared/lines/readiness.ts';
import type { AccountState } from '../../shared/model/account.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Store } from '../store/store.ts';

export type PoolStore = Pick<Store, 'lines' | 'profiles' | 'knownLines' | 'turns' | 'setTurns'>;

export interface Addressed {
  readonly line: Address;
  readonly to: Address;
}

/** Which line writes to whom. Throws CommandError `pool-empty` naming somebody nobody can write to. */
export async function linesFor(
  store: PoolStore,
  state: AccountState,
  profileId: string,
  people: readonly Address[],
): Promise<readonly Addressed[]> {
  const accountId = state.account.id;
  const profile = (await store.profiles()).find(
    (one) => one.accountId === accountId && one.id === profileId,
  );
  if (profile === undefined) throw new CommandError('not-found', 'messaging profile');
  const lines = await poolOf(store, state, profile);
  const numbers = lines.map(({ number }) => number);
  const known = await store.knownLines(accountId, numbers, people);
  let turn = await store.turns(accountId, profileId);
  const chosen = people.map((to) => {
    const choice = chooseLine(lines, profile.pool, { knows: known.get(to) ?? null, turn });
    if (choice === null) throw new CommandError('pool-empty', to, 'to');
    if (choice.tookTurn) turn += 1;
    return { line: choice.line, to };
  });
  await store.setTurns(accountId, profileId, turn);
  return chosen;
}

async function poolOf(
  store: PoolStore,
  { account, holding, connection }: AccountState,
  profile: MessagingProfile,
): Promise<readonly PoolLine[]> {
  const connected = connection.state === 'live';
  const around = { profile, holding, connected, receiving: false, now: Date.now() };
  return (await store.lines())
    .filter((line) => line.accountId === account.id && line.profileId === profile.id)
    .filter((line) => line.canText !== false)
    .map((line) => {
      const { number, type } = line;
      return { number, type, ready: isReady(readinessOf(line, around)) };
    });
}
