/** One text with what stands above it (day, "New") and below it (its status). */
import { Info } from 'lucide-react';
import { memo } from 'react';
import type { Message } from '../../shared/model/message.ts';
import { openDetails } from '../details/details.ts';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { useStanding } from '../waiting/account.ts';
import { useShownWaiting } from '../waiting/shown.ts';
import { clockTime, dayName } from '../words/times.ts';
import { words } from '../words/words.ts';
import { Bubble } from './Bubble.tsx';
import { gistOf } from './gist.ts';
import { MessageMeta } from './MessageMeta.tsx';
import { isShown } from './status.ts';
import { latestAttempts, sharedWaiting, summaryLook } from './summary.ts';

interface MessageRowProps {
  readonly message: Message;
  /** The other side's name, of a group everybody's. */
  readonly who: string;
  readonly group: boolean;
  readonly accountId: string;
  readonly today: number;
  readonly day: number | null;
  readonly startsNew: boolean;
  readonly continues: boolean;
  readonly newestOutbound: boolean;
  /** From 1, among those that are loaded. */
  readonly position: number;
  /** -1 while there are more than are loaded. */
  readonly total: number;
  readonly tabStop: boolean;
}

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, day, startsNew, today, accountId, group, continues } = props;
  const { from } = message;
  const writer = useSession((session) =>
    from === null || !group ? null : personName(session, accountId, from),
  );
  const standing = useStanding(accountId);
  const latest = latestAttempts(message.deliveries);
  const shownWaiting = useShownWaiting(sharedWaiting(latest), message.id, message.batchId);
  const { waiting, held, now } = shownWaiting;
  const mine = message.direction === 'out';
  const time = clockTime(message.at);
  const deliveries = waiting === null ? latest : latest.map((one) => ({ ...one, waiting }));
  const look = summaryLook(deliveries, { ...standing, held, now });
  const shown = look !== null && isShown(look.tone, props.newestOutbound) ? look : null;
  const name = words.conversation.message([
    mine ? words.conversation.you : (writer ?? props.who),
    gistOf(message),
    time,
    shown?.aloud ?? null,
    message.attempts > 1 ? words.status.attempt(message.attempts) : null,
  ]);
  return (
    <>
      {day === null ? null : <p className="day">{dayName(day, today, words.app.days)}</p>}
      {startsNew ? <p className="new-line">{words.conversation.newLine}</p> : null}
      <article
        className={mine ? 'message mine' : 'message theirs'}
        data-continues={continues}
        data-message={mine ? message.id : undefined}
        aria-label={name}
        aria-posinset={props.position}
        aria-setsize={props.total}
        tabIndex={props.tabStop ? 0 : -1}
      >
        {writer === null || continues ? null : <p className="message-writer">{writer}</p>}
        <div className="message-main">
          <Bubble
            message={message}
            accountId={accountId}
            provider={standing.provider}
            tabStop={props.tabStop}
          />
          <time className="message-time" dateTime={new Date(message.at).toISOString()}>
            {time}
          </time>
          {mine ? (
            <button
              type="button"
              className="icon-button message-details"
              aria-label={words.details.openOf(gistOf(message))}
              title={words.details.open}
              tabIndex={props.tabStop ? 0 : -1}
              onClick={() => openDetails(message.id)}
            >
              <Info size={16} aria-hidden />
            </button>
          ) : null}
        </div>
        <MessageMeta
          message={message}
          deliveries={deliveries}
          look={shown}
          standpoint={{ ...standing, held, now }}
          who={props.who}
          accountId={accountId}
          tabStop={props.tabStop}
        />
      </article>
    </>
  );
});
