/** The readiness of my lines, from what is known of them, their profiles and their accounts. */
import { useMemo } from 'react';
import { readinessOf } from '../../shared/lines/readiness.ts';
import type { AccountState, Connection } from '../../shared/model/account.ts';
import type { Line } from '../../shared/model/line.ts';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import type { Readiness } from '../../shared/model/readiness.ts';
import { type Session, stateOf, useSession } from '../session/session.ts';

export interface LineState {
  readonly line: Line;
  readonly readiness: Readiness;
}

type Known = Pick<Session, 'accounts' | 'profiles' | 'offers'>;

export function profileOf(
  profiles: readonly MessagingProfile[],
  { accountId, profileId }: Pick<Line, 'accountId' | 'profileId'>,
): MessagingProfile | null {
  const found = profiles.find(
    (profile) => profile.accountId === accountId && profile.id === profileId,
  );
  return found ?? null;
}

/** `now` in ms since the epoch. */
export function readinessIn(known: Known, line: Line, now: number): Readiness {
  const state = known.accounts.find(({ account }) => account.id === line.accountId);
  const offer = known.offers.find(({ provider }) => provider === state?.account.provider);
  return readinessOf(line, {
    profile: profileOf(known.profiles, line),
    holding: state?.holding ?? { balance: null, missingRights: [] },
    connected: state === undefined || isConnected(state.connection),
    receiving: state?.receiving.by === 'webhook',
    managesLines: offer?.capabilities.managesLines !== false,
    now,
  });
}

/** A connection on its way counts, or every start would warn about every line. */
function isConnected({ state }: Connection): boolean {
  return state === 'live' || state === 'catching-up' || state === 'connecting';
}

/** The lines of one account, in the provider's order. */
export function useLineStates(accountId: string): readonly LineState[] {
  const lines = useSession((session) => session.lines);
  const profiles = useSession((session) => session.profiles);
  const accounts = useSession((session) => session.accounts);
  const offers = useSession((session) => session.offers);
  return useMemo(() => {
    const now = Date.now();
    return lines
      .filter((line) => line.accountId === accountId)
      .map((line) => ({ line, readiness: readinessIn({ accounts, profiles, offers }, line, now) }));
  }, [lines, profiles, accounts, offers, accountId]);
}

export function useAccountState(accountId: string): AccountState | undefined {
  return useSession((session) => stateOf(session, accountId));
}
