/** What is written but not sent, by conversation id. In memory only. */
import { create } from 'zustand';

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

/** Puts a text that was not sent or was taken back in front of anything typed since. */
export function restoreDraft(conversationId: number, text: string): void {
  setDraft(conversationId, joined(text, draftOf(useDrafts.getState(), conversationId)));
}

/** Empties the box of a conversation that is gone; what was in it goes elsewhere. */
export function takeDraft(conversationId: number): string {
  const text = draftOf(useDrafts.getState(), conversationId);
  setDraft(conversationId, '');
  return text;
}

/** Two texts, each on lines of its own. */
export function joined(first: string, second: string): string {
  return first === '' || second === '' ? `${first}${second}` : `${first}\n${second}`;
}
