/**
 * Writes drafts down: soon after a change, at once when the writer looks elsewhere. Whatever comes for
 * the same place meanwhile takes the place of what waits. One that could not be written is tried again,
 * because it is nowhere else.
 */
import { maxDraftLength } from '../../shared/contract/limits.ts';
import { type Draft, type DraftPlace, placeKey } from '../../shared/inbox/drafts.ts';

/** Longest a change waits, ms: what is typed is safe this soon. */
const within = 400;
const tryAgain = 5_000;

const waiting = new Map<string, Draft>();
let timer: ReturnType<typeof setTimeout> | undefined;

export function saveSoon(draft: Draft): void {
  waiting.set(placeKey(draft), { ...draft, text: draft.text.slice(0, maxDraftLength) });
  timer ??= setTimeout(() => void saveNow(), within);
}

/** Resolves when everything that waited is written, or could not be. */
export async function saveNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const drafts = [...waiting];
  waiting.clear();
  await Promise.all(drafts.map(([key, draft]) => save(key, draft)));
}

/** It goes with what is sent, or went with its database. */
export function saveNoMore(place: DraftPlace): void {
  waiting.delete(placeKey(place));
}

async function save(key: string, draft: Draft): Promise<void> {
  const answer = await window.longcode.saveDraft(draft);
  if (answer.ok || waiting.has(key)) return;
  waiting.set(key, draft);
  timer ??= setTimeout(() => void saveNow(), tryAgain);
}
