/**
 * What can be done about a text that waits, by its reason. A bubble offers only what the text asks
 * for; the details and the Waiting view offer everything.
 */
import type { Waiting } from '../../shared/model/waiting.ts';

export type WaitingAction =
  | 'undo'
  | 'send-now'
  | 'edit'
  | 'discard'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'send-again'
  | 'give-up';

export type ActionPlace = 'bubble' | 'panel';

export function actionsFor(waiting: Waiting, place: ActionPlace): readonly WaitingAction[] {
  const all = place === 'panel';
  switch (waiting.kind) {
    case 'undo':
      return ['undo'];
    case 'turn':
    case 'asked':
      return all ? ['pause', 'edit', 'stop'] : [];
    case 'paused':
      return all ? ['resume', 'edit', 'stop'] : [];
    case 'stale':
      return ['send-now', 'edit', 'discard'];
    case 'not-found':
      return ['send-again', 'give-up'];
    case 'stopped':
    case 'opted-out':
    case 'checking':
    case 'given-up':
      return [];
  }
}

/** It goes nowhere until the user says so. */
export function asksUser({ kind }: Waiting): boolean {
  return kind === 'stale' || kind === 'not-found';
}
