/** Asks before what has not gone of a composition is stopped for good, and says what came of it. */
import { useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { announce } from '../ui/notices.ts';
import { forgetHold } from '../waiting/hold.ts';
import { words } from '../words/words.ts';
import { reload } from './card.ts';

interface StopBatchProps {
  readonly batchId: string;
  /** How many have not gone, as far as is known before asking. */
  readonly left: number;
  readonly total: number;
  /** What came of it, in words. */
  readonly onStopped: (outcome: string) => void;
  readonly onClose: () => void;
}

export function StopBatch({ batchId, left, total, onStopped, onClose }: StopBatchProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function stop() {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const target = { kind: 'batch', batchId } as const;
    const answer = await window.longcode.stopSending(target);
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    forgetHold(target);
    const outcome = words.batch.stopped(answer.value.gone, answer.value.stopped);
    announce(outcome);
    onStopped(outcome);
    reload();
    onClose();
  }

  return (
    <Modal kind="ask" title={words.batch.stopTitle} onClose={onClose}>
      <div className="dialog-body batch-ask">
        <p>{words.batch.stopText(left, total)}</p>
        <p className="field-hint">{words.batch.stopRest}</p>
        {failure === null ? null : (
          <FailureNote failure={failure} effect={words.batch.stopFailed} />
        )}
      </div>
      <div className="dialog-foot">
        <button type="button" className="button secondary" onClick={onClose}>
          {words.batch.stopKeep}
        </button>
        <button
          type="button"
          className="button danger"
          aria-disabled={busy}
          onClick={() => void stop()}
        >
          {words.batch.stopConfirm}
        </button>
      </div>
    </Modal>
  );
}
