/** Asks once before texts are sent again, and says which ones. */
import { useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { BatchCard } from '../../shared/model/details.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { reload } from './card.ts';

interface RetryBatchProps {
  readonly card: BatchCard;
  readonly onClose: () => void;
}

export function RetryBatch({ card, onClose }: RetryBatchProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function retry() {
    if (busy) return;
    setBusy(true);
    const answer = await window.longcode.retryBatch({ batchId: card.batchId });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    announce(words.batch.retried(answer.value.retried));
    reload();
    onClose();
  }

  return (
    <Modal kind="ask" title={words.batch.retryTitle(card.retryable)} onClose={onClose}>
      <div className="dialog-body batch-ask">
        <p>{words.batch.retryText(card.retryable)}</p>
        <p className="field-hint">{words.batch.retryWhich}</p>
        {failure === null ? null : (
          <FailureNote failure={failure} effect={words.batch.retryFailed} />
        )}
      </div>
      <div className="dialog-foot">
        <button type="button" className="button secondary" onClick={onClose}>
          {words.batch.retryKeep}
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={busy}
          onClick={() => void retry()}
        >
          {words.batch.retryConfirm(card.retryable)}
        </button>
      </div>
    </Modal>
  );
}
