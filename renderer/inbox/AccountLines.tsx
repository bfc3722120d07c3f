/** An account in the left pane: how it is connected, and its lines as views. */
import type { AccountState } from '../../shared/model/account.ts';
import { lineKey } from '../../shared/model/conversation.ts';
import { ConnectionMark } from '../session/ConnectionMark.tsx';
import { labelOf, useSession } from '../session/session.ts';
import { words } from '../words/en.ts';
import { RailItem } from './RailItem.tsx';

export function AccountLines({ state }: { readonly state: AccountState }) {
  const session = useSession();
  const { account } = state;
  const lines = session.lines.filter((line) => line.accountId === account.id);
  return (
    <section className="rail-account" aria-label={account.name}>
      <div className="rail-account-head">
        <h3 className="rail-account-name cut">{account.name}</h3>
        <ConnectionMark state={state} />
      </div>
      {lines.length === 0 ? <p className="rail-empty">{words.inbox.noLines}</p> : null}
      <ul>
        {lines.map((line) => {
          const label = labelOf(session, account.id, line.number);
          const unread = session.counts.unreadByLine[lineKey(account.id, line.number)] ?? 0;
          return (
            <RailItem
              key={line.number}
              view={{ kind: 'line', accountId: account.id, line: line.number }}
              mark={<span className="swatch" data-swatch={label.swatch} />}
              name={label.full}
              {...(line.canText === false ? { note: words.inbox.cannotText } : {})}
              count={unread}
              countWords={words.inbox.countOf.unread(unread)}
              strong
            />
          );
        })}
      </ul>
    </section>
  );
}
