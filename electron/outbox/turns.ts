/**
 * Calls one function again and again: when something happened and when its time has come, never twice
 * at once. A turn that fails is tried again soon. No wait is longer than a minute, so that a clock
 * which jumps can never leave a lane asleep.
 */
import { createBackoff } from '../backoff.ts';

export interface TurnOptions {
  readonly turn: () => Promise<void>;
  /** There is no turn before. */
  readonly after: Promise<void>;
  /** Told of the first failure in a row. */
  readonly onFailure: (error: unknown) => void;
}

export interface Turns {
  /** A turn now, or right after the present one. */
  kick(): void;
  /** The next turn in so many ms, in place of the one that was to come. */
  wake(ms: number): void;
  /** No turns until `go`. */
  halt(): void;
  go(): void;
  /** No more turns; resolves when the last one has ended. */
  stop(): Promise<void>;
}

const longestSleep = 60_000;
/** ms between two tries when turns fail, at most. */
const patience = 5_000;

export function createTurns({ turn, after, onFailure }: TurnOptions): Turns {
  const backoff = createBackoff(patience);
  let state: 'running' | 'halted' | 'stopped' = 'running';
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = after;
  let busy = false;
  let wanted = false;
  let failing = false;

  const wake = (ms: number): void => {
    clearTimeout(timer);
    if (state !== 'running') return;
    timer = setTimeout(kick, Math.min(Math.max(ms, 0), longestSleep));
  };

  const once = async (): Promise<void> => {
    try {
      clearTimeout(timer);
      await turn();
      failing = false;
      backoff.reset();
    } catch (error) {
      if (!failing) onFailure(error);
      failing = true;
      wake(backoff.next());
    }
  };

  const work = async (): Promise<void> => {
    busy = true;
    await last;
    while (wanted && state === 'running') {
      wanted = false;
      await once();
    }
    busy = false;
  };

  const kick = (): void => {
    wanted = true;
    if (!busy) last = work();
  };

  return {
    kick,
    wake,
    halt: () => {
      if (state === 'running') state = 'halted';
      clearTimeout(timer);
    },
    go: () => {
      if (state === 'halted') state = 'running';
      kick();
    },
    stop: async () => {
      state = 'stopped';
      clearTimeout(timer);
      await last;
    },
  };
}
