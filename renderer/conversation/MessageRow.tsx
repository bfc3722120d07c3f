/** One text with what stands above it (day, "New") and below it (its status). */
import { Info } from 'lucide-react';
import { memo } from 'react';
import type { Message } from '../../shared/model/message.ts';
import { openDetails } from '../details/details.ts';
import { useStanding } from '../waiting/account.ts';
import { useShownWaiting } from '../waiting/shown.ts';
import { words } from '../words/en.ts';
import { clockTime, dayName } from '../words/times.ts';
import { LinkedText } from './LinkedText.tsx';
import { isWebAddress } from './links.ts';
import { MessageMeta } from './MessageMeta.tsx';
import { isShown } from './status.ts';
import { latestAttempts, summaryLook } from './summary.ts';

interface MessageRowProps {
  readonly message: Message;
  /** The other side's name. */
  readonly who: string;
  readonly accountId: string;
  readonly today: number;
  readonly day: number | null;
  readonly startsNew: boolean;
  readonly continues: boolean;
  readonly newestOutbound: boolean;
  readonly tabStop: boolean;
}

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, day, startsNew, today, accountId } = props;
  const standing = useStanding(accountId);
  const latest = latestAttempts(message.deliveries);
  const shownWaiting = useShownWaiting(latest[0]?.waiting ?? null, message.id, message.batchId);
  const { waiting, held, now } = shownWaiting;
  const mine = message.direction === 'out';
  const time = clockTime(message.at);
  const deliveries = latest.length === 1 ? latest.map((one) => ({ ...one, waiting })) : latest;
  const look = summaryLook(deliveries, { ...standing, held, now });
  const shown = look !== null && isShown(look.tone, props.newestOutbound) ? look : null;
  const name = words.conversation.message([
    mine ? words.conversation.you : props.who,
    message.text,
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
        data-continues={props.continues}
        data-message={mine ? message.id : undefined}
        aria-label={name}
        tabIndex={props.tabStop ? 0 : -1}
      >
        <div className="message-main">
          <div className="bubble" dir="auto">
            {message.text === '' && message.media.length === 0 ? (
              <span className="no-text">{words.conversation.noText}</span>
            ) : (
              <LinkedText text={message.text} />
            )}
            <Attachments media={message.media} />
          </div>
          <time className="message-time" dateTime={new Date(message.at).toISOString()}>
            {time}
          </time>
          {mine ? (
            <button
              type="button"
              className="icon-button message-details"
              aria-label={words.details.openOf(message.text)}
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

function Attachments({ media }: { readonly media: readonly string[] }) {
  const links = media.filter(isWebAddress);
  if (links.length === 0) return null;
  return (
    <ul className="attachments">
      {links.map((href, index) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noreferrer">
            {words.conversation.attachment(index + 1, new URL(href).host)}
          </a>
        </li>
      ))}
    </ul>
  );
}
