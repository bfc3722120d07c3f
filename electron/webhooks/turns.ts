/**
 * Storing, a few at a time and each within its sender's patience.
 *
 * Work that is not done in time goes on and keeps its turn until it ends: the sender asks again, and
 * by then it may be stored. When everything hangs, no turn is left and everybody is asked to come
 * again, instead of piling up here.
 */
export type TurnEnd = 'done' | 'failed' | 'late' | 'busy';

export interface Turns {
  /** Does the work if there is a turn left. Never throws. `within` in ms. */
  take(work: () => Promise<void>, within: number): Promise<TurnEnd>;
  /** Gives no turn from now on. */
  close(): void;
}

export function createTurns(limit: number): Turns {
  let left = limit;
  return {
    take: async (work, within) => {
      if (left <= 0) return 'busy';
      left -= 1;
      const end = attempt(work).finally(() => {
        left += 1;
      });
      const clock = Promise.withResolvers<'late'>();
      const timer = setTimeout(clock.resolve, within, 'late');
      try {
        return await Promise.race([end, clock.promise]);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => {
      left = Number.NEGATIVE_INFINITY;
    },
  };
}

async function attempt(work: () => Promise<void>): Promise<'done' | 'failed'> {
  try {
    await work();
    return 'done';
  } catch {
    return 'failed';
  }
}
