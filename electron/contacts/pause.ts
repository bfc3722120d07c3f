/**
 * Long work in the main process is cut in pieces, so that windows and sockets get their turn between
 * two of them and the user can stop it there.
 */
import { setImmediate } from 'node:timers/promises';

/** @throws the reason of the signal, when it was aborted. */
export async function* inPieces<T>(
  all: readonly T[],
  size: number,
  signal?: AbortSignal,
): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) {
    signal?.throwIfAborted();
    yield all.slice(start, start + size);
    await setImmediate();
  }
}
