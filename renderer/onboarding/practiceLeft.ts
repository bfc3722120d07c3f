/** The practice accounts that can still be added: there is one for each provider. */
import type { AccountState } from '../../shared/model/account.ts';
import type { ProviderOffer } from '../../shared/model/providers.ts';

export interface PracticeLeft {
  /** Of the provider that is offered first. */
  readonly main: ProviderOffer | null;
  readonly others: readonly ProviderOffer[];
}

export function practiceLeft(
  offers: readonly ProviderOffer[],
  accounts: readonly Pick<AccountState, 'account'>[],
): PracticeLeft {
  const had = new Set(
    accounts.flatMap(({ account }) => (account.practice ? [account.provider] : [])),
  );
  const left = offers.filter(({ provider }) => !had.has(provider));
  const main = left.find((offer) => offer === offers[0]) ?? null;
  return { main, others: left.filter((offer) => offer !== main) };
}
