/**
 * How far a piece of long work is, in memory that two threads share: the one that works never stops to
 * hear a message, so it counts here, and looks here whether it is to end.
 */
import { type ArchivePhase, archivePhases } from '../../../shared/archive/job.ts';
import { StoreError } from '../store-error.ts';

const places = { cancelled: 0, phase: 1, done: 2, total: 3 } as const;

export interface Beat {
  readonly shared: SharedArrayBuffer;
  phase(phase: ArchivePhase, total: number): void;
  /** Counts, and throws StoreError when the user wants it to end. */
  step(by?: number): void;
  cancel(): void;
  state(): { readonly phase: ArchivePhase; readonly done: number; readonly total: number };
}

/** The words of the error that work ends with when the user ended it. */
export const endedByUser = 'Ended by the user';

export function beatOn(shared: SharedArrayBuffer): Beat {
  const cells = new Int32Array(shared);
  const look = (): void => {
    if (Atomics.load(cells, places.cancelled) === 1) throw new StoreError('failed', endedByUser);
  };
  return {
    shared,
    phase: (phase, total) => {
      look();
      Atomics.store(cells, places.phase, archivePhases.indexOf(phase));
      Atomics.store(cells, places.done, 0);
      Atomics.store(cells, places.total, total);
    },
    step: (by = 1) => {
      Atomics.add(cells, places.done, by);
      look();
    },
    cancel: () => void Atomics.store(cells, places.cancelled, 1),
    state: () => ({
      phase: archivePhases[Atomics.load(cells, places.phase)] ?? 'texts',
      done: Atomics.load(cells, places.done),
      total: Atomics.load(cells, places.total),
    }),
  };
}

export function newBeat(): Beat {
  return beatOn(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT));
}
