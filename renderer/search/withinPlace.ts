/** In which conversation a search is open, beside the one through everything. */
import { create } from 'zustand';
import { forgetTarget } from '../conversation/jump.ts';
import { requestComposerFocus, useThread } from '../conversation/thread.ts';

interface WithinPlace {
  /** It is shown only while this conversation is. */
  readonly conversationId: number | null;
  /** Counts up when its field should take the focus. */
  readonly focusRequests: number;
}

export const useWithinPlace = create<WithinPlace>()(() => ({
  conversationId: null,
  focusRequests: 0,
}));

/** Where the focus was, to go back there. */
let opener: HTMLElement | null = null;

/** In the open conversation; nothing where none is. */
export function openWithin(): void {
  const { openId } = useThread.getState();
  if (openId === null) return;
  const { conversationId, focusRequests } = useWithinPlace.getState();
  const focused = document.activeElement;
  if (conversationId !== openId) opener = focused instanceof HTMLElement ? focused : null;
  useWithinPlace.setState({ conversationId: openId, focusRequests: focusRequests + 1 });
}

export function closeWithin(): void {
  useWithinPlace.setState({ conversationId: null });
  forgetTarget();
  const wanted = opener?.isConnected === true && opener !== document.body ? opener : null;
  opener = null;
  if (wanted === null) requestComposerFocus();
  else wanted.focus();
}

useThread.subscribe(({ openId }, before) => {
  if (openId !== before.openId) useWithinPlace.setState({ conversationId: null });
});
