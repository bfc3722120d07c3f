/** The left pane: new message, the views, my lines by account, help and settings. */
import { CircleAlert, CircleQuestionMark, Inbox, MailOpen, Plus, Settings } from 'lucide-react';
import { useSession } from '../session/session.ts';
import { ariaKeys } from '../shortcuts.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/en.ts';
import { AccountLines } from './AccountLines.tsx';
import { RailItem } from './RailItem.tsx';
import './rail.css';

export function Rail() {
  const accounts = useSession((state) => state.accounts);
  const counts = useSession((state) => state.counts);
  return (
    <>
      <div className="rail-head">
        <button
          type="button"
          className="button primary rail-new"
          aria-keyshortcuts={ariaKeys['new-message']}
          onClick={() => openDialog({ kind: 'new-message', from: null })}
        >
          <Plus size={18} aria-hidden />
          {words.inbox.newMessage}
        </button>
      </div>
      <div className="rail-body scroll">
        <ul>
          <RailItem
            view={{ kind: 'all' }}
            mark={<Inbox size={18} aria-hidden />}
            name={words.inbox.all}
            count={counts.all}
            countWords={words.inbox.countOf.all(counts.all)}
          />
          <RailItem
            view={{ kind: 'unread' }}
            mark={<MailOpen size={18} aria-hidden />}
            name={words.inbox.unread}
            count={counts.unread}
            countWords={words.inbox.countOf.unread(counts.unread)}
            strong
          />
          <RailItem
            view={{ kind: 'failed' }}
            mark={<CircleAlert size={18} aria-hidden />}
            name={words.inbox.failed}
            count={counts.failed}
            countWords={words.inbox.countOf.failed(counts.failed)}
          />
        </ul>
        <h2 className="unseen">{words.inbox.lines}</h2>
        {accounts.map((state) => (
          <AccountLines key={state.account.id} state={state} />
        ))}
      </div>
      <div className="rail-foot">
        <button type="button" className="rail-item" onClick={() => openDialog({ kind: 'help' })}>
          <CircleQuestionMark size={18} aria-hidden />
          <span className="cut">{words.inbox.help}</span>
        </button>
        <button
          type="button"
          className="rail-item"
          aria-keyshortcuts={ariaKeys.settings}
          onClick={() => openDialog({ kind: 'settings' })}
        >
          <Settings size={18} aria-hidden />
          <span className="cut">{words.inbox.settings}</span>
        </button>
      </div>
    </>
  );
}
