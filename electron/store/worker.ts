/**
 * Entry of both store threads. The connection is opened when asked, not when the thread starts:
 * both threads load at the same time, and the reader waits for the writer's migrations.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { openReader, openWriter } from './database.ts';
import { readerCalls } from './reader.ts';
import { storeErrorFrom } from './store-error.ts';
import { ThreadStart } from './thread-start.ts';
import { writerCalls } from './writer.ts';

const { role, file } = ThreadStart.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('The store worker must be started as a worker thread');

const calls = {
  /** From here on the calls of the role can be made. */
  open(): void {
    switch (role) {
      case 'writer':
        Object.assign(calls, writerCalls(openWriter(file)));
        return;
      case 'reader':
        Object.assign(calls, readerCalls(openReader(file)));
        return;
    }
  },
};

createBirpc(calls, {
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  serialize: (message) =>
    message.e === undefined ? message : { ...message, e: storeErrorFrom(message.e) },
});
