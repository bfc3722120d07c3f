/** One account: how it stands, its key when that is needed, and the way to remove it. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AccountState } from '../../shared/contract/commands.ts';
import { providerNames } from '../../shared/model/account.ts';
import { ConnectionMark } from '../session/ConnectionMark.tsx';
import { needsKey } from '../session/connectionLook.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/en.ts';
import { RemoveAccount } from './RemoveAccount.tsx';
import { ReplaceKey } from './ReplaceKey.tsx';

export function AccountCard({ state }: { readonly state: AccountState }) {
  const { account, connection } = state;
  const numbers = useSession(
    (session) => session.lines.filter((line) => line.accountId === account.id).length,
  );
  const [asking, setAsking] = useState(false);
  const provider = account.practice ? words.settings.practice : providerNames[account.provider];
  return (
    <li className="account-card">
      <div className="account-row">
        <div className="account-about">
          <p className="setting-name cut">{account.name}</p>
          <p className="field-hint">
            {provider} · {words.settings.numbers(numbers)}
          </p>
          <ConnectionMark connection={connection} />
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={words.settings.removeNamed(account.name)}
          title={words.settings.remove}
          onClick={() => setAsking(true)}
        >
          <Trash2 size={18} aria-hidden />
        </button>
      </div>
      {needsKey(connection) ? <ReplaceKey accountId={account.id} /> : null}
      {asking ? <RemoveAccount account={account} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}
