/**
 * Asking again without asking too often: the first call works at once, later ones at most once per
 * `every` ms and never two at a time; whatever is asked meanwhile becomes one more turn.
 */
export interface Pace {
  /** ms between two starts. */
  readonly every: number;
  /** Current time, ms. */
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
}

const quarterSecond: Pace = {
  every: 250,
  now: () => performance.now(),
  after: (ms, run) => void setTimeout(run, ms),
};

/** `work` must not reject. */
export function paced(work: () => Promise<void>, pace: Pace = quarterSecond): () => void {
  let startedAt = Number.NEGATIVE_INFINITY;
  let state: 'idle' | 'working' | 'waiting' = 'idle';
  let again = false;

  async function run(): Promise<void> {
    state = 'working';
    again = false;
    startedAt = pace.now();
    await work();
    state = 'idle';
    if (again) ask();
  }

  function ask(): void {
    if (state === 'working') again = true;
    if (state !== 'idle') return;
    const left = startedAt + pace.every - pace.now();
    if (left <= 0) {
      void run();
      return;
    }
    state = 'waiting';
    pace.after(left, () => void run());
  }

  return ask;
}
