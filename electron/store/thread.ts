/**
 * One store thread, seen from the main thread. A call ends with its result or with a StoreError and
 * never hangs: when the thread dies, whatever was asked of it is rejected, and so is what follows.
 */
import { Worker } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import { StoreError, storeErrorFrom } from './store-error.ts';
import type { ThreadStart } from './thread-start.ts';

interface OwnCalls {
  /** Opens the connection; every other call comes after it. */
  open(): void;
  close(): void;
}

export type ThreadCalls<Calls extends object> = BirpcReturn<Calls & OwnCalls, object>;

export interface StoreThread<Calls extends object> {
  readonly calls: ThreadCalls<Calls>;
  /** Settles with the reason once the thread is gone, for whatever reason. */
  readonly gone: Promise<StoreError>;
  /** The reason, once it is gone: what was asked of it was rejected because of that. */
  ended(): StoreError | null;
  /** Closes the connection, then ends the thread. */
  close(): Promise<void>;
  /** Ends the thread as it is. */
  end(): Promise<void>;
}

/** A checkpoint or a migration takes as long as it takes; only the thread's death ends a wait. */
const noTimeout = -1;

export function startThread<Calls extends object>(
  workerUrl: URL,
  start: ThreadStart,
): StoreThread<Calls> {
  const worker = new Worker(workerUrl, { workerData: start });
  let ended: StoreError | null = null;
  const calls = createBirpc<Calls & OwnCalls, object>(
    {},
    {
      post(message) {
        if (ended !== null) throw ended;
        worker.postMessage(message);
      },
      on: (listener) => worker.on('message', listener),
      deserialize: (message) =>
        message.e === undefined ? message : { ...message, e: storeErrorFrom(message.e) },
      timeout: noTimeout,
    },
  );
  const gone = Promise.withResolvers<StoreError>();
  const died = (reason: StoreError) => {
    ended ??= reason;
    gone.resolve(ended);
    calls.$rejectPendingCalls(({ reject }) => reject(ended));
  };
  worker.on('error', (error) => died(storeErrorFrom(error)));
  worker.on('messageerror', (error) => {
    died(storeErrorFrom(error));
    void worker.terminate();
  });
  worker.on('exit', (code) => {
    died(new StoreError('failed', `The database thread is gone (exit code ${code})`));
  });
  const end = async () => {
    await worker.terminate();
  };
  return {
    calls,
    gone: gone.promise,
    ended: () => ended,
    end,
    async close() {
      try {
        await calls.close();
      } finally {
        await end();
      }
    },
  };
}
