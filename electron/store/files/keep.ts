/** Runs the keeper's work: a thread of its own for each piece, and ended with it. */
import { StoreError } from '../store-error.ts';
import { type StoreThread, startThread, type ThreadCalls } from '../thread.ts';
import type { KeeperCalls } from './keeper.ts';

export interface Keeper {
  /** Throws StoreError. */
  use<T>(work: (keeper: ThreadCalls<KeeperCalls>) => Promise<T>): Promise<T>;
  /** Ends what runs, as soon as SQLite comes back from what it does. */
  close(): Promise<void>;
}

export function keeperOf(file: string, workerUrl: URL): Keeper {
  const running = new Set<StoreThread<KeeperCalls>>();
  let closed = false;
  return {
    async use(work) {
      if (closed) throw new StoreError('failed', 'The store is closed');
      const thread = startThread<KeeperCalls>(workerUrl, { role: 'keeper', file });
      running.add(thread);
      try {
        await thread.calls.open();
        return await work(thread.calls);
      } finally {
        running.delete(thread);
        await thread.end();
      }
    },
    async close() {
      closed = true;
      await Promise.all([...running].map((thread) => thread.end()));
    },
  };
}
