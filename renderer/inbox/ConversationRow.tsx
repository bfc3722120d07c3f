/** One conversation in the list: who, which of my lines, the last text, and what needs a look. */
import { CircleDashed, OctagonAlert } from 'lucide-react';
import { memo } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import { openConversation } from '../conversation/thread.ts';
import { Avatar } from '../numbers/Avatar.tsx';
import { LineChip } from '../numbers/LineChip.tsx';
import type { LineLabel } from '../numbers/labels.ts';
import { words } from '../words/en.ts';
import { listTime } from '../words/times.ts';

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
  readonly tabStop: boolean;
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, who, label, today, open } = props;
  const { unread, lastOutRung } = conversation;
  const time = listTime(conversation.lastAt, today, words.app.yesterday);
  const lastText = lastLine(conversation);
  const marks = [
    unread > 0 ? words.inbox.unreadCount(unread) : null,
    lastOutRung === 'failed' ? words.inbox.lastFailed : null,
    lastOutRung === 'unknown' ? words.inbox.lastUnsure : null,
  ];
  const name = words.inbox.row([who, words.inbox.onLine(label.full), lastText, time, ...marks]);
  return (
    <li
      className="list-place"
      data-index={props.index}
      aria-label={name}
      aria-setsize={props.total}
      aria-posinset={props.index + 1}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <button
        type="button"
        className={unread > 0 ? 'row unread' : 'row'}
        aria-current={open ? 'true' : undefined}
        tabIndex={props.tabStop ? 0 : -1}
        onClick={() => void openConversation(conversation.id)}
      >
        <Avatar name={who} group={conversation.people.length > 1} />
        <span className="row-lines">
          <span className="row-top">
            <span className="row-who cut">{who}</span>
            <span className="unseen">{words.inbox.onLine(label.full)}</span>
            <span className="row-time">{time}</span>
          </span>
          <span className="row-bottom">
            <span className="row-last cut">{lastText}</span>
            {props.showLine ? <LineChip label={label} /> : null}
            {lastOutRung === 'failed' ? (
              <OctagonAlert className="row-failed" size={16} aria-hidden />
            ) : null}
            {lastOutRung === 'unknown' ? (
              <CircleDashed className="row-unsure" size={16} aria-hidden />
            ) : null}
            {unread > 0 ? <span className="row-dot" /> : null}
            <span className="unseen">{words.inbox.row(marks)}</span>
          </span>
        </span>
      </button>
    </li>
  );
});

function lastLine(conversation: Conversation): string {
  const said = lastWords(conversation);
  return conversation.lastDirection === 'out' ? words.inbox.you(said) : said;
}

/** What is kept of the words stands also where the kind says that there are none. */
function lastWords({ lastText, lastKind }: Conversation): string {
  if (lastText.trim() !== '') return lastText.replace(/\s+/g, ' ');
  switch (lastKind) {
    case 'media':
      return words.media.pictureOrFile;
    case 'wordless':
      return words.media.withoutWords;
    case 'text':
      return words.conversation.noText;
  }
}
