/** The commands about the inbox: acts on many conversations at once, what undoes them, and drafts. */
import { z } from 'zod';
import { InboxUndo, Selection, SnoozeUntil } from '../inbox/acts.ts';
import {
  ConversationPlace,
  Draft,
  type DraftContent,
  type NewMessageDraft,
} from '../inbox/drafts.ts';
import type { KeptFile } from '../model/media.ts';
import { Address } from '../phone/address.ts';

export const view = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('needs-reply') }),
  z.strictObject({ kind: z.literal('unread') }),
  z.strictObject({ kind: z.literal('snoozed') }),
  z.strictObject({ kind: z.literal('failed') }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('line'), accountId: z.uuid(), line: Address }),
]);

/** `placeIn` of the last conversation of a page. */
export const place = z.strictObject({
  pinned: z.boolean(),
  key: z.int().min(0),
  id: z.int().min(1),
});

export const inboxCommands = {
  /** Done also reads what was shown and ends a snooze. News opens it again. */
  setDone: z.strictObject({ selection: Selection, done: z.boolean() }),
  setPinned: z.strictObject({ selection: Selection, pinned: z.boolean() }),
  /** Of a muted conversation no notification is raised. */
  setMuted: z.strictObject({ selection: Selection, muted: z.boolean() }),
  /** Until then (ms), or until news; null ends it now. */
  snooze: z.strictObject({ selection: Selection, until: SnoozeUntil.nullable() }),
  /** As opposed to `markRead`, which tells what the user has seen and cannot be undone. */
  setRead: z.strictObject({ selection: Selection }),
  markUnread: z.strictObject({ selection: Selection }),
  /** Takes an act back, except where a later act or a text changed the same thing since. */
  undoAct: InboxUndo,
  /** Takes the place of what was written there before; an empty draft is deleted. */
  saveDraft: Draft,
  /** What is written in a conversation. */
  readDraft: z.strictObject({ place: ConversationPlace }),
  /** Every new message that is begun and not sent, the oldest first. */
  listNewMessages: z.undefined(),
  /** The answer to the event `leaving`. */
  draftsSaved: z.undefined(),
} as const;

export interface ActDone {
  /** How many conversations it changed. */
  readonly acted: number;
  /** For `undoAct`; null when nothing changed. */
  readonly undo: InboxUndo | null;
}

/** Of files that are no longer here, or cannot be read, nothing is told. */
interface Carried {
  readonly files: readonly KeptFile[];
}

export interface InboxAnswers {
  setDone: ActDone;
  setPinned: ActDone;
  setMuted: ActDone;
  snooze: ActDone;
  setRead: ActDone;
  markUnread: ActDone;
  undoAct: { readonly undone: number };
  saveDraft: null;
  readDraft: Carried & { readonly draft: DraftContent | null };
  listNewMessages: Carried & { readonly drafts: readonly NewMessageDraft[] };
  draftsSaved: null;
}
