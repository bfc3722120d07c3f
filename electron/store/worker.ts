/**
 * Entry of every store thread. The connection is opened when asked, not when the thread starts:
 * the threads load at the same time, and the reader waits for the writer's migrations.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { practicePeople } from '../practice-people.ts';
import { type Database, openReader, openWriter } from './database.ts';
import { withCauseOnDisk } from './files/disk.ts';
import { keeperCalls } from './files/keeper.ts';
import { lossCalls } from './files/loss.ts';
import { namesIn } from './people/names.ts';
import { readerCalls } from './reader.ts';
import { fileInBackground } from './search/background.ts';
import { storeErrorFrom } from './store-error.ts';
import { ThreadStart } from './thread-start.ts';
import { type WriterCalls, writerCalls } from './writer.ts';

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
      const writing = writerCalls(db);
      return { ...writing, ...lossCalls(db), ...withFiling(db, writing) };
    }
    case 'reader': {
      const db = openReader(begun.file, begun.still);
      return readerCalls(db, namesIn(db, practicePeople));
    }
    case 'keeper':
      return keeperCalls(begun.file);
  }
}

/** The calls that the filing in the background has to know of. */
function withFiling(
  db: Database,
  { removeAccount, close }: WriterCalls,
): Pick<WriterCalls, 'removeAccount' | 'close'> {
  const filing = fileInBackground(db);
  return {
    removeAccount(accountId) {
      removeAccount(accountId);
      filing.wake();
    },
    close() {
      filing.stop();
      close();
    },
  };
}

createBirpc(calls, {
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  serialize: (message) =>
    message.e === undefined
      ? message
      : { ...message, e: withCauseOnDisk(storeErrorFrom(message.e), start.file) },
});
