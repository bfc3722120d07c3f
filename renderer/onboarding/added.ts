/** What happens after an account was added: the whole picture again, and a short line about it. */
import type { AccountAdded } from '../../shared/contract/answers.ts';
import { start } from '../session/live.ts';
import { showSuccess } from '../ui/notices.ts';
import { locale } from '../words/page.ts';
import { words } from '../words/words.ts';

const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });

export async function welcome(added: AccountAdded): Promise<void> {
  await start();
  showSuccess(
    words.onboarding.added({
      account: added.account.name,
      provider: added.providerAccount,
      balance: added.balance === null ? null : money.format(added.balance),
      lines: added.lines.length,
    }),
  );
}
