/**
 * The gateway's only source of time, so that a test can hold it still: ten seconds of waiting for an
 * auth frame, or a text's whole life, pass when the test says so. No two computers agree on the time,
 * so the gateway's clock can also be set apart from this computer's; what it waits for takes as long.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds; the returned function cancels it. */
  schedule(ms: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

export interface ShiftableClock extends Clock {
  /** From now on `now` is that many milliseconds ahead of the clock underneath; negative is behind. */
  runAhead(ms: number): void;
}

export function shiftable(clock: Clock): ShiftableClock {
  let ahead = 0;
  return {
    now: () => clock.now() + ahead,
    schedule: clock.schedule,
    runAhead(ms) {
      ahead = ms;
    },
  };
}
