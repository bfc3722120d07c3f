/**
 * What stands under a text of ours: its status, which opens the details, whether it was tried again,
 * the way to the card of the composition it is part of, and what it asks the user.
 */

import type { Delivery, Message } from '../../shared/model/message.ts';
import type { Waiting } from '../../shared/model/waiting.ts';
import { BatchLink } from '../batch/BatchLink.tsx';
import { openDetails } from '../details/details.ts';
import { WaitingActions } from '../waiting/WaitingActions.tsx';
import { words } from '../words/words.ts';
import { Choosing } from './Choosing.tsx';
import { RecipientsStatus } from './RecipientsStatus.tsx';
import { StatusMark } from './StatusMark.tsx';
import type { StatusLook } from './status.ts';
import { sharedWaiting } from './summary.ts';
import { useThread } from './thread.ts';
import type { Standpoint } from './waitingLook.ts';

interface MessageMetaProps {
  readonly message: Message;
  /** The latest attempt for each recipient, as it is to be shown now. */
  readonly deliveries: readonly Delivery[];
  /** Null where the status is not shown. */
  readonly look: StatusLook | null;
  readonly standpoint: Standpoint;
  /** The other side's name. */
  readonly who: string;
  readonly accountId: string;
  readonly tabStop: boolean;
}

export function MessageMeta(props: MessageMetaProps) {
  const { message, deliveries, look, standpoint, accountId, tabStop } = props;
  const { id, attempts, batchId } = message;
  const choosing = message.byProfile !== null;
  if (look === null && attempts < 2 && batchId === null && !choosing) return null;
  const alike = deliveries.length === 1 || sharedWaiting(deliveries) !== null;
  const only = alike ? deliveries[0] : undefined;
  return (
    <>
      <div className="message-meta">
        {batchId === null ? null : <BatchLink batchId={batchId} tabStop={tabStop} />}
        {attempts < 2 ? null : (
          <span className="attempt-mark">{words.status.attempt(attempts)}</span>
        )}
        {message.byProfile === null ? null : (
          <Choosing accountId={accountId} profileId={message.byProfile} />
        )}
        {look === null || !alike ? null : <Status look={look} messageId={id} tabStop={tabStop} />}
        {only?.waiting?.kind === 'checking' ? (
          <span className="waiting-note">{words.waiting.notByOurselves}</span>
        ) : null}
        {only === undefined || only.waiting === null ? null : (
          <Actions {...props} at={only.at} waiting={only.waiting} />
        )}
      </div>
      {look === null || alike ? null : (
        <RecipientsStatus
          look={look}
          deliveries={deliveries}
          standpoint={standpoint}
          accountId={accountId}
        />
      )}
    </>
  );
}

interface StatusProps {
  readonly look: StatusLook;
  readonly messageId: string;
  readonly tabStop: boolean;
}

/** Opens the details; not while it counts down, since the name of a button must not. */
function Status({ look, messageId, tabStop }: StatusProps) {
  if (look.words !== look.aloud) return <StatusMark look={look} />;
  return (
    <button
      type="button"
      className="status-button"
      aria-label={words.details.openFor(look.words)}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => openDetails(messageId)}
    >
      <StatusMark look={look} />
    </button>
  );
}

interface ActionsProps extends MessageMetaProps {
  readonly waiting: Waiting;
  /** When it was written, ms since the epoch. */
  readonly at: number;
}

function Actions({ message, standpoint, who, tabStop, waiting, at }: ActionsProps) {
  const conversation = useThread((state) => state.conversation);
  if (conversation === null) return null;
  return (
    <WaitingActions
      messageId={message.id}
      waiting={waiting}
      held={standpoint.held}
      at={at}
      who={who}
      provider={standpoint.provider}
      whereabouts={conversation}
      place="bubble"
      tabIndex={tabStop ? 0 : -1}
    />
  );
}
