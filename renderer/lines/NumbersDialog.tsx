/**
 * The numbers of an account, what each can do and why not, and its messaging profiles. What is known
 * is shown at once; the provider is asked again while it is looked at.
 */
import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { AccountState } from '../../shared/model/account.ts';
import { providerName } from '../session/providerName.ts';
import { useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { words } from '../words/words.ts';
import { amount } from './amount.ts';
import { totalsOf } from './groups.ts';
import { NumbersTab } from './NumbersTab.tsx';
import { ProfilesTab } from './ProfilesTab.tsx';
import { showTab, usePlace } from './place.ts';
import { type LineState, useAccountState, useLineStates } from './readiness.ts';
import { refreshLines, useRefresh } from './refresh.ts';
import '../settings/settings.css';
import './number.css';
import './numbers.css';

export function NumbersDialog({ accountId }: { readonly accountId: string }) {
  const state = useAccountState(accountId);
  useEffect(() => {
    if (state === undefined) closeDialog();
  }, [state]);
  if (state === undefined) return null;
  return (
    <Modal kind="wide" title={words.lines.title(state.account.name)} onClose={closeDialog}>
      <Numbers state={state} />
    </Modal>
  );
}

function Numbers({ state }: { readonly state: AccountState }) {
  const accountId = state.account.id;
  const lines = useLineStates(accountId);
  const profiles = useSession((session) => session.profiles);
  const tab = usePlace((place) => place.tab);
  const own = profiles.filter((profile) => profile.accountId === accountId);
  return (
    <>
      <Top state={state} lines={lines} />
      <Tabs
        className="numbers-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => showTab(key === 'profiles' ? 'profiles' : 'numbers')}
      >
        <TabList className="numbers-tablist" aria-label={words.lines.tabs}>
          <Tab id="numbers" className="numbers-tab">
            {words.lines.numbersTab(lines.length)}
          </Tab>
          <Tab id="profiles" className="numbers-tab">
            {words.lines.profilesTab(own.length)}
          </Tab>
        </TabList>
        <TabPanel id="numbers" className="numbers-panel">
          <NumbersTab state={state} lines={lines} />
        </TabPanel>
        <TabPanel id="profiles" className="numbers-panel">
          <ProfilesTab state={state} lines={lines} profiles={own} />
        </TabPanel>
      </Tabs>
    </>
  );
}

interface TopProps {
  readonly state: AccountState;
  readonly lines: readonly LineState[];
}

function Top({ state, lines }: TopProps) {
  const { account, holding } = state;
  const busy = useRefresh(({ asking }) => asking.has(account.id));
  const failure = useRefresh(({ failures }) => failures.get(account.id) ?? null);
  const provider = providerName(account);
  const { ready, warned, blocked } = totalsOf(lines);

  useEffect(() => void refreshLines(account.id), [account.id]);

  return (
    <div className="numbers-top">
      {busy ? <div className="thin-line" /> : null}
      <div className="numbers-summary">
        <p>
          {words.lines.summary(ready, warned, blocked)}
          {holding.balance === null ? null : (
            <span className="numbers-balance">{words.lines.balance(amount(holding.balance))}</span>
          )}
        </p>
        <button
          type="button"
          className="button small quiet"
          title={words.lines.refreshHint(provider)}
          aria-disabled={busy}
          onClick={() => void refreshLines(account.id)}
        >
          <RefreshCw size={14} aria-hidden />
          {words.lines.refresh}
        </button>
        <p className="unseen" role="status">
          {busy ? words.lines.refreshing(provider) : ''}
        </p>
      </div>
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={words.lines.refreshFailed} />
        </div>
      )}
      {holding.missingRights.length === 0 ? null : (
        <p className="numbers-missing">
          {words.lines.missing(words.readiness.rightsOf(holding.missingRights))}
        </p>
      )}
    </div>
  );
}
