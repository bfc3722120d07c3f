/** The status of a text to several recipients, with each one's own behind it. */
import { ChevronDown } from 'lucide-react';
import type { Delivery } from '../../shared/model/message.ts';
import { personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/en.ts';
import { StatusMark } from './StatusMark.tsx';
import type { StatusLook } from './status.ts';
import { deliveryLook, type Standpoint } from './waitingLook.ts';

interface RecipientsStatusProps {
  readonly look: StatusLook;
  /** The latest attempt for each recipient. */
  readonly deliveries: readonly Delivery[];
  readonly standpoint: Standpoint;
  readonly accountId: string;
}

export function RecipientsStatus(props: RecipientsStatusProps) {
  const { look, deliveries, standpoint, accountId } = props;
  return (
    <details className="recipients">
      <summary aria-label={`${look.words}. ${words.conversation.eachRecipient}`}>
        <StatusMark look={look} />
        <ChevronDown size={14} aria-hidden />
      </summary>
      <ul className="recipients-status">
        {deliveries.map((delivery) => (
          <RecipientStatus
            key={delivery.to}
            delivery={delivery}
            standpoint={standpoint}
            accountId={accountId}
          />
        ))}
      </ul>
    </details>
  );
}

interface RecipientStatusProps {
  readonly delivery: Delivery;
  readonly standpoint: Standpoint;
  readonly accountId: string;
}

function RecipientStatus({ delivery, standpoint, accountId }: RecipientStatusProps) {
  const name = useSession((session) => personName(session, accountId, delivery.to));
  return (
    <li>
      <span className="cut">{name}</span>
      <StatusMark look={deliveryLook(delivery, standpoint)} />
    </li>
  );
}
