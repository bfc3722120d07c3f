/** What the user decides about a text that waits, given as commands; every outcome is said aloud. */
import type { Failure } from '../../shared/contract/failure.ts';
import type { SendTarget } from '../../shared/model/waiting.ts';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import type { WaitingAction } from './actions.ts';
import { takeTextBack } from './takeBack.ts';
import type { Whereabouts } from './undoable.ts';

/** Null when it was done. */
export async function act(
  action: WaitingAction,
  messageId: string,
  whereabouts: Whereabouts,
): Promise<Failure | null> {
  const target = { kind: 'text', messageId } as const;
  switch (action) {
    case 'undo':
      return takeTextBack(messageId, whereabouts, false);
    case 'edit':
      return takeTextBack(messageId, whereabouts, true);
    case 'pause':
      return pause(target);
    case 'resume':
    case 'send-now':
      return resume(target);
    case 'stop':
    case 'discard':
      return stop(target);
    case 'send-again':
      return resolve(messageId, 'send-again', words.waiting.sentAgain);
    case 'give-up':
      return resolve(messageId, 'give-up', words.waiting.searchEnded);
  }
}

async function pause(target: SendTarget): Promise<Failure | null> {
  const answer = await window.longcode.pauseSending(target);
  if (!answer.ok) return answer.failure;
  announce(answer.value.texts > 0 ? words.waiting.paused : words.waiting.hadLeft);
  return null;
}

async function resume(target: SendTarget): Promise<Failure | null> {
  const answer = await window.longcode.resumeSending(target);
  if (!answer.ok) return answer.failure;
  announce(answer.value.texts > 0 ? words.waiting.resumed : words.waiting.hadLeft);
  return null;
}

async function stop(target: SendTarget): Promise<Failure | null> {
  const answer = await window.longcode.stopSending(target);
  if (!answer.ok) return answer.failure;
  announce(answer.value.stopped > 0 ? words.waiting.stopped : words.waiting.hadLeft);
  return null;
}

async function resolve(
  messageId: string,
  decision: 'send-again' | 'give-up',
  done: string,
): Promise<Failure | null> {
  const answer = await window.longcode.resolveUnknown({ messageId, decision });
  if (!answer.ok) return answer.failure;
  announce(done);
  return null;
}
