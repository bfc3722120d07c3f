/** Does something soon after it was asked for, however often, and not more often than every so many ms. */
export interface Paced {
  soon(): void;
  stop(): void;
}

export function atMostEvery(interval: number, act: () => void): Paced {
  let timer: NodeJS.Timeout | null = null;
  return {
    soon: () => {
      timer ??= setTimeout(() => {
        timer = null;
        act();
      }, interval);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
