/** One undelivered text: to whom, from which line, what it said, why, and what to do now. */
import { OctagonAlert } from 'lucide-react';
import { memo, type Ref } from 'react';
import { isWorthRetrying } from '../../shared/delivery/worth-retrying.ts';
import type { FailedText } from '../../shared/model/details.ts';
import { openConversation } from '../conversation/thread.ts';
import { openDetails } from '../details/details.ts';
import { RetryButton } from '../details/RetryButton.tsx';
import { LineChip } from '../numbers/LineChip.tsx';
import type { LineLabel } from '../numbers/labels.ts';
import { listTime } from '../words/times.ts';
import { told } from '../words/told.ts';
import { words } from '../words/words.ts';
import { refreshFailed } from './failed.ts';

interface FailedRowProps {
  readonly ref: Ref<HTMLLIElement>;
  readonly row: FailedText;
  readonly who: string;
  readonly label: LineLabel;
  readonly today: number;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the list, px. */
  readonly start: number;
  readonly tabStop: boolean;
}

export const FailedRow = memo(function FailedRow(props: FailedRowProps) {
  const { row, who, label, today } = props;
  const { verdict, text, attempt, messageId, conversationId } = row;
  const time = listTime(row.at, today, words.app.yesterday);
  const said = text === '' ? words.media.pictureOrFile : text.replace(/\s+/g, ' ');
  const tabIndex = props.tabStop ? 0 : -1;
  const numbered = attempt > 1 ? words.status.attempt(attempt) : null;
  const name = words.failed.item([
    who,
    words.inbox.onLine(label.full),
    said,
    told(verdict.reason),
    time,
    numbered,
  ]);

  async function showDetails() {
    await openConversation(conversationId);
    openDetails(messageId);
  }

  return (
    <li
      ref={props.ref}
      className="failed-place"
      data-index={props.index}
      aria-label={name}
      aria-setsize={props.total}
      aria-posinset={props.index + 1}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <article className="failed-row" aria-label={who}>
        <button
          type="button"
          className="failed-main"
          tabIndex={tabIndex}
          onClick={() => void openConversation(conversationId)}
        >
          <span className="row-top">
            <span className="row-who cut">{who}</span>
            <span className="unseen">{words.inbox.onLine(label.full)}</span>
            <LineChip label={label} />
            <span className="row-time">{time}</span>
          </span>
          <span className="failed-text cut" dir="auto">
            {said}
          </span>
        </button>
        <p className="failed-reason">
          <OctagonAlert size={14} aria-hidden />
          <span>
            {told(verdict.reason)}
            {numbered === null ? null : <span className="attempt-mark">{numbered}</span>}
          </span>
        </p>
        <p className="failed-next">{told(verdict.nextStep)}</p>
        <div className="failed-actions">
          {isWorthRetrying(row) ? (
            <RetryButton
              messageId={messageId}
              who={who}
              tabIndex={tabIndex}
              onRetried={refreshFailed}
            />
          ) : null}
          <button
            type="button"
            className="button quiet small"
            tabIndex={tabIndex}
            aria-label={words.failed.detailsOf(who)}
            onClick={() => void showDetails()}
          >
            {words.details.open}
          </button>
        </div>
      </article>
    </li>
  );
});
