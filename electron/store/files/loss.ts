/**
 * What is done to a database that lacks what was written last: its log is gone, it was repaired, or
 * it is a backup. Nothing in it may be believed about sending, and the provider's records know more.
 */
import type { Database } from '../database.ts';

export function lossCalls(db: Database) {
  return {
    /** Catching up starts over and reads the whole history depth again, of every account. */
    forgetCursors: (): void => {
      db.write(() => db.run('UPDATE account SET modified_until = NULL'));
    },
  };
}

export type LossCalls = ReturnType<typeof lossCalls>;
