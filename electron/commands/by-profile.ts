/**
 * Sending by profile: the lines are chosen here, by the rules of the profile's pool. All that does not
 * surely fail may be chosen from; what the pool makes of lines that are not ready is its own setting.
 *
 * Where the provider chooses itself this is only the guess that a text stands by until it has, and
 * which of its lines are ready is for the provider to know.
 */
import { CommandError } from '../../shared/contract/failure.ts';
import { chooseLine, type PoolLine } from '../../shared/lines/pool.ts';
import { isReady, readinessOf } from '../../shared/lines/readiness.ts';
import type { AccountState } from '../../shared/model/account.ts';
import type { Capabilities } from '../../shared/model/capabilities.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import type { Address } from '../../shared/phone/address.ts';
import type { Store } from '../store/store.ts';

export type PoolStore = Pick<Store, 'lines' | 'profiles' | 'knownLines' | 'turns' | 'setTurns'>;

export interface Addressed {
  readonly line: Address;
  readonly to: readonly Address[];
}

export interface PoolAround {
  readonly state: AccountState;
  /** Whether this computer takes what the provider posts. */
  readonly receiving: boolean;
  readonly takes: Pick<Capabilities, 'pool' | 'managesLines'>;
}

/** Which line writes to whom. Throws CommandError `pool-empty` naming somebody nobody can write to. */
export async function linesFor(
  store: PoolStore,
  around: PoolAround,
  profileId: string,
  people: readonly Address[],
): Promise<readonly Addressed[]> {
  const accountId = around.state.account.id;
  const profile = (await store.profiles()).find(
    (one) => one.accountId === accountId && one.id === profileId,
  );
  if (profile === undefined) throw new CommandError('not-found', 'messaging profile');
  const lines = await poolOf(store, around, profile);
  const numbers = lines.map(({ number }) => number);
  const known = await store.knownLines(accountId, numbers, people);
  let turn = await store.turns(accountId, profileId);
  const chosen = people.map((to) => {
    const choice = chooseLine(lines, profile.pool, { knows: known.get(to) ?? null, turn });
    if (choice === null) throw new CommandError('pool-empty', to, 'to');
    if (choice.tookTurn) turn += 1;
    return { line: choice.line, to: [to] };
  });
  await store.setTurns(accountId, profileId, turn);
  return chosen;
}

async function poolOf(
  store: PoolStore,
  { state: { account, holding, connection }, receiving, takes }: PoolAround,
  profile: MessagingProfile,
): Promise<readonly PoolLine[]> {
  const connected = connection.state === 'live';
  const { managesLines } = takes;
  const around = { profile, holding, connected, receiving, managesLines, now: Date.now() };
  const isGuess = takes.pool === 'provider';
  return (await store.lines())
    .filter((line) => line.accountId === account.id && line.profileId === profile.id)
    .filter((line) => line.canText !== false)
    .map((line) => {
      const { number, type } = line;
      return { number, type, ready: isGuess || isReady(readinessOf(line, around)) };
    });
}
