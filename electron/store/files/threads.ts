/**
 * The writing and the reading thread of one database file, kept running.
 *
 * The writer opens first, because it migrates. Where it cannot open (no room, no permission) the
 * reader still does, if need be without the files SQLite wants to make beside the database. Such a
 * reader is closed before the writer is tried again: it must not see the file change, and where it
 * could open the log's index only for reading, no connection of this process could write to it.
 */
import { dirname } from 'node:path';
import type { ReaderCalls } from '../reader.ts';
import { type StoreError, storeErrorFrom } from '../store-error.ts';
import { type StoreThread, startThread } from '../thread.ts';
import type { ThreadStart } from '../thread-start.ts';
import type { WriterCalls } from '../writer.ts';
import { logHolds, tryWriting } from './disk.ts';
import type { LossCalls } from './loss.ts';
import type { Marker } from './marker.ts';
import { type Supervised, supervise } from './supervise.ts';

export interface StoreThreads {
  readonly writer: Supervised<WriterCalls & LossCalls>;
  readonly reader: Supervised<ReaderCalls>;
}

export interface ThreadOptions {
  readonly file: string;
  readonly workerUrl: URL;
  readonly marker: Marker;
  /** The log of the last run is gone. */
  readonly loss: boolean;
  /** This computer's clock, ms. */
  readonly now: () => number;
  /** The file is one that this Longcode can write. */
  readonly onOpen: () => void;
}

export function storeThreads(options: ThreadOptions): StoreThreads {
  const { file, workerUrl, marker, now, onOpen } = options;
  let lossLeft = options.loss;
  let readsAlone = false;

  const connectWriter = async (): Promise<StoreThread<WriterCalls & LossCalls>> => {
    if (readsAlone) await tryWriting(dirname(file));
    const wasAlone = readsAlone;
    if (wasAlone) await reader.rest();
    try {
      const start: ThreadStart = { role: 'writer', file };
      return await begin<WriterCalls & LossCalls>(workerUrl, start, async ({ calls }) => {
        if (lossLeft) {
          await calls.distrust(now());
          await calls.forgetCursors();
        }
        marker.set();
        lossLeft = false;
        onOpen();
      });
    } finally {
      if (wasAlone) reader.open().catch(() => undefined);
    }
  };

  const connectReader = async (): Promise<StoreThread<ReaderCalls>> => {
    readsAlone = false;
    const obstacle = await writer.obstacle();
    if (obstacle === null) return beginReader(false);
    if (aboutTheFile(obstacle)) throw obstacle;
    try {
      const thread = await beginReader(false).catch((thrown: unknown) => {
        if (logHolds(file)) throw thrown;
        return beginReader(true);
      });
      readsAlone = true;
      return thread;
    } catch (thrown) {
      const error = storeErrorFrom(thrown);
      throw aboutTheFile(error) ? error : obstacle;
    }
  };
  const beginReader = (still: boolean): Promise<StoreThread<ReaderCalls>> =>
    begin(workerUrl, { role: 'reader', file, still });

  const writer = supervise(connectWriter);
  const reader = supervise(connectReader);
  return { writer, reader };
}

/** Started and opened, or ended again. */
async function begin<Calls extends object>(
  workerUrl: URL,
  start: ThreadStart,
  onOpen: (thread: StoreThread<Calls>) => Promise<void> = async () => undefined,
): Promise<StoreThread<Calls>> {
  const thread = startThread<Calls>(workerUrl, start);
  try {
    await thread.calls.open();
    await onOpen(thread);
    return thread;
  } catch (error) {
    await thread.end();
    throw error;
  }
}

function aboutTheFile({ kind }: StoreError): boolean {
  return kind === 'newer-version' || kind === 'corrupt';
}
