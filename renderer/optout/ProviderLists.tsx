/** The lists that providers keep themselves: when each was read, and reading it again. */
import type { Account } from '../../shared/model/account.ts';
import { providerOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { useToday } from '../ui/today.ts';
import { useAct } from '../ui/useAct.ts';
import { moment } from '../words/moments.ts';
import { words } from '../words/words.ts';
import { loadOptOuts, useOptOuts } from './list.ts';

export function ProviderLists() {
  const accounts = useSession((session) => session.accounts);
  const offers = useSession((session) => session.offers);
  const keep = new Set(
    offers.filter(({ capabilities }) => capabilities.optOuts).map(({ provider }) => provider),
  );
  return accounts
    .filter(({ account }) => keep.has(account.provider))
    .map(({ account }) => <ProviderList key={account.id} account={account} />);
}

function ProviderList({ account }: { readonly account: Account }) {
  const { id, name } = account;
  const readAt = useOptOuts(({ lists }) => lists.find((one) => one.accountId === id)?.readAt);
  const today = useToday();
  const { busy, failure, run } = useAct();
  const said = words.optout.list;
  const provider = useSession((session) => providerOf(session, id));

  function read() {
    void run(
      () => window.longcode.refreshOptOuts({ accountId: id }),
      () => {
        announce(said.readNow);
        void loadOptOuts();
      },
    );
  }

  return (
    <div className="opt-provider">
      <p>
        {readAt === undefined || readAt === null
          ? said.providerListUnread(provider, name)
          : said.providerList(provider, name, moment(readAt, today))}
      </p>
      <button
        type="button"
        className="button small quiet"
        aria-label={said.readOf(provider, name)}
        aria-disabled={busy}
        onClick={read}
      >
        {said.read}
      </button>
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={said.readFailed(provider)} />
        </div>
      )}
    </div>
  );
}
