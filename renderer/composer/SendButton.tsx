/** Sends; while there is nothing to send it says why but keeps its place in the tab order. */
import { SendHorizontal } from 'lucide-react';
import { useId } from 'react';
import { words } from '../words/words.ts';

interface SendButtonProps {
  readonly ready: boolean;
  /** What the words lack; null when it is not for the words. */
  readonly why?: string | null;
}

export function SendButton({ ready, why = null }: SendButtonProps) {
  const whyId = useId();
  return (
    <>
      <button
        type="submit"
        className="button primary send"
        aria-disabled={!ready}
        aria-describedby={why === null ? undefined : whyId}
        title={why ?? undefined}
        onClick={(event) => {
          if (!ready && why === null) event.preventDefault();
        }}
      >
        <SendHorizontal size={16} aria-hidden />
        <span className="send-word">{words.composer.send}</span>
      </button>
      {why === null ? null : (
        <span id={whyId} className="unseen">
          {why}
        </span>
      )}
    </>
  );
}
