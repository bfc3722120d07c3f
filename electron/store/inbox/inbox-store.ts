/** The part of the store's interface that is about the inbox: acts, snoozes and drafts. */
import type { InboxAct, InboxUndo } from '../../../shared/inbox/acts.ts';
import type {
  ConversationPlace,
  Draft,
  DraftContent,
  NewMessageDraft,
} from '../../../shared/inbox/drafts.ts';
import type { ChangeSet } from '../../../shared/model/change.ts';
import type { Acted } from './acting.ts';

export interface InboxActed extends Acted {
  readonly changes: ChangeSet;
}

export interface InboxUndone {
  /** How many conversations are again as they were. */
  readonly undone: number;
  readonly changes: ChangeSet;
}

export interface Woken {
  /** The conversations whose snooze is over, in no order. */
  readonly woken: readonly number[];
  readonly changes: ChangeSet;
}

export interface InboxStore {
  /** When the next snooze is over, ms; null when nothing is snoozed. */
  nextSnooze(): Promise<number | null>;
  /** What is written in a conversation; null where nothing is. */
  draft(place: ConversationPlace): Promise<DraftContent | null>;
  /** Those begun first come first. */
  newMessages(): Promise<readonly NewMessageDraft[]>;

  /** One act on many conversations; those that are gone are passed over. */
  act(act: InboxAct): Promise<InboxActed>;
  /** Leaves alone what a later act or a text changed since. */
  undoAct(undo: InboxUndo): Promise<InboxUndone>;
  /** Ends snoozes that are over at `now` (ms); to be asked again until none is woken. */
  dueSnoozes(now: number): Promise<Woken>;
  /** Takes the place of what was written there before; an empty one is deleted. */
  saveDraft(draft: Draft): Promise<ChangeSet>;
}
