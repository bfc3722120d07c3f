/** Whether the search is open, and what is typed into it. What it finds is in found.ts, which loads later. */
import { create } from 'zustand';
import { forgetTarget } from '../conversation/jump.ts';
import { closeConversation } from '../conversation/thread.ts';

interface SearchPlace {
  readonly open: boolean;
  readonly typed: string;
  /** Counts up when the field should take the focus. */
  readonly focusRequests: number;
}

export const useSearchPlace = create<SearchPlace>()(() => ({
  open: false,
  typed: '',
  focusRequests: 0,
}));

/** Where the focus was, to go back there. */
let opener: HTMLElement | null = null;

/** From anywhere: the field takes the focus, with what is in it selected. */
export function openSearch(): void {
  const field = document.querySelector<HTMLElement>('.search-field input');
  // One pane at a time: the list is behind the conversation.
  if (field?.checkVisibility() === false) closeConversation();
  enterSearch(document.activeElement);
  useSearchPlace.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }));
}

/** @param from what had the focus before. */
export function enterSearch(from: EventTarget | null): void {
  if (useSearchPlace.getState().open) return;
  opener = from instanceof HTMLElement && from !== document.body ? from : null;
  useSearchPlace.setState({ open: true });
}

export function setTyped(typed: string): void {
  useSearchPlace.setState({ typed, open: true });
}

/** The list comes back, and the focus goes where it was. */
export function leaveSearch(): void {
  forgetTarget();
  useSearchPlace.setState({ open: false, typed: '' });
  const wanted = opener?.isConnected === true && opener.checkVisibility() ? opener : null;
  opener = null;
  requestAnimationFrame(() => {
    const target = wanted ?? document.querySelector<HTMLElement>('.list [tabindex="0"]');
    target?.focus();
  });
}

/** An empty search that is left by itself closes; the focus stays where it went. */
export function leaveIfEmpty(next: EventTarget | null): void {
  const inside = next instanceof Element && next.closest('.search-field, .search-pane') !== null;
  if (inside || !document.hasFocus() || useSearchPlace.getState().typed !== '') return;
  opener = null;
  useSearchPlace.setState({ open: false });
}
