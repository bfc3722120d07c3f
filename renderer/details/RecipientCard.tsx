/** One recipient: where the text to them stands, what that means, and what was heard about it. */
import { ChevronDown } from 'lucide-react';
import { memo, useId } from 'react';
import { isWorthRetrying } from '../../shared/delivery/worth-retrying.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { useThread } from '../conversation/thread.ts';
import { standLook } from '../conversation/waitingLook.ts';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { useStanding } from '../waiting/account.ts';
import { useShownWaiting } from '../waiting/shown.ts';
import { WaitingActions } from '../waiting/WaitingActions.tsx';
import { RetryButton } from './RetryButton.tsx';
import type { Standing } from './recipients.ts';
import { Timeline } from './Timeline.tsx';
import { VerdictFacts } from './VerdictFacts.tsx';

interface RecipientCardProps {
  readonly standing: Standing;
  readonly messageId: string;
  readonly batchId: string | null;
  readonly accountId: string;
  /** The only recipient: nothing to fold. */
  readonly alone: boolean;
  readonly unfolded: boolean;
  readonly onToggle: (to: string) => void;
}

export const RecipientCard = memo(function RecipientCard(props: RecipientCardProps) {
  const { standing, accountId, alone, unfolded } = props;
  const { recipient, latest } = standing;
  const id = useId();
  const who = useSession((session) => personName(session, accountId, recipient.to));
  const account = useStanding(accountId);
  const whereabouts = useThread((state) => state.conversation);
  const { waiting, held, now } = useShownWaiting(latest.waiting, props.messageId, props.batchId);
  const { provider } = account;
  const look = standLook({ ...latest, waiting, reason: null }, { ...account, held, now });
  const mark = <StatusMark look={look} />;
  return (
    <li className="recipient-card">
      {alone ? (
        <div className="recipient-head">
          <h3 className="recipient-who cut">{who}</h3>
          {mark}
        </div>
      ) : (
        <button
          type="button"
          className="recipient-head"
          aria-expanded={unfolded}
          aria-controls={unfolded ? id : undefined}
          onClick={() => props.onToggle(recipient.to)}
        >
          <span className="recipient-who cut">{who}</span>
          {mark}
          <ChevronDown className="recipient-fold" size={16} aria-hidden />
        </button>
      )}
      {unfolded || alone ? (
        <div id={id} className="recipient-body">
          <VerdictFacts attempt={latest} waiting={waiting} provider={provider} />
          {alone && waiting !== null && whereabouts !== null ? (
            <WaitingActions
              messageId={props.messageId}
              waiting={waiting}
              held={held}
              at={latest.at}
              who={who}
              provider={provider}
              whereabouts={whereabouts}
              place="panel"
              tabIndex={0}
            />
          ) : null}
          {alone && isWorthRetrying(latest) ? (
            <RetryButton messageId={props.messageId} who={who} />
          ) : null}
          {recipient.attempts.map((attempt) => (
            <Timeline
              key={attempt.attempt}
              attempt={attempt}
              who={who}
              provider={provider}
              numbered={recipient.attempts.length > 1}
            />
          ))}
        </div>
      ) : null}
    </li>
  );
});
