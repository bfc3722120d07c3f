/** The result of comparing the provider's records with what came, as soon as it is known. */
import type { AccountState } from '../../shared/model/account.ts';
import { providerName } from '../session/providerName.ts';
import { moment } from '../words/moments.ts';
import { words } from '../words/words.ts';

export type Check =
  | { readonly stage: 'none' }
  | { readonly stage: 'asking' }
  /** It was answered; the result comes with the account's state. */
  | { readonly stage: 'asked'; readonly checkedBefore: number | null };

/** Null while nothing was asked. `now`: ms since the epoch. */
export function receivingWords(check: Check, state: AccountState, now: number): string | null {
  const provider = providerName(state.account);
  switch (check.stage) {
    case 'none':
      return null;
    case 'asking':
      return words.settings.receivingChecking(provider);
    case 'asked': {
      const { checkedAt, missed } = state.health;
      if (checkedAt === null || checkedAt === check.checkedBefore) {
        return words.settings.receivingAsked;
      }
      const time = moment(checkedAt, now);
      return missed === null
        ? words.settings.receivingFine(provider, time)
        : words.settings.receivingMissed(missed.count, time);
    }
  }
}
