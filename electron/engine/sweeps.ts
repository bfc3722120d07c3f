/**
 * When the provider's records are searched for a send whose answer was lost: soon, then once or twice
 * more. After that the heartbeat goes on searching.
 */
export interface Sweeps {
  /** A send was lost just now. */
  start(): void;
  stop(): void;
}

/** ms after it was lost. */
const delays = [1_500, 6_000, 20_000];

export function createSweeps(sweep: () => void): Sweeps {
  const timers = new Map<number, NodeJS.Timeout>();
  return {
    start: () => {
      for (const delay of delays) {
        if (timers.has(delay)) continue;
        const timer = setTimeout(() => {
          timers.delete(delay);
          sweep();
        }, delay);
        timers.set(delay, timer);
      }
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
