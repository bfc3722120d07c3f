/** Ctrl+Z or Cmd+Z takes back the latest text that can be; the rule when stands in undoRule.ts. */
import { useEffect } from 'react';
import type { Failure } from '../../shared/contract/failure.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import { isKeyOf } from '../acts/keys.ts';
import { useThread } from '../conversation/thread.ts';
import { openDialog, useDialogs } from '../ui/dialogs.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { letGoWithThePage, targetKey, useHolds } from './hold.ts';
import { takeBatchBack, takeTextBack } from './takeBack.ts';
import { latestUndoable, type Sent, undoableIn } from './undoable.ts';
import { takesBack, undoFocus } from './undoRule.ts';

/** To be used by what is there as long as the page. */
export function useUndoShortcut(): void {
  useEffect(() => {
    const stop = letGoWithThePage();
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (!isKeyOf('undo-send', event) || event.defaultPrevented) return;
  const asked = document.querySelector('[role="alertdialog"]') !== null;
  const dialogOpen = asked || useDialogs.getState().open !== null;
  if (!takesBack(undoFocus(document.activeElement), dialogOpen)) return;
  const sent = latest();
  if (sent === null) return;
  event.preventDefault();
  void takeBack(sent);
}

/** There is a text to take back. */
export function latestTakenBack(): boolean {
  return latest() !== null;
}

export function takeLatestBack(): void {
  const sent = latest();
  if (sent !== null) void takeBack(sent);
}

function latest(): Sent | null {
  const { conversation, pages } = useThread.getState();
  const others = conversation === null ? [] : undoableIn(pages.messages, conversation);
  return latestUndoable(others, Date.now(), isHeld);
}

async function takeBack({ target, whereabouts }: Sent): Promise<void> {
  if (target.kind === 'text') {
    const failure = await takeTextBack(target.messageId, whereabouts, false);
    if (failure !== null) announceFailure(failure);
    return;
  }
  const taken = await takeBatchBack(target, whereabouts);
  if (taken.kind === 'failed') announceFailure(taken.failure);
  if (taken.kind === 'done') openDialog({ kind: 'new-message', from: null });
}

function announceFailure({ code }: Failure): void {
  announce(`${words.waiting.actFailed} ${words.failures[code]}`);
}

function isHeld(target: SendTarget): boolean {
  return useHolds.getState().byTarget[targetKey(target)] !== undefined;
}
