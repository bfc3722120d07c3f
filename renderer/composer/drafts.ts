/** What is written but not sent, by conversation id: words here, attachments in a tray. keeping.ts saves both. */
import { create } from 'zustand';
import { type Attached, restoreItems, takeItems } from './attach/tray.ts';

interface Drafts {
  readonly texts: Readonly<Record<number, string>>;
}

export const useDrafts = create<Drafts>()(() => ({ texts: {} }));

export function draftOf(drafts: Drafts, conversationId: number): string {
  return drafts.texts[conversationId] ?? '';
}

export function setDraft(conversationId: number, text: string): void {
  useDrafts.setState(({ texts }) => ({ texts: { ...texts, [conversationId]: text } }));
}

/** Names the tray of a conversation. */
export function trayKey(conversationId: number): string {
  return `conversation/${conversationId}`;
}

/** Puts what was not sent or was taken back in front of anything written since. */
export function restoreDraft(
  conversationId: number,
  text: string,
  attached: readonly Attached[] = [],
): void {
  setDraft(conversationId, joined(text, draftOf(useDrafts.getState(), conversationId)));
  restoreItems(trayKey(conversationId), attached);
}

/** Empties the box of a conversation; what was in it goes elsewhere. */
export function takeDraft(conversationId: number): string {
  const text = draftOf(useDrafts.getState(), conversationId);
  setDraft(conversationId, '');
  return text;
}

export function takeAttached(conversationId: number): readonly Attached[] {
  return takeItems(trayKey(conversationId));
}

/** Two texts, each on lines of its own. */
export function joined(first: string, second: string): string {
  return first === '' || second === '' ? `${first}${second}` : `${first}\n${second}`;
}
