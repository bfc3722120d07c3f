/**
 * Why a text waits, as it is to be shown at this moment: kept current by the second while it can be
 * taken back, by the minute where its age is shown, and not at all otherwise.
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { Waiting } from '../../shared/model/waiting.ts';
import { nextSecond, presently, secondsLeft } from './countdown.ts';
import { targetKey, useHolds } from './hold.ts';

export interface ShownWaiting {
  readonly waiting: Waiting | null;
  /** The user is on its Undo button. */
  readonly held: boolean;
  /** The present as far as that needs it, ms since the epoch. */
  readonly now: number;
}

const minute = 60_000;

/** `batchId` where the text is one of a composition to many, which can be held as a whole. */
export function useShownWaiting(
  waiting: Waiting | null,
  messageId: string | null,
  batchId: string | null,
): ShownWaiting {
  const hold = useHolds(({ byTarget }) => {
    const own = messageId === null ? undefined : byTarget[targetKey({ kind: 'text', messageId })];
    const whole = batchId === null ? undefined : byTarget[targetKey({ kind: 'batch', batchId })];
    return own ?? whole;
  });
  const holdable = waiting?.kind === 'undo' || waiting?.kind === 'paused';
  const given: Waiting | null =
    hold !== undefined && holdable ? { kind: 'undo', until: hold.until } : waiting;
  const held = hold?.here === true && holdable;
  const now = useMoment(given);
  return { waiting: given === null || held ? given : presently(given, now), held, now };
}

/** The present, to the precision that a reason to wait needs. */
function useMoment(waiting: Waiting | null): number {
  const kind = waiting?.kind ?? null;
  const until = waiting?.kind === 'undo' || waiting?.kind === 'asked' ? waiting.until : 0;
  const moment = useCallback(() => momentOf(kind, until, Date.now()), [kind, until]);
  const subscribe = useCallback(
    (changed: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const wait = () => {
        const after = changesAfter(kind, until, Date.now());
        if (after === null) return;
        timer = setTimeout(() => {
          changed();
          wait();
        }, after);
      };
      wait();
      return () => clearTimeout(timer);
    },
    [kind, until],
  );
  return useSyncExternalStore(subscribe, moment);
}

function momentOf(kind: Waiting['kind'] | null, until: number, now: number): number {
  if (kind === 'undo') return until - secondsLeft(until, now) * 1000;
  if (kind === 'asked') return now < until ? until - 1 : until;
  return now - (now % minute);
}

/** ms until `momentOf` says something else; null when it never will. */
function changesAfter(kind: Waiting['kind'] | null, until: number, now: number): number | null {
  if (kind === 'undo') return nextSecond(until, now);
  if (kind === 'asked') return now < until ? Math.min(until - now, longestTimer) : null;
  return kind === 'stale' ? minute - (now % minute) : null;
}

/** The longest wait a timer takes, ms. */
const longestTimer = 2 ** 31 - 1;
