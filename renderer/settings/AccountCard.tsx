/** One account: how it stands, what can be tried, its sign-in, its numbers, its pace, and its end. */
import { ChevronRight, Trash2 } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { AccountState } from '../../shared/model/account.ts';
import { providerNames } from '../../shared/model/providers.ts';
import { openNumbers } from '../lines/place.ts';
import { ConnectionMark } from '../session/ConnectionMark.tsx';
import { needsKey } from '../session/connectionLook.ts';
import { useOffer } from '../session/offers.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { AccountActs } from './AccountActs.tsx';
import { News } from './News.tsx';
import { NumbersForm } from './NumbersForm.tsx';
import { PaceForm } from './PaceForm.tsx';
import { useWanted } from './part.ts';
import { RemoveAccount } from './RemoveAccount.tsx';
import { ReplaceKey } from './ReplaceKey.tsx';

type Panel = 'sign-in' | 'numbers' | 'pace';

export function AccountCard({ state }: { readonly state: AccountState }) {
  const { account } = state;
  const { settings, lines } = words;
  const numbers = useSession(
    (session) => session.lines.filter((line) => line.accountId === account.id).length,
  );
  const asksNumbers = useOffer(account.provider)?.asksNumbers === true && !account.practice;
  const signInWanted = useWanted(({ signIn }) => signIn === account.id);
  const lacksRights = !account.practice && state.holding.missingRights.length > 0;
  const keyAsked = needsKey(state) || lacksRights;
  const [asking, setAsking] = useState(false);
  const [open, setOpen] = useState<Panel | null>(null);
  const panel = useId();
  const name = providerNames[account.provider];

  useEffect(() => {
    if (signInWanted) setOpen('sign-in');
  }, [signInWanted]);

  const toggle = (which: Panel, label: string, whole: string) => (
    <button
      type="button"
      className="button quiet small panel-toggle"
      aria-label={whole}
      aria-expanded={open === which}
      aria-controls={panel}
      onClick={() => setOpen(open === which ? null : which)}
    >
      <ChevronRight className="advanced-mark" size={16} aria-hidden />
      {label}
    </button>
  );
  return (
    <li className="account-card">
      <div className="account-row">
        <div className="account-about">
          <p className="setting-name cut">{account.name}</p>
          <p className="field-hint">
            {account.practice ? settings.practice(name) : name} · {settings.numbers(numbers)}
          </p>
          <ConnectionMark state={state} whole />
          <News state={state} />
          {lacksRights ? (
            <p className="field-hint">
              {lines.missing(words.readiness.rightsOf(state.holding.missingRights))}
            </p>
          ) : null}
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={settings.removeNamed(account.name)}
          title={settings.remove}
          onClick={() => setAsking(true)}
        >
          <Trash2 size={18} aria-hidden />
        </button>
      </div>
      {keyAsked ? (
        <div className="account-panel">
          <ReplaceKey account={account} />
        </div>
      ) : null}
      <div className="account-more">
        <AccountActs state={state}>
          <button
            type="button"
            className="button small secondary"
            aria-label={lines.openOf(account.name)}
            onClick={() => openNumbers(account.id)}
          >
            {lines.open}
          </button>
          <div className="panel-toggles">
            {account.practice || keyAsked
              ? null
              : toggle('sign-in', settings.signIn, settings.signInOf(account.name))}
            {asksNumbers
              ? toggle('numbers', settings.ownNumbers, settings.numbersOf(account.name))
              : null}
            {toggle('pace', settings.pace, settings.paceNamed(account.name))}
          </div>
        </AccountActs>
      </div>
      <div id={panel} className="account-panel">
        {open === 'sign-in' && !keyAsked ? <ReplaceKey account={account} /> : null}
        {open === 'numbers' ? <NumbersForm account={account} /> : null}
        {open === 'pace' ? <PaceForm account={account} /> : null}
      </div>
      {asking ? <RemoveAccount account={account} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}
