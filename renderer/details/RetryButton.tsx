/** Sends an undelivered text once more, as a new attempt; what was heard about the old one stays. */
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';

interface RetryButtonProps {
  readonly messageId: string;
  readonly who: string;
  readonly tabIndex?: number;
  readonly onRetried?: () => void;
}

export function RetryButton({ messageId, who, tabIndex = 0, onRetried }: RetryButtonProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function retry() {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await window.longcode.retryText({ messageId });
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.failure);
      return;
    }
    announce(words.details.retrying);
    onRetried?.();
  }

  return (
    <>
      <button
        type="button"
        className="button secondary small retry"
        tabIndex={tabIndex}
        aria-label={words.details.retryOf(who)}
        aria-disabled={busy}
        onClick={() => void retry()}
      >
        <RotateCw size={14} aria-hidden />
        {words.details.retryNow}
      </button>
      {failure === null ? null : (
        <FailureNote failure={failure} effect={words.details.retryFailed} />
      )}
    </>
  );
}
