/** One conversation in the list: who, which of my lines, the last text or the draft, and what needs a look. */
import { CalendarClock, Check, Ellipsis } from 'lucide-react';
import { type MouseEvent, memo, useRef } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { GlyphShape } from '../conversation/StatusMark.tsx';
import { openConversation, useThread } from '../conversation/thread.ts';
import { Avatar } from '../numbers/Avatar.tsx';
import { LineChip } from '../numbers/LineChip.tsx';
import type { LineLabel } from '../numbers/labels.ts';
import { useScheduledIn } from '../schedule/scheduled.ts';
import { listTime } from '../words/times.ts';
import { words } from '../words/words.ts';
import { openActsMenu, useActsMenu } from './actsMenu.ts';
import { lastLine } from './lastLine.ts';
import { sentMark, stateMarks, unreadWords } from './rowMarks.ts';
import { clearSelection, selectedRows, selectTo, toggleRow, useSelection } from './selection.ts';

interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly who: string;
  readonly label: LineLabel;
  readonly showLine: boolean;
  readonly today: number;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the list, px. */
  readonly start: number;
  readonly open: boolean;
  readonly selected: boolean;
  readonly tabStop: boolean;
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, who, label, today, open, selected } = props;
  const place = useRef<HTMLLIElement>(null);
  const menuOpen = useActsMenu(({ open: menu }) => menu !== null && menu.anchor === place.current);
  const time = listTime(conversation.lastAt, today, words.app.yesterday);
  const last = lastLine(conversation, open);
  const states = stateMarks(conversation, today);
  const sent = sentMark(conversation);
  const unread = unreadWords(conversation);
  const later = useScheduledIn(conversation);
  const snoozed = states.some(({ until }) => until !== undefined);
  const said = [
    selected ? words.inbox.isSelected : null,
    ...states.map((state) => state.words),
    later === 0 ? null : words.schedule.count(later),
    sent?.words ?? null,
    unread,
  ];
  const name = words.inbox.row([who, words.inbox.onLine(label.full), last.spoken, time, ...said]);

  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey) {
      toggleRow(conversation.id);
      return;
    }
    if (event.shiftKey) {
      selectTo(conversation.id, useThread.getState().openId);
      return;
    }
    clearSelection();
    void openConversation(conversation.id);
  }

  function openMenu(at: { readonly x: number; readonly y: number } | null) {
    const anchor = place.current;
    if (anchor === null) return;
    const several = useSelection.getState().ids.size > 1 && selected;
    if (several) {
      openActsMenu({
        ...{ rows: selectedRows(), anchor, at, of: 'selection' },
        name: words.inbox.selection,
      });
    } else {
      openActsMenu({
        ...{ rows: [conversation], anchor, at, of: 'row' },
        name: words.inbox.actsOn(who),
      });
    }
  }

  return (
    <li
      ref={place}
      className="list-place"
      data-index={props.index}
      aria-label={name}
      aria-setsize={props.total}
      aria-posinset={props.index + 1}
      style={{ transform: `translateY(${props.start}px)` }}
      onContextMenu={(event) => {
        event.preventDefault();
        openMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <button
        type="button"
        className={unread === null ? 'row' : 'row unread'}
        data-selected={selected}
        aria-current={open ? 'true' : undefined}
        tabIndex={props.tabStop ? 0 : -1}
        onClick={onClick}
      >
        {selected ? (
          <span className="avatar row-selected" aria-hidden>
            <Check size={18} />
          </span>
        ) : (
          <Avatar name={who} group={conversation.people.length > 1} />
        )}
        <span className="row-lines">
          <span className="row-top">
            <span className="row-who cut">{who}</span>
            <span className="unseen">{words.inbox.onLine(label.full)}</span>
            {states.map(({ key, Icon, until }) => (
              <span key={key} className="row-mark" aria-hidden>
                <Icon size={14} />
                {until}
              </span>
            ))}
            {later === 0 ? null : (
              <span className="row-mark" aria-hidden>
                <CalendarClock size={14} />
              </span>
            )}
            <span className={snoozed ? 'unseen' : 'row-time'}>{time}</span>
          </span>
          <span className="row-bottom">
            <span className="row-last cut" dir="auto">
              {last.draft ? <span className="row-draft">{words.inbox.draft} </span> : null}
              {last.text}
            </span>
            {props.showLine ? <LineChip label={label} /> : null}
            {sent === null ? null : (
              <span className="row-mark" data-tone={sent.tone}>
                <GlyphShape glyph={sent.glyph} />
              </span>
            )}
            {unread === null ? null : <span className="row-dot" />}
            <span className="unseen">{words.inbox.row(said)}</span>
          </span>
        </span>
      </button>
      <button
        type="button"
        className="icon-button row-more"
        aria-label={words.inbox.actsOn(who)}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        tabIndex={props.tabStop ? 0 : -1}
        onClick={() => openMenu(null)}
      >
        <Ellipsis size={18} aria-hidden />
      </button>
    </li>
  );
});
