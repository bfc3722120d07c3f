/**
 * Writes down how a send ended, for certain: while the disk is full or the store's thread is gone the
 * outcome is kept here and written as soon as it can be. It may be written twice, which changes
 * nothing.
 */
import type { ChangeSet } from '../../shared/model/change.ts';
import { createBackoff } from '../backoff.ts';

/** ms between two tries, at most. */
const longest = 5_000;

/**
 * Resolves with what changed, or with null when told to give up. `onFailure` hears of the first
 * failure only.
 */
export async function writeForSure(
  write: () => Promise<ChangeSet>,
  givenUp: AbortSignal,
  onFailure: (error: unknown) => void,
): Promise<ChangeSet | null> {
  const backoff = createBackoff(longest);
  for (let tries = 0; !givenUp.aborted; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (tries === 0) onFailure(error);
    }
    await pass(backoff.next(), givenUp);
  }
  return null;
}

/** Ends early when told to give up. */
function pass(ms: number, givenUp: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      givenUp.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, givenUp.aborted ? 0 : ms);
    givenUp.addEventListener('abort', end);
  });
}
