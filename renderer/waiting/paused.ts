/** One sentence for each account that is not sending: why, and until when. */
import type { AccountState } from '../../shared/model/account.ts';
import { moment } from '../words/moments.ts';
import { words } from '../words/words.ts';
import { standingOf } from './account.ts';

export interface PausedAccount {
  readonly accountId: string;
  readonly sentence: string;
  /** As received; null when there is nothing more to say. */
  readonly detail: string | null;
  /** Only a key ends it. */
  readonly needsKey: boolean;
}

/** `now` in ms since the epoch. */
export function pausedAccounts(
  accounts: readonly AccountState[],
  now: number,
): readonly PausedAccount[] {
  return accounts.flatMap((state): readonly PausedAccount[] => {
    const { account, flow, connection } = state;
    const { provider } = standingOf(state);
    const { accountPaused, accountNotConnected, accountNoAnswer, accountKey } = words.waiting;
    if (flow.state === 'flowing') return [];
    if (flow.state === 'key-refused') {
      const sentence = accountKey(account.name);
      return [{ accountId: account.id, sentence, detail: null, needsKey: true }];
    }
    const until = moment(flow.until, now);
    const away = connection.state === 'waiting' && connection.cause === 'network';
    const silent = away
      ? accountNotConnected(account.name, until)
      : accountNoAnswer(account.name, until, provider);
    const sentence = flow.asked ? accountPaused(account.name, until, provider) : silent;
    return [{ accountId: account.id, sentence, detail: flow.detail, needsKey: false }];
  });
}
