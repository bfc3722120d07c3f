/** What the threads can be asked to do about the inbox. */
import type { InboxAct, InboxUndo } from '../../../shared/inbox/acts.ts';
import type { ConversationPlace, Draft } from '../../../shared/inbox/drafts.ts';
import { answering, changing } from '../changes.ts';
import type { Database } from '../database.ts';
import { act } from './acting.ts';
import { readNewMessages } from './draft-rows.ts';
import { draftIn, saveDraft } from './drafts.ts';
import { dueSnoozes, nextSnooze } from './snoozes.ts';
import { undoAct } from './undoing.ts';

export function inboxReading(db: Database) {
  return {
    nextSnooze: () => nextSnooze(db),
    draft: (place: ConversationPlace) => db.read(() => draftIn(db, place)),
    newMessages: () => readNewMessages(db),
  };
}

export function inboxWriting(db: Database) {
  return {
    act: (what: InboxAct) => answering(db, (tx) => act(tx, what)),
    undoAct: (undo: InboxUndo) => answering(db, (tx) => undoAct(tx, undo)),
    dueSnoozes: (now: number) => answering(db, (tx) => dueSnoozes(tx, now)),
    saveDraft: (draft: Draft) => changing(db, (tx) => saveDraft(tx, draft)),
  };
}
