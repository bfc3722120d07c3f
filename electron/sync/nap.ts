/** A wait that can be ended early. */
export interface Nap {
  /** Resolves after so many ms, or when woken; null waits for that alone. */
  sleep(ms: number | null): Promise<void>;
  /** Ends the present sleep; no later one. */
  wake(): void;
}

export function createNap(): Nap {
  let end: () => void = () => undefined;
  return {
    sleep: async (ms) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = ms === null ? undefined : setTimeout(resolve, ms);
      end = resolve;
      await promise;
      clearTimeout(timer);
    },
    wake: () => end(),
  };
}
