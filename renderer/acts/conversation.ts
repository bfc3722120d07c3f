/** Acts on the open conversation and its texts. */
import { requestComposerFocus, useThread } from '../conversation/thread.ts';
import { closeDetails, openDetails, useDetails } from '../details/details.ts';
import { latestTakenBack, takeLatestBack } from '../waiting/undoShortcut.ts';
import { words } from '../words/words.ts';
import type { Act } from './act.ts';

export const conversationActs: readonly Act[] = [
  {
    id: 'write',
    name: words.acts.write,
    possible: isOpen,
    run: requestComposerFocus,
  },
  {
    id: 'attach',
    name: words.acts.attach,
    possible: () => attachButton() !== null,
    run: () => attachButton()?.click(),
  },
  {
    id: 'undo-send',
    name: words.acts.undoSend,
    possible: latestTakenBack,
    run: takeLatestBack,
  },
  {
    id: 'details',
    name: words.acts.details,
    possible: () => useDetails.getState().messageId !== null || wantedText() !== null,
    run: () => {
      const wanted = wantedText();
      const { messageId } = useDetails.getState();
      if (messageId !== null && (wanted === null || wanted === messageId)) closeDetails();
      else if (wanted !== null) openDetails(wanted);
    },
  },
  {
    id: 'newest',
    name: words.acts.newest,
    possible: isOpen,
    run: () => useThread.setState(({ jumps }) => ({ jumps: jumps + 1 })),
  },
];

function isOpen(): boolean {
  return useThread.getState().openId !== null;
}

function attachButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.thread-pane .attach-button');
}

/** The text that holds the focus, or the newest of ours. */
function wantedText(): string | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-message]');
  const { messages } = useThread.getState().pages;
  const newest = messages.findLast(({ direction }) => direction === 'out')?.id ?? null;
  return focused?.dataset['message'] ?? newest;
}
