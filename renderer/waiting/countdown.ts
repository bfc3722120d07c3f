/**
 * The time in which a text can be taken back, as this page sees it: `until` is this computer's
 * clock, like every time here. A clock set back must not show more than was ever asked for.
 */
import { longestUndo } from '../../shared/model/settings.ts';
import type { Waiting } from '../../shared/model/waiting.ts';

/** Whole seconds left, rounded up; 0 when it is over. */
export function secondsLeft(until: number, now: number): number {
  return Math.min(longestUndo, Math.max(0, Math.ceil((until - now) / 1000)));
}

/** ms until `secondsLeft` says something else; null when it never will. */
export function nextSecond(until: number, now: number): number | null {
  const left = until - now;
  if (left <= 0) return null;
  return left % 1000 === 0 ? 1000 : left % 1000;
}

/** What it waits for now: a time that is over is no reason any more. */
export function presently(waiting: Waiting, now: number): Waiting {
  switch (waiting.kind) {
    case 'undo':
      return waiting.until > now ? waiting : { kind: 'turn', detail: null };
    case 'asked':
      return waiting.until > now ? waiting : { kind: 'turn', detail: waiting.detail };
    case 'turn':
    case 'paused':
    case 'stale':
    case 'stopped':
    case 'opted-out':
    case 'checking':
    case 'not-found':
    case 'given-up':
      return waiting;
  }
}
