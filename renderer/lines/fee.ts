/**
 * What turning on texting costs, in the currency of the account. Opentact
 * charges it for US and Canadian numbers (Opentact docs, SMS Capability).
 */
import type { Account, ProviderKind } from '../../shared/model/account.ts';
import { providerName } from '../session/providerName.ts';
import { words } from '../words/en.ts';
import { amount } from './amount.ts';

const fees: Readonly<Record<ProviderKind, number>> = { opentact: 0.01 };

/** `again`: texting is on already, and only the campaign changes. */
export function feeWords(account: Account, again: boolean): string {
  const fee = amount(fees[account.provider]);
  const { practiceFee, feeAgain, fee: first } = words.lines;
  if (account.practice) return practiceFee(fee);
  const provider = providerName(account);
  return again ? feeAgain(provider, fee) : first(provider, fee);
}
