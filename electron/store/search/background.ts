/**
 * Files what waits for it while the writer has nothing else to do: a slice, then a rest as long as the
 * slice took, so that a call never waits for more than one slice. Where it fails (a full disk) it
 * tries again later.
 */
import type { Database } from '../database.ts';
import { fileSlice } from './filing.ts';

/** A call waits no longer than this many take. */
export const slice = 200;
/** ms. */
const leastRest = 5;
const afterFailure = 60_000;

export interface Filing {
  /** There may be something to file again. */
  wake(): void;
  stop(): void;
}

/** Rests by itself when everything is filed. */
export function fileInBackground(db: Database): Filing {
  let timer: NodeJS.Timeout;
  const next = (): void => {
    const began = performance.now();
    try {
      if (!fileSlice(db, slice)) return;
      timer = setTimeout(next, Math.max(leastRest, performance.now() - began));
    } catch {
      timer = setTimeout(next, afterFailure);
    }
  };
  const stop = (): void => clearTimeout(timer);
  const wake = (): void => {
    stop();
    timer = setTimeout(next, leastRest);
  };
  wake();
  return { wake, stop };
}
