/**
 * How long to wait before trying to connect again: full jitter, so that many clients that lost the
 * same server do not come back in step.
 */
export interface Backoff {
  /** The next delay in ms: uniform between 0 and a ceiling that doubles up to one minute. */
  next(): number;
  /** To be called once a connection has proved stable. */
  reset(): void;
}

const firstCeiling = 500;
const lastCeiling = 60_000;

export function createBackoff(random: () => number = Math.random): Backoff {
  let ceiling = firstCeiling;
  return {
    next: () => {
      const delay = Math.round(random() * ceiling);
      ceiling = Math.min(ceiling * 2, lastCeiling);
      return delay;
    },
    reset: () => {
      ceiling = firstCeiling;
    },
  };
}
