/** The left pane: new message, the views, the places, my lines by account, help and settings. */
import {
  AlarmClock,
  CheckCheck,
  CircleAlert,
  CircleQuestionMark,
  Clock,
  Inbox,
  MailOpen,
  MessageCircleQuestionMark,
  Plus,
  Reply,
  Settings,
} from 'lucide-react';
import { useAriaKeys } from '../acts/keys.ts';
import { useSession } from '../session/session.ts';
import { openDialog } from '../ui/dialogs.ts';
import { words } from '../words/words.ts';
import { AccountLines } from './AccountLines.tsx';
import { useInbox } from './inbox.ts';
import { RailItem } from './RailItem.tsx';
import { RailPlaces } from './RailPlaces.tsx';
import { useSettled } from './settled.ts';
import './rail.css';

export function Rail() {
  const accounts = useSession((state) => state.accounts);
  const counts = useSession((state) => state.counts);
  const newKeys = useAriaKeys('new-message');
  const settingsKeys = useAriaKeys('settings');
  return (
    <>
      <div className="rail-head">
        <button
          type="button"
          className="button primary rail-new"
          aria-keyshortcuts={newKeys}
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
            view={{ kind: 'needs-reply' }}
            mark={<Reply size={18} aria-hidden />}
            name={words.inbox['needs-reply']}
            count={counts.needsReply}
            countWords={words.inbox.countOf.needsReply(counts.needsReply)}
            strong
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
            view={{ kind: 'snoozed' }}
            mark={<AlarmClock size={18} aria-hidden />}
            name={words.inbox.snoozed}
            count={counts.snoozed}
            countWords={words.inbox.countOf.snoozed(counts.snoozed)}
          />
          <RailItem
            view={{ kind: 'failed' }}
            mark={<CircleAlert size={18} aria-hidden />}
            name={words.inbox.failed}
            count={counts.failed}
            countWords={words.inbox.countOf.failed(counts.failed)}
          />
          <RailItem
            view={{ kind: 'done' }}
            mark={<CheckCheck size={18} aria-hidden />}
            name={words.inbox.done}
            count={counts.done}
            countWords={words.inbox.countOf.done(counts.done)}
          />
          <WaitingItem />
        </ul>
        <RailPlaces />
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
          aria-keyshortcuts={settingsKeys}
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
