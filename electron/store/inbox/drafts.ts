/**
 * Drafts in the words of the model. What is saved empty is deleted; a draft of an account that is not
 * there (any more) is not kept.
 */
import {
  type ConversationPlace,
  type Draft,
  type DraftContent,
  type DraftPlace,
  isEmpty,
} from '../../../shared/inbox/drafts.ts';
import { findAccount } from '../accounts.ts';
import type { Transaction } from '../changes.ts';
import type { Database } from '../database.ts';
import { find } from '../head.ts';
import { int, joinPeople } from '../rows.ts';
import {
  type Between,
  deleteDraft,
  deleteNewMessage,
  readDraft,
  writeDraft,
  writeNewMessage,
} from './draft-rows.ts';

export function saveDraft(tx: Transaction, draft: Draft): void {
  if (isEmpty(draft)) {
    dropDraft(tx, draft);
    return;
  }
  switch (draft.kind) {
    case 'conversation': {
      const between = betweenOf(tx.db, draft);
      if (between !== null && writeDraft(tx.db, between, draft)) note(tx, between);
      return;
    }
    case 'new':
      writeNewMessage(tx.db, draft);
      return;
  }
}

export function dropDraft(tx: Transaction, place: DraftPlace): void {
  switch (place.kind) {
    case 'conversation': {
      const between = betweenOf(tx.db, place);
      if (between !== null && deleteDraft(tx.db, between)) note(tx, between);
      return;
    }
    case 'new':
      deleteNewMessage(tx.db, place.id);
      return;
  }
}

/** Null where nothing is written. */
export function draftIn(db: Database, place: ConversationPlace): DraftContent | null {
  const between = betweenOf(db, place);
  return between === null ? null : readDraft(db, between);
}

function betweenOf(db: Database, { accountId, line, people }: ConversationPlace): Between | null {
  const account = findAccount(db, accountId);
  return account === null ? null : { account, line, people: joinPeople(people) };
}

/** It shows in the list, where its conversation is there. */
function note(tx: Transaction, { account, line, people }: Between): void {
  const row = tx.db.get(find, account, line, people);
  if (row !== null) tx.changes.conversation(int(row, 'id'));
}
