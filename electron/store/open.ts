/**
 * Opens the store: one thread that writes and one that reads, so that reading for the screen never
 * waits for a sync to the disk, and neither ever blocks the main thread. A thread that dies is not
 * started again: that is `openStoreFile`'s work.
 */
import { storeOver } from './files/forward.ts';
import type { ReaderCalls } from './reader.ts';
import type { Store } from './store.ts';
import { startThread } from './thread.ts';
import type { WriterCalls } from './writer.ts';

export interface StoreFiles {
  /** Path of the database; created with its folder when missing. */
  readonly file: string;
  /** The built `worker.ts`. */
  readonly workerUrl: URL;
}

/** Throws StoreError; `newer-version` leaves the file untouched. */
export async function openStore({ file, workerUrl }: StoreFiles): Promise<Store> {
  const writer = startThread<WriterCalls>(workerUrl, { role: 'writer', file });
  const reader = startThread<ReaderCalls>(workerUrl, { role: 'reader', file, still: false });
  try {
    await writer.calls.open();
    await reader.calls.open();
  } catch (error) {
    await Promise.all([writer.end(), reader.end()]);
    throw error;
  }
  return storeOver({
    read: (make) => make(reader.calls),
    write: (make) => make(writer.calls),
    writeOnce: (make) => make(writer.calls),
    wrote: () => undefined,
    async close() {
      try {
        await reader.close();
      } finally {
        await writer.close();
      }
    },
  });
}
