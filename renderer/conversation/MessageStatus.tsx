/** The status under a text of ours; with several recipients, each one's own behind it. */
import { ChevronDown } from 'lucide-react';
import type { Delivery } from '../../shared/model/message.ts';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/en.ts';
import { StatusMark } from './StatusMark.tsx';
import { deliveryLook, type StatusLook } from './status.ts';
import { latestAttempts } from './summary.ts';

interface MessageStatusProps {
  readonly look: StatusLook;
  readonly deliveries: readonly Delivery[];
  readonly provider: string;
  readonly accountId: string;
}

export function MessageStatus({ look, deliveries, provider, accountId }: MessageStatusProps) {
  const latest = latestAttempts(deliveries);
  if (latest.length === 1) {
    return (
      <div className="message-status">
        <StatusMark look={look} />
      </div>
    );
  }
  return (
    <details className="message-status recipients">
      <summary aria-label={`${look.words}. ${words.conversation.eachRecipient}`}>
        <StatusMark look={look} />
        <ChevronDown size={14} aria-hidden />
      </summary>
      <ul className="recipients-status">
        {latest.map((delivery) => (
          <RecipientStatus
            key={delivery.to}
            delivery={delivery}
            provider={provider}
            accountId={accountId}
          />
        ))}
      </ul>
    </details>
  );
}

interface RecipientStatusProps {
  readonly delivery: Delivery;
  readonly provider: string;
  readonly accountId: string;
}

function RecipientStatus({ delivery, provider, accountId }: RecipientStatusProps) {
  const name = useSession((session) => personName(session, accountId, delivery.to));
  return (
    <li>
      <span className="cut">{name}</span>
      <StatusMark look={deliveryLook(delivery, provider)} />
    </li>
  );
}
