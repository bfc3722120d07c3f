/** The thread of contact files, seen from the main thread: started for one file, ended with it. */
import { Worker } from 'node:worker_threads';
import { type BirpcReturn, createBirpc } from 'birpc';
import type { ContactThreadCalls, MainCalls } from './thread-calls.ts';

export interface ContactThread {
  readonly calls: BirpcReturn<ContactThreadCalls, MainCalls>;
  end(): Promise<void>;
}

/** Whatever is asked of a thread that is gone is rejected. */
export function startContactThread(workerUrl: URL, answers: MainCalls): ContactThread {
  const worker = new Worker(workerUrl);
  let ended: Error | null = null;
  const calls = createBirpc<ContactThreadCalls, MainCalls>(answers, {
    post(message) {
      if (ended !== null) throw ended;
      worker.postMessage(message);
    },
    on: (listener) => worker.on('message', listener),
    timeout: -1,
  });
  const gone = (reason: Error): void => {
    ended ??= reason;
    calls.$rejectPendingCalls(({ reject }) => reject(reason));
  };
  worker.on('error', (error) => gone(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => gone(new Error(`The contacts thread is gone (exit code ${code})`)));
  return {
    calls,
    async end() {
      await worker.terminate();
    },
  };
}
