/** One text that has not gone: to whom, from which line, what it says, why it waits, what to do. */
import { Info } from 'lucide-react';
import { memo, type Ref } from 'react';
import type { WaitingText } from '../../shared/model/waiting.ts';
import { BatchLink } from '../batch/BatchLink.tsx';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { openConversation } from '../conversation/thread.ts';
import { waitingLook } from '../conversation/waitingLook.ts';
import { openDetails } from '../details/details.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import type { LineLabel } from '../numbers/labels.ts';
import { listTime } from '../words/times.ts';
import { words } from '../words/words.ts';
import { useStanding } from './account.ts';
import type { WaitingGroup } from './groups.ts';
import { useShownWaiting } from './shown.ts';
import { WaitingActions } from './WaitingActions.tsx';
import { refreshWaiting } from './waiting.ts';

interface WaitingRowProps {
  readonly ref: Ref<HTMLLIElement>;
  readonly row: WaitingText;
  /** Its heading stands above this row. */
  readonly group: WaitingGroup | null;
  readonly who: string;
  readonly label: LineLabel;
  readonly today: number;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the list, px. */
  readonly start: number;
  readonly tabStop: boolean;
}

export const WaitingRow = memo(function WaitingRow(props: WaitingRowProps) {
  const { row, group, who, label, today } = props;
  const { messageId, conversationId, accountId, batchId } = row;
  const people = [row.to, ...row.others];
  const text = row.text === '' ? words.waiting.onlyFiles : row.text;
  const standing = useStanding(accountId);
  const { waiting, held, now } = useShownWaiting(row.waiting, messageId, batchId);
  const shown = waiting ?? row.waiting;
  const look = waitingLook(shown, row.at, { ...standing, held, now });
  const time = listTime(row.at, today, words.app.yesterday);
  const tabIndex = props.tabStop ? 0 : -1;
  const name = words.waiting.item([
    group === null ? null : words.waiting.groups[group],
    who,
    words.inbox.onLine(label.full),
    text,
    look.aloud,
    time,
  ]);

  async function showDetails() {
    await openConversation(conversationId);
    openDetails(messageId);
  }

  return (
    <li
      ref={props.ref}
      className="waiting-place"
      data-index={props.index}
      aria-label={name}
      aria-setsize={props.total}
      aria-posinset={props.index + 1}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      {group === null ? null : <h3 className="waiting-group">{words.waiting.groups[group]}</h3>}
      <article className="waiting-row" aria-label={who}>
        <button
          type="button"
          className="waiting-main"
          tabIndex={tabIndex}
          onClick={() => void openConversation(conversationId)}
        >
          <span className="row-top">
            <span className="row-who cut">{who}</span>
            <span className="unseen">{words.inbox.onLine(label.full)}</span>
            <LineChip label={label} />
            <span className="row-time">{time}</span>
          </span>
          <span className="waiting-text cut" dir="auto">
            {text.replace(/\s+/g, ' ')}
          </span>
        </button>
        <div className="waiting-why">
          <StatusMark look={look} />
        </div>
        {shown.kind === 'checking' ? (
          <p className="waiting-note">{words.waiting.notByOurselves}</p>
        ) : null}
        <div className="waiting-foot">
          <WaitingActions
            messageId={messageId}
            waiting={shown}
            held={held}
            at={row.at}
            who={who}
            provider={standing.provider}
            whereabouts={{ id: conversationId, accountId, line: row.line, people }}
            place="panel"
            tabIndex={tabIndex}
            onDone={refreshWaiting}
          />
          {batchId === null ? null : <BatchLink batchId={batchId} tabStop={props.tabStop} />}
          <button
            type="button"
            className="icon-button waiting-details"
            tabIndex={tabIndex}
            aria-label={words.waiting.detailsOf(who)}
            title={words.details.open}
            onClick={() => void showDetails()}
          >
            <Info size={16} aria-hidden />
          </button>
        </div>
      </article>
    </li>
  );
});
