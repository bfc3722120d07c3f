/**
 * What the user does with conversations, from wherever it is asked for: one row, several, or the open
 * one. Each act says what it did and offers to undo it. An act with two sides is the one that changes
 * something for at least one of them.
 */

import type { Answer } from '../../shared/contract/failure.ts';
import type { ActDone } from '../../shared/contract/inbox.ts';
import { maxSelected } from '../../shared/contract/limits.ts';
import type { InboxUndo } from '../../shared/inbox/acts.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import { closeConversation, openConversation, useThread } from '../conversation/thread.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../words/words.ts';
import { letPass, neighbour } from './inbox.ts';

/** What one key or button does; a snooze asks until when before. */
export type Sided = 'done' | 'pin' | 'mute' | 'read';
export type ActName =
  | 'done'
  | 'reopen'
  | 'pin'
  | 'unpin'
  | 'mute'
  | 'unmute'
  | 'read'
  | 'unread'
  | 'snooze'
  | 'wake';

/** Which of its two sides an act has for these conversations. */
export function sideOf(act: Sided, rows: readonly Conversation[]): Exclude<ActName, 'snooze'> {
  switch (act) {
    case 'done':
      return rows.every(({ done }) => done) ? 'reopen' : 'done';
    case 'pin':
      return rows.every(({ pinned }) => pinned) ? 'unpin' : 'pin';
    case 'mute':
      return rows.every(({ muted }) => muted) ? 'unmute' : 'mute';
    case 'read':
      return rows.every(isUnread) ? 'read' : 'unread';
  }
}

export function isUnread({ unread, markedUnread }: Conversation): boolean {
  return unread > 0 || markedUnread;
}

/** Whether something changed. */
export function act(
  name: Exclude<ActName, 'snooze'>,
  rows: readonly Conversation[],
): Promise<boolean> {
  return give(name, rows, (selection) => {
    const api = window.longcode;
    switch (name) {
      case 'done':
      case 'reopen':
        return api.setDone({ selection, done: name === 'done' });
      case 'pin':
      case 'unpin':
        return api.setPinned({ selection, pinned: name === 'pin' });
      case 'mute':
      case 'unmute':
        return api.setMuted({ selection, muted: name === 'mute' });
      case 'read':
        return api.setRead({ selection });
      case 'unread':
        return api.markUnread({ selection });
      case 'wake':
        return api.snooze({ selection, until: null });
    }
  });
}

/** @param until ms since the epoch. */
export function snoozeUntil(rows: readonly Conversation[], until: number): Promise<boolean> {
  return give('snooze', rows, (selection) => window.longcode.snooze({ selection, until }));
}

/** Ends one and goes on with the next of the list. */
export async function doneAndNext(row: Conversation): Promise<void> {
  const next = neighbour(row.id, 1) ?? neighbour(row.id, -1);
  if (row.done || (await act('done', [row]))) {
    if (next === null || next.id === row.id) closeConversation();
    else await openConversation(next.id);
  }
}

type Selected = { readonly id: number; readonly lastSeq: number }[];

async function give(
  name: ActName,
  rows: readonly Conversation[],
  command: (selection: Selected) => Promise<Answer<ActDone>>,
): Promise<boolean> {
  const selection = rows.slice(0, maxSelected).map(({ id, lastSeq }) => ({ id, lastSeq }));
  if (selection.length === 0) return false;
  letPass(selection.map(({ id }) => id));
  // Whoever looks at it reads it.
  if (name === 'unread' && selection.some(({ id }) => id === useThread.getState().openId)) {
    closeConversation();
  }
  const answer = await command(selection);
  if (!answer.ok) {
    showToast(`${words.inbox.actFailed} ${words.failures[answer.failure.code]}`);
    return false;
  }
  const { acted, undo } = answer.value;
  if (undo === null) {
    showToast(words.inbox.nothingActed[name]);
    return false;
  }
  showToast(words.inbox.acted[name](acted), () => undoIt(undo));
  return true;
}

async function undoIt(undo: InboxUndo): Promise<string> {
  letPass(undo.former.map(({ id }) => id));
  const answer = await window.longcode.undoAct(undo);
  if (!answer.ok) return `${words.inbox.actFailed} ${words.failures[answer.failure.code]}`;
  return answer.value.undone === 0 ? words.inbox.undoneNone : words.inbox.undone;
}
