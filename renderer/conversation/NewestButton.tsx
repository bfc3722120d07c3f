/** Shown while the end is out of view: how much came in meanwhile, and the way there. */
import { ArrowDown } from 'lucide-react';
import { words } from '../words/words.ts';
import { useThread } from './thread.ts';
import { countUnseen } from './timeline.ts';

export function NewestButton({ onPress }: { readonly onPress: () => void }) {
  const atEnd = useThread((state) => state.atEnd);
  const unseen = useThread(({ pages, seenSeq, conversation }) =>
    pages.hasNewer ? (conversation?.unread ?? 0) : countUnseen(pages.messages, seenSeq),
  );
  if (atEnd) return null;
  const fresh = unseen > 0;
  return (
    <button
      type="button"
      className={fresh ? 'newest fresh' : 'newest'}
      aria-label={fresh ? undefined : words.conversation.toNewest}
      onClick={onPress}
    >
      <ArrowDown size={16} aria-hidden />
      {fresh ? words.conversation.newPill(unseen) : null}
    </button>
  );
}
