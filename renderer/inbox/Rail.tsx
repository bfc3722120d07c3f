/** The left pane: new message, the views, my lines by account, help and settings. */
import {
  CircleAlert,
  CircleQuestionMark,
  Clock,
  Inbox,
  MailOpen,
  MessageCircleQuestionMark,
  Plus,
  Settings,
} from 'lucide-react';
import { useSession } from '../session/session.ts';
import { ariaKeys } from '../shortcuts.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/en.ts';
import { AccountLines } from './AccountLines.tsx';
import { useInbox } from './inbox.ts';
import { RailItem } from './RailItem.tsx';
import { useSettled } from './settled.ts';
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
          <WaitingItem />
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

/** What sending takes beyond the time to take it back, ms, while all is well. */
const usualSending = 3000;

/**
 * Only there while something waits or is looked for, or while it is what is looked at. A text that
 * simply goes does not bring it up, because everything below would jump twice for each.
 */
function WaitingItem() {
  const { waiting, asking } = useSession((state) => state.counts);
  const undoSeconds = useSession((state) => state.settings.undoSeconds);
  const open = useInbox((state) => state.view.kind === 'waiting');
  const stays = useSettled(waiting > 0, undoSeconds * 1000 + usualSending);
  const asks = asking > 0;
  if (!stays && !asks && !open) return null;
  return (
    <RailItem
      view={{ kind: 'waiting' }}
      mark={
        asks ? (
          <MessageCircleQuestionMark className="rail-asks" size={18} aria-hidden />
        ) : (
          <Clock size={18} aria-hidden />
        )
      }
      name={words.inbox.waiting}
      note={asks ? words.waiting.needWord(asking) : undefined}
      asks={asks}
      count={waiting}
      countWords={words.inbox.countOf.waiting(waiting)}
    />
  );
}
