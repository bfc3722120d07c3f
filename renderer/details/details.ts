/**
 * The message whose details are open. They belong to the open conversation: leaving it closes them,
 * and so does taking the text back.
 * Changes are read again, at most four times a second.
 */
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { MessageDetails } from '../../shared/model/details.ts';
import { useThread } from '../conversation/thread.ts';
import { paced } from '../session/pace.ts';

interface Details {
  readonly messageId: string | null;
  /** Null until the first answer. */
  readonly details: MessageDetails | null;
  readonly failure: Failure | null;
  /** Counts up when the details should take the focus. */
  readonly focusRequests: number;
}

const closed = { messageId: null, details: null, failure: null };

export const useDetails = create<Details>()(() => ({ ...closed, focusRequests: 0 }));

/** Where the focus was, to go back there. */
let opener: HTMLElement | null = null;

export function openDetails(messageId: string): void {
  const { messageId: known, focusRequests } = useDetails.getState();
  const focused = document.activeElement;
  opener = focused instanceof HTMLElement ? focused : null;
  const same = known === messageId ? {} : { ...closed, messageId };
  useDetails.setState({ ...same, focusRequests: focusRequests + 1 });
  refresh();
}

export function closeDetails(): void {
  if (useDetails.getState().messageId === null) return;
  useDetails.setState(closed);
  const wanted = opener?.isConnected === true ? opener : null;
  opener = null;
  (wanted ?? document.querySelector<HTMLElement>('.message[tabindex="0"]'))?.focus();
}

/** Reads the open details again when their conversation was touched. */
export function refreshDetails(changed: readonly Conversation[]): void {
  const id = useDetails.getState().details?.message.conversationId;
  if (changed.some((conversation) => conversation.id === id)) refresh();
}

export const refresh = paced(load);

async function load(): Promise<void> {
  const { messageId } = useDetails.getState();
  if (messageId === null) return;
  const answer = await window.longcode.messageDetails({ messageId });
  if (useDetails.getState().messageId !== messageId) return;
  if (answer.ok) useDetails.setState({ details: answer.value, failure: null });
  else useDetails.setState({ failure: answer.failure });
}

useThread.subscribe(({ openId, pages }, { openId: before }) => {
  const { messageId } = useDetails.getState();
  const takenBack = messageId !== null && pages.gone.has(messageId);
  if (openId !== before || takenBack) useDetails.setState(closed);
});
