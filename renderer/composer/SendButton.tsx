/** Sends; while there is nothing to send it says so but keeps its place in the tab order. */
import { SendHorizontal } from 'lucide-react';
import { words } from '../words/en.ts';

export function SendButton({ ready }: { readonly ready: boolean }) {
  return (
    <button
      type="submit"
      className="button primary send"
      aria-disabled={!ready}
      onClick={(event) => {
        if (!ready) event.preventDefault();
      }}
    >
      <SendHorizontal size={16} aria-hidden />
      <span className="send-word">{words.composer.send}</span>
    </button>
  );
}
