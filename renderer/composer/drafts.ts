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

/** Puts a text that could not be sent back, before anything typed since. */
export function restoreDraft(conversationId: number, text: string): void {
  const since = draftOf(useDrafts.getState(), conversationId);
  setDraft(conversationId, since === '' ? text : `${text}\n${since}`);
}
