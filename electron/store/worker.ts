/**
 * Entry of every store thread. The connection is opened when asked, not when the thread starts:
 * the threads load at the same time, and the reader waits for the writer's migrations.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { openReader, openWriter } from './database.ts';
import { withCauseOnDisk } from './files/disk.ts';
import { keeperCalls } from './files/keeper.ts';
import { lossCalls } from './files/loss.ts';
import { readerCalls } from './reader.ts';
import { storeErrorFrom } from './store-error.ts';
import { ThreadStart } from './thread-start.ts';
import { writerCalls } from './writer.ts';

const start = ThreadStart.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('The store worker must be started as a worker thread');

const calls = {
  /** From here on the calls of the role can be made. */
  open(): void {
    Object.assign(calls, callsOf(start));
  },
};

function callsOf(begun: ThreadStart): object {
  switch (begun.role) {
    case 'writer': {
      const db = openWriter(begun.file);
      return { ...writerCalls(db), ...lossCalls(db) };
    }
    case 'reader':
      return readerCalls(openReader(begun.file, begun.still));
    case 'keeper':
      return keeperCalls(begun.file);
  }
}

createBirpc(calls, {
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  serialize: (message) =>
    message.e === undefined
      ? message
      : { ...message, e: withCauseOnDisk(storeErrorFrom(message.e), start.file) },
});
