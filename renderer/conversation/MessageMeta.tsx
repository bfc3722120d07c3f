/**
 * What stands under a text of ours: its status, which opens the details, whether it was tried again,
 * and the way to the card of the composition it is part of.
 */

import type { Message } from '../../shared/model/message.ts';
import { BatchLink } from '../batch/BatchLink.tsx';
import { openDetails } from '../details/details.ts';
import { words } from '../words/en.ts';
import { RecipientsStatus } from './RecipientsStatus.tsx';
import { StatusMark } from './StatusMark.tsx';
import type { StatusLook } from './status.ts';
import { latestAttempts } from './summary.ts';

interface MessageMetaProps {
  readonly message: Message;
  /** Null where the status is not shown. */
  readonly look: StatusLook | null;
  readonly provider: string;
  readonly accountId: string;
  readonly tabStop: boolean;
}

export function MessageMeta({ message, look, provider, accountId, tabStop }: MessageMetaProps) {
  const { id, attempts, batchId } = message;
  if (look === null && attempts < 2 && batchId === null) return null;
  const latest = latestAttempts(message.deliveries);
  return (
    <>
      <div className="message-meta">
        {batchId === null ? null : <BatchLink batchId={batchId} tabStop={tabStop} />}
        {attempts < 2 ? null : (
          <span className="attempt-mark">{words.status.attempt(attempts)}</span>
        )}
        {look === null || latest.length > 1 ? null : (
          <button
            type="button"
            className="status-button"
            aria-label={words.details.openFor(look.words)}
            tabIndex={tabStop ? 0 : -1}
            onClick={() => openDetails(id)}
          >
            <StatusMark look={look} />
          </button>
        )}
      </div>
      {look === null || latest.length < 2 ? null : (
        <RecipientsStatus
          look={look}
          deliveries={latest}
          provider={provider}
          accountId={accountId}
        />
      )}
    </>
  );
}
