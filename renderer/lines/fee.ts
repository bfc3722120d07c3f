/** What turning on texting costs, in the currency of the account, said before it is asked for. */
import type { Account } from '../../shared/model/account.ts';
import type { ProviderOffer } from '../../shared/model/providers.ts';
import { providerName } from '../session/providerName.ts';
import { words } from '../words/words.ts';
import { amount } from './amount.ts';

/** `again`: texting is on already, and only the campaign changes. */
export function feeWords(
  account: Account,
  { enablingFee }: Pick<ProviderOffer, 'enablingFee'>,
  again: boolean,
): string {
  const { practiceFee, practiceNoFee, feeUnknown, feeAgain, fee: first } = words.lines;
  const provider = providerName(account);
  if (enablingFee === null) return account.practice ? practiceNoFee : feeUnknown(provider);
  const fee = amount(enablingFee);
  if (account.practice) return practiceFee(fee);
  return again ? feeAgain(provider, fee) : first(provider, fee);
}
