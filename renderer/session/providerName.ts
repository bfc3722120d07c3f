/** How a provider is called in sentences; the practice network is nobody's but Longcode's. */
import type { Account } from '../../shared/model/account.ts';
import { providerNames } from '../../shared/model/providers.ts';
import { words } from '../words/words.ts';

export function providerName(account: Pick<Account, 'provider' | 'practice'>): string {
  return account.practice ? words.connection.practiceNetwork : providerNames[account.provider];
}
