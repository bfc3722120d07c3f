/** How many conversations with new texts wait for their place, and the way to see them. */
import { ArrowUp } from 'lucide-react';
import { words } from '../words/words.ts';
import { newsOf } from './held.ts';
import { letMove, useInbox } from './inbox.ts';

export function NewPill({ onPress }: { readonly onPress: () => void }) {
  const news = useInbox(({ waiting, shownView }) => newsOf(waiting, shownView));
  if (news === 0) return null;
  return (
    <button
      type="button"
      className="new-pill"
      onClick={() => {
        letMove();
        onPress();
      }}
    >
      <ArrowUp size={16} aria-hidden />
      {words.inbox.newPill(news)}
    </button>
  );
}
