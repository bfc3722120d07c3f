/** How the account of a text stands, for saying why the text waits. */
import type { AccountState } from '../../shared/model/account.ts';
import { providerNames } from '../../shared/model/providers.ts';
import type { AccountStanding } from '../conversation/waitingLook.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';

export function useStanding(accountId: string): AccountStanding {
  const state = useSession((session) =>
    session.accounts.find(({ account }) => account.id === accountId),
  );
  return state === undefined ? unknownAccount : standingOf(state);
}

export function standingOf({ account, flow, connection }: AccountState): AccountStanding {
  return { provider: providerNames[account.provider], flow, connection };
}

/** Of an account that was just removed, or is not told of yet. */
const unknownAccount: AccountStanding = {
  provider: words.connection.unknownProvider,
  flow: { state: 'flowing' },
  connection: { state: 'stopped' },
};
