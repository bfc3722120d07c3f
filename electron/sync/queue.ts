/** What the live feed says while the records are being read: held back, then written down in order. */
import type { Heard } from '../../shared/model/receipt.ts';

export interface Queue {
  readonly add: (heard: Heard) => void;
  /** Lets what was held back through, in order, and everything after it. */
  open(): void;
  /** When everything let through is written down; rejects with the first failure. */
  settled(): Promise<void>;
}

/** `onFailure` is told as soon as something could not be written down; nothing is after that. */
export function createQueue(apply: (heard: Heard) => Promise<void>, onFailure: () => void): Queue {
  let held: Heard[] | null = [];
  let tail: Promise<void> = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;
  const follow = (heard: Heard): void => {
    tail = tail
      .then(() => (failure === null ? apply(heard) : undefined))
      .catch((error: unknown) => {
        failure ??= { error };
        onFailure();
      });
  };
  return {
    add: (heard) => {
      if (held === null) follow(heard);
      else held.push(heard);
    },
    open: () => {
      const waiting = held ?? [];
      held = null;
      for (const heard of waiting) follow(heard);
    },
    settled: async () => {
      await tail;
      if (failure !== null) throw failure.error;
    },
  };
}
