/**
 * How long to wait before trying again: full jitter, so that many clients that lost the same server
 * do not come back in step.
 */
export interface Backoff {
  /** The next delay in ms: uniform between 0 and a ceiling that doubles up to the longest. */
  next(): number;
  /** To be called once trying has proved to work. */
  reset(): void;
}

const firstCeiling = 500;
const oneMinute = 60_000;

/** `longest` in ms; `random` between 0 and 1. */
export function createBackoff(longest = oneMinute, random: () => number = Math.random): Backoff {
  let ceiling = Math.min(firstCeiling, longest);
  return {
    next: () => {
      const delay = Math.round(random() * ceiling);
      ceiling = Math.min(ceiling * 2, longest);
      return delay;
    },
    reset: () => {
      ceiling = Math.min(firstCeiling, longest);
    },
  };
}
