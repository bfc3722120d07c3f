/** One recipient: where the text to them stands, what that means, and what was heard about it. */
import { ChevronDown } from 'lucide-react';
import { memo, useId } from 'react';
import { isWorthRetrying } from '../../shared/delivery/worth-retrying.ts';
import { StatusMark } from '../conversation/StatusMark.tsx';
import { lookOf } from '../conversation/status.ts';
import { personName } from '../numbers/people.ts';
import { providerOf, useSession } from '../session/session.ts';
import { RetryButton } from './RetryButton.tsx';
import type { Standing } from './recipients.ts';
import { Timeline } from './Timeline.tsx';
import { VerdictFacts } from './VerdictFacts.tsx';

interface RecipientCardProps {
  readonly standing: Standing;
  readonly messageId: string;
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
  const provider = useSession((session) => providerOf(session, accountId));
  const mark = <StatusMark look={lookOf(latest.rung, { provider, reason: null })} />;
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
          <VerdictFacts attempt={latest} />
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
