/**
 * Keeps what is written in conversations: read when a conversation is first opened, then saved as it
 * changes. Until it was read nothing is saved, or the beginning of a word would take the place of it.
 *
 * While a text is being sent nothing is saved either: its draft goes when the text is written down and
 * not before, so that the words are always somewhere.
 */
import {
  type ConversationPlace,
  type Draft,
  type DraftContent,
  isEmpty,
} from '../../shared/inbox/drafts.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { itemsFrom, outMedia, trayOf, useTrays } from './attach/tray.ts';
import { draftOf, restoreDraft, takeAttached, takeDraft, trayKey, useDrafts } from './drafts.ts';
import { saveNoMore, saveNow, saveSoon } from './saving.ts';

interface Kept {
  readonly place: ConversationPlace;
  state: 'reading' | 'ready' | 'sending';
  /** As it was saved or read last. */
  saved: string;
}

const kept = new Map<number, Kept>();

/** Reads what was written there, unless that is known. */
export async function openDraft(conversation: Conversation): Promise<void> {
  const { id } = conversation;
  if (kept.has(id)) return;
  const place = placeOf(conversation);
  const mine: Kept = { place, state: 'reading', saved: nothing };
  kept.set(id, mine);
  const answer = await window.longcode.readDraft({ place });
  if (kept.get(id) !== mine) return;
  if (!answer.ok) {
    kept.delete(id);
    return;
  }
  const { draft, files } = answer.value;
  mine.state = 'ready';
  if (draft !== null) {
    mine.saved = fingerprint({ ...place, ...draft });
    restoreDraft(id, draft.text, itemsFrom(draft.media, files));
  }
  keepDraft(id, contentOf(id));
}

/** What is written in it now, and attached. */
export function keepDraft(id: number, content: DraftContent): void {
  const mine = kept.get(id);
  if (mine?.state !== 'ready') return;
  const draft = { ...mine.place, ...content };
  const next = fingerprint(draft);
  if (next === mine.saved) return;
  mine.saved = next;
  saveSoon(draft);
}

/** A text is being sent from there; the answer goes with it. */
export function sendingDraft(conversation: Conversation): ConversationPlace {
  void saveNow();
  const mine = kept.get(conversation.id);
  if (mine?.state === 'ready') mine.state = 'sending';
  return placeOf(conversation);
}

/** It was written down, and the draft went with it; or it was not, and the draft is still there. */
export function sentDraft(id: number, sent: boolean): void {
  const mine = kept.get(id);
  if (mine?.state !== 'sending') return;
  mine.state = 'ready';
  if (sent) mine.saved = nothing;
  keepDraft(id, contentOf(id));
}

/** Another database took the place of this one, with drafts of its own. */
export function forgetKept(): void {
  for (const [id, { place }] of kept) {
    saveNoMore(place);
    takeDraft(id);
    takeAttached(id);
  }
  kept.clear();
}

function placeOf({ accountId, line, people }: Conversation): ConversationPlace {
  return { kind: 'conversation', accountId, line, people: [...people] };
}

function contentOf(id: number): DraftContent {
  const { items } = trayOf(useTrays.getState(), trayKey(id));
  return { text: draftOf(useDrafts.getState(), id), media: outMedia(items) };
}

const nothing = '';

function fingerprint(draft: Draft): string {
  return isEmpty(draft) ? nothing : JSON.stringify([draft.text, draft.media]);
}
