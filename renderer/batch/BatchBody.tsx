/** The card of one composition to many: progress, counts, causes, and every row. */
import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BatchCard } from '../../shared/model/details.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { labelOf, useSession } from '../session/session.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/en.ts';
import { clockTime, fullDate } from '../words/times.ts';
import { BatchCauses } from './BatchCauses.tsx';
import { BatchCounts } from './BatchCounts.tsx';
import { BatchRows } from './BatchRows.tsx';
import { closeCard, openCard, reload, useCard } from './card.ts';
import { RetryBatch } from './RetryBatch.tsx';
import './batch.css';

interface BatchBodyProps {
  readonly batchId: string;
  readonly onOpen: (conversationId: number) => void;
}

export function BatchBody({ batchId, onOpen }: BatchBodyProps) {
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
            <BatchHead card={card} />
            <BatchCounts card={card} />
            <BatchCauses card={card} />
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

function BatchHead({ card }: { readonly card: BatchCard }) {
  const label = useSession((session) => labelOf(session, card.accountId, card.line));
  return (
    <div className="batch-head">
      <h3 className="batch-title">{words.batch.title(card.total)}</h3>
      <p className="batch-about">
        <LineChip label={label} full />
        <time dateTime={new Date(card.at).toISOString()}>
          {fullDate(card.at)}, {clockTime(card.at)}
        </time>
      </p>
      <p className="batch-text" dir="auto">
        {card.text}
      </p>
    </div>
  );
}
