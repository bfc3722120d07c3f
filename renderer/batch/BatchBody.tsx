/** The card of one composition to many: progress, counts, causes, and every row. */
import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { BatchRows } from './BatchRows.tsx';
import { BatchTop } from './BatchTop.tsx';
import { closeCard, openCard, reload, useCard } from './card.ts';
import { RetryBatch } from './RetryBatch.tsx';
import './batch.css';

interface BatchBodyProps {
  readonly batchId: string;
  readonly onOpen: (conversationId: number) => void;
  /** All of it was taken back, or what had not gone; it waits to be written on. */
  readonly onTakenBack: () => void;
}

export function BatchBody({ batchId, onOpen, onTakenBack }: BatchBodyProps) {
  const card = useCard((state) => state.card);
  const failure = useCard((state) => state.failure);
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    openCard(batchId);
    return closeCard;
  }, [batchId]);

  return (
    <>
      <div className="dialog-body batch">
        {failure === null ? null : (
          <div>
            <FailureNote failure={failure} effect={words.batch.loadFailed} />
            <button type="button" className="button small secondary" onClick={reload}>
              {words.app.tryAgain}
            </button>
          </div>
        )}
        {card === null ? <div className="batch-wait" aria-busy /> : null}
        {card === null ? null : (
          <BatchRows card={card} onOpen={onOpen}>
            <BatchTop card={card} onTakenBack={onTakenBack} />
          </BatchRows>
        )}
      </div>
      <div className="dialog-foot">
        {card === null || card.retryable === 0 ? null : (
          <button type="button" className="button secondary" onClick={() => setAsking(true)}>
            <RotateCw size={16} aria-hidden />
            {words.batch.retry(card.retryable)}
          </button>
        )}
        <button type="button" className="button primary" onClick={closeDialog}>
          {words.batch.done}
        </button>
      </div>
      {asking && card !== null ? <RetryBatch card={card} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
