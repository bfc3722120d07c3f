/** The text itself, then each recipient, worst first. */
import { useCallback, useState } from 'react';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { MessageDetails } from '../../shared/model/details.ts';
import { BatchLink } from '../batch/BatchLink.tsx';
import { gistOf } from '../conversation/gist.ts';
import { useThread } from '../conversation/thread.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { labelOf, useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { exactTime, fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { refresh, useDetails } from './details.ts';
import { RecipientCard } from './RecipientCard.tsx';
import { isUnfoldedAtFirst, worstFirst } from './recipients.ts';

export function DetailsBody() {
  const details = useDetails((state) => state.details);
  const failure = useDetails((state) => state.failure);
  const conversation = useThread((state) => state.conversation);
  if (failure !== null) {
    return (
      <div className="details-body scroll">
        <FailureNote failure={failure} effect={words.details.loadFailed} />
        <button type="button" className="button small secondary" onClick={refresh}>
          {words.app.tryAgain}
        </button>
      </div>
    );
  }
  if (details === null || conversation === null) {
    return (
      <div className="details-body" role="status" aria-busy aria-label={words.details.loading} />
    );
  }
  return <Known key={details.message.id} details={details} conversation={conversation} />;
}

interface KnownProps {
  readonly details: MessageDetails;
  readonly conversation: Conversation;
}

function Known({ details, conversation }: KnownProps) {
  const { message } = details;
  const gist = message.text === '' ? gistOf(message) : message.text;
  const { accountId, line } = conversation;
  const standings = worstFirst(details.recipients);
  /** Those folded or unfolded by hand. */
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const label = useSession((session) => labelOf(session, accountId, line));

  const unfoldedAtFirst = isUnfoldedAtFirst(standings.length);

  const toggle = useCallback((to: string) => {
    setFlipped((before) => {
      const next = new Set(before);
      if (!next.delete(to)) next.add(to);
      return next;
    });
  }, []);

  return (
    <div className="details-body scroll">
      <section className="details-text">
        <blockquote className="details-quote" dir="auto">
          {gist === '' ? <span className="no-text">{words.conversation.noText}</span> : gist}
        </blockquote>
        <p className="details-about">
          <LineChip label={label} full />
          <time dateTime={new Date(message.at).toISOString()}>
            {fullDate(message.at)}, {exactTime(message.at)}
          </time>
        </p>
        {message.batchId === null ? null : <BatchLink batchId={message.batchId} learn />}
      </section>
      {message.direction === 'in' ? <p className="field-hint">{words.details.inbound}</p> : null}
      {standings.length > 1 ? (
        <h3 className="details-title">{words.details.several(standings.length)}</h3>
      ) : null}
      <ul className="recipient-cards" aria-label={words.details.recipients}>
        {standings.map((standing) => (
          <RecipientCard
            key={standing.recipient.to}
            standing={standing}
            messageId={message.id}
            batchId={message.batchId}
            accountId={accountId}
            alone={standings.length === 1}
            unfolded={flipped.has(standing.recipient.to) !== unfoldedAtFirst}
            onToggle={toggle}
          />
        ))}
      </ul>
    </div>
  );
}
