/** One account: how it stands, what can be tried, its pace, its key when needed, and its end. */
import { ChevronRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import { type AccountState, providerNames } from '../../shared/model/account.ts';
import { openNumbers } from '../lines/place.ts';
import { ConnectionMark } from '../session/ConnectionMark.tsx';
import { needsKey } from '../session/connectionLook.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/en.ts';
import { AccountActs } from './AccountActs.tsx';
import { PaceForm } from './PaceForm.tsx';
import { RemoveAccount } from './RemoveAccount.tsx';
import { ReplaceKey } from './ReplaceKey.tsx';

export function AccountCard({ state }: { readonly state: AccountState }) {
  const { account } = state;
  const numbers = useSession(
    (session) => session.lines.filter((line) => line.accountId === account.id).length,
  );
  const lacksRights = !account.practice && state.holding.missingRights.length > 0;
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
          <ConnectionMark state={state} whole />
          {lacksRights ? (
            <p className="field-hint">
              {words.lines.missing(words.readiness.rightsOf(state.holding.missingRights))}
            </p>
          ) : null}
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
      {needsKey(state) || lacksRights ? <ReplaceKey accountId={account.id} /> : null}
      <Disclosure className="advanced account-pace">
        <AccountActs state={state}>
          <button
            type="button"
            className="button small secondary"
            aria-label={words.lines.openOf(account.name)}
            onClick={() => openNumbers(account.id)}
          >
            {words.lines.open}
          </button>
          <Heading className="advanced-head" level={4}>
            <Button
              slot="trigger"
              className="button quiet small"
              aria-label={words.settings.paceNamed(account.name)}
            >
              <ChevronRight className="advanced-mark" size={16} aria-hidden />
              {words.settings.pace}
            </Button>
          </Heading>
        </AccountActs>
        <DisclosurePanel className="advanced-panel">
          <PaceForm account={account} />
        </DisclosurePanel>
      </Disclosure>
      {asking ? <RemoveAccount account={account} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}
