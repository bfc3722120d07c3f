/**
 * Holds what a catch-up finds until it has read everything, so that coming back from a long absence
 * is one notification and not one for every page that was read. What is pushed is told at once; what
 * waited while the app was closed is not told at all.
 */
import type { Arrival } from './arrival.ts';

export type ArrivalMode = 'live' | 'reconnected' | 'first-catch-up' | 'checked';

export interface Gathering {
  heard(arrivals: readonly Arrival[], mode: ArrivalMode): void;
  /** Everything there is to read at this account has been read. */
  caughtUp(accountId: string): void;
}

export function createGathering(raise: (arrivals: readonly Arrival[]) => void): Gathering {
  const held = new Map<string, Arrival[]>();
  return {
    heard: (arrivals, mode) => {
      switch (mode) {
        case 'first-catch-up':
          return;
        case 'live':
          raise(arrivals);
          return;
        case 'reconnected':
        case 'checked':
          for (const arrival of arrivals) {
            const { accountId } = arrival.conversation;
            const of = held.get(accountId);
            if (of === undefined) held.set(accountId, [arrival]);
            else of.push(arrival);
          }
      }
    },
    caughtUp: (accountId) => {
      const arrivals = held.get(accountId) ?? [];
      held.delete(accountId);
      raise(arrivals);
    },
  };
}
