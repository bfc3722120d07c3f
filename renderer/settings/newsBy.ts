/** How news of an account comes to this computer, in a sentence or two. */
import type { AccountState } from '../../shared/model/account.ts';
import type { Capabilities } from '../../shared/model/capabilities.ts';
import { providerName } from '../session/providerName.ts';
import { often } from '../words/durations.ts';
import { moment } from '../words/moments.ts';
import { words } from '../words/words.ts';

/** `today` is any moment of the present day, ms since the epoch. */
export function newsWords(
  { account, receiving }: Pick<AccountState, 'account' | 'receiving'>,
  capabilities: Pick<Capabilities, 'records'> | undefined,
  today: number,
): string {
  const say = words.settings.receiving;
  switch (receiving.by) {
    case 'socket':
      return say.socket;
    case 'webhook':
      return receiving.lastAt === null
        ? say.webhookYet
        : say.webhook(moment(receiving.lastAt, today));
    case 'checks': {
      const checks = say.checks(often(receiving.every), providerName(account));
      return capabilities?.records === 'without-text' ? `${checks} ${say.wordless}` : checks;
    }
  }
}
