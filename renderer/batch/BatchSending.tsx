/**
 * What can be done about the texts of a composition that have not gone: taken back while all are
 * there, then paused, resumed, stopped; and what some of them ask.
 */
import { Pause, Play, Square } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { BatchCard } from '../../shared/model/details.ts';
import type { Standpoint } from '../conversation/waitingLook.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { secondsLeft } from '../waiting/countdown.ts';
import { takeBatchBack } from '../waiting/takeBack.ts';
import { UndoButton } from '../waiting/UndoButton.tsx';
import { useUndoKey } from '../waiting/undoKey.ts';
import { words } from '../words/words.ts';
import { BatchAsks } from './BatchAsks.tsx';
import { reload } from './card.ts';
import { useEscapeTwice } from './escape.ts';
import { StopBatch } from './StopBatch.tsx';
import { heldCounts } from './stands.ts';
import './sending.css';

interface BatchSendingProps {
  readonly card: BatchCard;
  /** Until when all of it can be taken back, ms since the epoch; null when it cannot. */
  readonly undoUntil: number | null;
  readonly standpoint: Standpoint;
  readonly onTakenBack: () => void;
}

interface Problem {
  readonly failure: Failure;
  readonly effect: string;
}

export function BatchSending({ card, undoUntil, standpoint, onTakenBack }: BatchSendingProps) {
  const target = { kind: 'batch', batchId: card.batchId } as const;
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { queued, paused, stale } = heldCounts(card);
  const left = queued + paused + stale;
  const ask = useCallback(() => setAsking(true), []);
  const escaped = useEscapeTwice(left > 0 && !asking, ask);
  useUndoKey(undoUntil !== null && !asking, undo);

  useEffect(() => {
    if (escaped) announce(words.batch.escapeAgain);
  }, [escaped]);

  async function undo() {
    if (busy) return;
    setBusy(true);
    const taken = await takeBatchBack(target, card);
    setBusy(false);
    if (taken.kind === 'failed') {
      setProblem({ failure: taken.failure, effect: words.batch.notTakenBack });
    } else if (taken.kind === 'done') onTakenBack();
    else reload();
  }

  async function move(act: 'pause' | 'resume') {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const { pauseSending, resumeSending } = window.longcode;
    const answer = await (act === 'pause' ? pauseSending(target) : resumeSending(target));
    setBusy(false);
    const { batch } = words;
    if (answer.ok) {
      announce((act === 'pause' ? batch.paused : batch.resumed)(answer.value.texts));
      reload();
    } else {
      const effect = act === 'pause' ? batch.pauseFailed : batch.resumeFailed;
      setProblem({ failure: answer.failure, effect });
    }
  }

  return (
    <div className="batch-sending">
      {undoUntil === null ? null : (
        <div className="batch-undo">
          <UndoButton
            target={target}
            from={card.at}
            until={undoUntil}
            held={standpoint.held}
            name={words.batch.undoAll(card.total)}
            busy={busy}
            tabIndex={0}
            onUndo={() => void undo()}
          />
          <span>
            {standpoint.held
              ? words.batch.undoHeld
              : words.batch.undoOpen(secondsLeft(undoUntil, standpoint.now))}
          </span>
        </div>
      )}
      {undoUntil !== null || left === 0 ? null : (
        <div className="batch-acts">
          {queued === 0 ? null : (
            <Act busy={busy} name={words.batch.pause} onPress={() => void move('pause')}>
              <Pause size={14} aria-hidden />
            </Act>
          )}
          {paused + stale === 0 ? null : (
            <Act
              busy={busy}
              name={paused === 0 ? words.batch.sendNow(stale) : words.batch.resume}
              onPress={() => void move('resume')}
            >
              <Play size={14} aria-hidden />
            </Act>
          )}
          <Act busy={busy} name={words.batch.stop} onPress={ask}>
            <Square size={12} fill="currentColor" aria-hidden />
          </Act>
        </div>
      )}
      <BatchAsks card={card} standpoint={standpoint} />
      <p className="batch-outcome">{escaped ? words.batch.escapeAgain : outcome}</p>
      {problem === null ? null : (
        <div role="alert">
          <FailureNote failure={problem.failure} effect={problem.effect} />
        </div>
      )}
      {asking ? (
        <StopBatch
          batchId={card.batchId}
          left={left}
          total={card.total}
          onStopped={setOutcome}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}

interface ActProps {
  readonly busy: boolean;
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Act({ busy, name, onPress, children }: ActProps) {
  return (
    <button
      type="button"
      className="button secondary small"
      aria-disabled={busy}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {children}
      {name}
    </button>
  );
}
