/**
 * Whether the fourth pane says who the open conversation is with. It stays open from one conversation
 * to the next; the details of a text stand over it while they are open.
 */
import { create } from 'zustand';

/** As in shell.css: room for four panes. */
export const fourPanes = '(width >= 68.75em)';

interface Panel {
  readonly open: boolean;
  /** It was opened where there is no room for a pane. A window that becomes smaller opens no sheet. */
  readonly asSheet: boolean;
  /** Counts up when the panel should take the focus. */
  readonly focusRequests: number;
}

export const usePanel = create<Panel>()(() => ({
  ...{ open: false, asSheet: false, focusRequests: 0 },
}));

/** Where the focus was, to go back there. */
let opener: HTMLElement | null = null;

export function togglePanel(): void {
  const { open, asSheet } = usePanel.getState();
  if (open && (asSheet || isWide())) closePanel();
  else openPanel();
}

export function openPanel(): void {
  const focused = document.activeElement;
  opener = focused instanceof HTMLElement ? focused : null;
  const asSheet = !isWide();
  usePanel.setState(({ focusRequests }) => ({
    ...{ open: true, asSheet, focusRequests: focusRequests + 1 },
  }));
}

function isWide(): boolean {
  return window.matchMedia(fourPanes).matches;
}

export function closePanel(): void {
  usePanel.setState({ open: false });
  const wanted = opener?.isConnected === true ? opener : null;
  opener = null;
  wanted?.focus();
}
