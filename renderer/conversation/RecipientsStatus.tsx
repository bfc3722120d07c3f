/** The status of a text to a group, who it did not reach, and each one's own behind it. */
import { ChevronDown } from 'lucide-react';
import type { Delivery } from '../../shared/model/message.ts';
import { peopleNames, personName } from '../numbers/people.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
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

/** The rest stand among the recipients. */
const mostNamed = 4;

export function RecipientsStatus(props: RecipientsStatusProps) {
  const { look, deliveries, standpoint, accountId } = props;
  const failed = deliveries.filter(({ rung }) => rung === 'failed').map(({ to }) => to);
  const named = failed.slice(0, mostNamed);
  const names = useSession((session) => peopleNames(session, accountId, named));
  return (
    <>
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
      {failed.length === 0 ? null : (
        <p className="recipients-failed">
          {words.groups.failedFor(names, failed.length - named.length)}
        </p>
      )}
    </>
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
