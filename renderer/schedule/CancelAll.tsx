/** Cancels every text that is shown and is to leave, after asking once. */
import { useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Scheduled } from '../../shared/schedule/scheduled.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { actsOn } from './look.ts';
import { applyScheduled } from './scheduled.ts';

interface CancelAllProps {
  /** Those that are shown. */
  readonly texts: readonly Scheduled[];
  readonly now: number;
}

export function CancelAll({ texts, now }: CancelAllProps) {
  const said = words.schedule;
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = texts.filter((text) => actsOn(text, now).includes('cancel'));
  if (wanted.length < 2) return null;

  async function cancel() {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    for (const { id } of wanted) {
      const answer = await window.longcode.cancelScheduled({ id });
      if (!answer.ok) {
        setBusy(false);
        return setFailure(answer.failure);
      }
      applyScheduled(id, answer.value.scheduled);
    }
    setAsks(false);
    setBusy(false);
    announce(said.said.cancelled);
  }

  return (
    <>
      <button type="button" className="button small secondary" onClick={() => setAsks(true)}>
        {said.cancelAll(wanted.length)}
      </button>
      {asks ? (
        <Modal kind="ask" title={said.cancelAllTitle(wanted.length)} onClose={() => setAsks(false)}>
          <div className="dialog-body">
            <p>{said.cancelAllText}</p>
            {failure === null ? null : <FailureNote failure={failure} effect={said.notChanged} />}
          </div>
          <div className="dialog-foot">
            <button type="button" className="button secondary" onClick={() => setAsks(false)}>
              {said.cancelAllKeep}
            </button>
            <button
              type="button"
              className="button danger"
              aria-disabled={busy}
              onClick={() => void cancel()}
            >
              {said.cancelAll(wanted.length)}
            </button>
          </div>
        </Modal>
      ) : null}
    </>
  );
}
