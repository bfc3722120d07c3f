/**
 * Brings conversations back when their snooze is over: at its time, or at the next start when that
 * passed while the app was closed. The wall clock decides, and is looked at again at least once a
 * minute while something is snoozed, because timers stand still during sleep and clocks are set.
 */
import type { ChangeSet } from '../shared/model/change.ts';
import type { Clock } from './clock.ts';
import type { Store } from './store/store.ts';

export interface SnoozesOptions {
  readonly store: Pick<Store, 'dueSnoozes' | 'nextSnooze'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly onChanges: (changes: ChangeSet) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface Snoozes {
  /** Once the store has recovered. */
  start(): void;
  /** Something may fall due at another time than before. */
  look(): void;
  /** Resolves when nothing is woken any more. */
  stop(): Promise<void>;
}

const lookAgain = 60_000;

export function createSnoozes({ store, clock, onChanges, onFailure }: SnoozesOptions): Snoozes {
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const wake = async (): Promise<void> => {
    clearTimeout(timer);
    while (running) {
      const { woken, changes } = await store.dueSnoozes(clock.now());
      if (woken.length === 0) break;
      onChanges(changes);
    }
    const next = running ? await store.nextSnooze() : null;
    if (running && next !== null) wakeAfter(next - clock.now());
  };

  const wakeAfter = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(Math.max(ms, 0), lookAgain));
  };

  const look = (): void => {
    if (!running) return;
    last = last.then(wake).catch((error: unknown) => {
      onFailure(error);
      if (running) wakeAfter(lookAgain);
    });
  };

  return {
    start: () => {
      running = true;
      look();
    },
    look,
    stop: async () => {
      running = false;
      clearTimeout(timer);
      await last;
    },
  };
}
