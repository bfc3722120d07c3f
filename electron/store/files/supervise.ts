/**
 * Keeps one store thread running: a call waits until the thread is open, and when the thread dies it
 * is started again and the calls whose answers are lost with it are made again, in their order. That
 * is harmless because every call but one does nothing when it is repeated; `askOnce` is for that one.
 *
 *   none -> (opening) -> open -> none      when the thread died
 *            |-> none, and nothing is tried for two seconds; calls made then are rejected
 *   any  -> resting                        the files change hands: calls wait for `open`
 *   any  -> closed                         for good
 *
 * A thread that died more than three times in a minute is not started again within that minute.
 */
import { StoreError, storeErrorFrom } from '../store-error.ts';
import type { StoreThread, ThreadCalls } from '../thread.ts';

export type Ask<Calls extends object, T> = (calls: ThreadCalls<Calls>) => Promise<T>;

export interface Supervised<Calls extends object> {
  /** The answer, or StoreError. */
  ask<T>(make: Ask<Calls, T>): Promise<T>;
  /** Rejects with `failed` when the thread died with the call: whether it was done is not known. */
  askOnce<T>(make: Ask<Calls, T>): Promise<T>;
  /** Opens when it is not open, and ends a rest. Throws StoreError. */
  open(): Promise<void>;
  /** Why it cannot be opened, after trying to; null when it is open or rests. */
  obstacle(): Promise<StoreError | null>;
  /** Lets the calls made so far end and closes the thread; further calls wait for `open`. */
  rest(): Promise<void>;
  /** Lets the calls made so far end and closes the thread; further calls are rejected. */
  close(): Promise<void>;
}

interface Job<Calls extends object> {
  readonly once: boolean;
  readonly make: (thread: StoreThread<Calls>) => Promise<void>;
  readonly reject: (error: StoreError) => void;
}

/** How long nothing is tried after an opening that failed, ms. */
const retryPause = 2_000;
const minute = 60_000;
const deathsPerMinute = 3;

/** `connect` starts and opens a thread; it ends the thread itself when that fails. */
export function supervise<Calls extends object>(
  connect: () => Promise<StoreThread<Calls>>,
): Supervised<Calls> {
  let thread: StoreThread<Calls> | null = null;
  let opening: Promise<void> | null = null;
  let resting = false;
  let closed = false;
  let refusal: { readonly error: StoreError; readonly until: number } | null = null;
  let deaths: readonly number[] = [];
  let queue: Job<Calls>[] = [];
  const running = new Map<Job<Calls>, Promise<void>>();

  const issue = (job: Job<Calls>, on: StoreThread<Calls>): void => {
    const ended = job.make(on).finally(() => {
      if (on.ended() === null) running.delete(job);
    });
    running.set(job, ended);
  };

  const rejectQueue = (error: StoreError): void => {
    const rejected = queue;
    queue = [];
    for (const job of rejected) job.reject(error);
  };

  const pump = (): void => {
    if (closed || resting) return;
    if (thread === null) {
      if (queue.length > 0) open().catch(() => undefined);
      return;
    }
    const ready = queue;
    queue = [];
    for (const job of ready) issue(job, thread);
  };

  const died = (gone: StoreThread<Calls>, reason: StoreError): void => {
    if (thread !== gone) return;
    thread = null;
    deaths = [...deaths, performance.now()];
    const lost = [...running.keys()];
    running.clear();
    const words = `The answer was lost with the database thread: ${reason.detail}`;
    for (const job of lost.filter(({ once }) => once)) job.reject(new StoreError('failed', words));
    queue = [...lost.filter(({ once }) => !once), ...queue];
    if (closed) rejectQueue(closedError());
    pump();
  };

  const begin = async (): Promise<void> => {
    if (refusal !== null && performance.now() < refusal.until) throw refusal.error;
    try {
      deaths = deaths.filter((at) => performance.now() - at < minute);
      if (deaths.length > deathsPerMinute) throw givenUp(deaths.length);
      const connected = await connect();
      refusal = null;
      thread = connected;
      void connected.gone.then((reason) => died(connected, reason));
    } catch (thrown) {
      const { kind, detail } = storeErrorFrom(thrown);
      const error = new StoreError(kind, detail, 'storage');
      refusal = { error, until: performance.now() + retryPause };
      throw error;
    }
  };

  const open = async (): Promise<void> => {
    if (closed) throw closedError();
    resting = false;
    if (thread === null) {
      opening ??= begin().finally(() => {
        opening = null;
      });
      try {
        await opening;
      } catch (thrown) {
        rejectQueue(storeErrorFrom(thrown));
        throw thrown;
      }
    }
    pump();
  };

  const stop = async (): Promise<void> => {
    await opening?.catch(() => undefined);
    const stopping = thread;
    if (stopping === null) return;
    await Promise.race([Promise.all(running.values()), stopping.gone]);
    if (thread === stopping) thread = null;
    await stopping.close().catch(() => undefined);
  };

  const enqueue = <T>(make: Ask<Calls, T>, once: boolean): Promise<T> => {
    const answer = Promise.withResolvers<T>();
    if (closed) answer.reject(closedError());
    else {
      const { resolve, reject } = answer;
      queue.push({
        once,
        reject,
        make: (on) =>
          make(on.calls).then(resolve, (thrown: unknown) => {
            if (on.ended() === null) reject(storeErrorFrom(thrown));
          }),
      });
      pump();
    }
    return answer.promise;
  };

  return {
    ask: (make) => enqueue(make, false),
    askOnce: (make) => enqueue(make, true),
    open,
    async obstacle() {
      if (resting) return null;
      return open().then(() => null, storeErrorFrom);
    },
    async rest() {
      resting = true;
      await stop();
      refusal = null;
      deaths = [];
    },
    async close() {
      pump();
      closed = true;
      rejectQueue(closedError());
      await stop();
    },
  };
}

function givenUp(times: number): StoreError {
  return new StoreError('failed', `The database thread ended ${times} times within a minute`);
}

function closedError(): StoreError {
  return new StoreError('failed', 'The store is closed');
}
