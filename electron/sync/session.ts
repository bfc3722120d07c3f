/**
 * One connection to a provider, from subscribing to its end.
 *
 * The feed is open before the reading begins, and what it says meanwhile is held back until the
 * reading is done: nothing can fall between the two, and what is heard twice is applied once. If
 * something heard cannot be written down, the connection is ended at once, so that the next one
 * reads it again from the cursor.
 */
import type { Connection } from '../../shared/model/account.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import type { Feed, FeedClosed, Provider } from '../providers/provider.ts';

export interface SessionOptions {
  readonly provider: Provider;
  readonly apply: (heard: Heard) => Promise<void>;
  /** Reads everything changed since the cursor. */
  readonly catchUp: (signal: AbortSignal) => Promise<void>;
  readonly onConnection: (connection: Connection) => void;
  /** Aborting ends the session. */
  readonly signal: AbortSignal;
}

/** Resolves with why the connection ended; rejects with ProviderError or a store failure. */
export async function runSession(options: SessionOptions): Promise<FeedClosed> {
  options.onConnection({ state: 'connecting' });
  await options.provider.subscribe();
  const opened = Promise.withResolvers<null>();
  const closed = Promise.withResolvers<FeedClosed>();
  const ended = new AbortController();
  const queue = createQueue(options.apply, () => feed.close());
  const feed: Feed = options.provider.listen({
    opened: () => opened.resolve(null),
    heard: queue.add,
    closed: (reason) => {
      ended.abort();
      closed.resolve(reason);
    },
  });
  const close = (): void => feed.close();
  options.signal.addEventListener('abort', close);
  try {
    const refused = await Promise.race([opened.promise, closed.promise]);
    if (refused !== null) return refused;
    options.onConnection({ state: 'catching-up', since: Date.now() });
    await options.catchUp(AbortSignal.any([ended.signal, options.signal]));
    queue.open();
    await queue.settled();
    if (!ended.signal.aborted) options.onConnection({ state: 'live', since: Date.now() });
    const reason = await closed.promise;
    await queue.settled();
    return reason;
  } finally {
    options.signal.removeEventListener('abort', close);
    feed.close();
  }
}

interface Queue {
  readonly add: (heard: Heard) => void;
  /** Lets what was held back through, in order, and everything after it. */
  open(): void;
  /** When everything let through is written down; rejects with the first failure. */
  settled(): Promise<void>;
}

function createQueue(apply: (heard: Heard) => Promise<void>, onFailure: () => void): Queue {
  let held: Heard[] | null = [];
  let tail: Promise<void> = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;
  const follow = (heard: Heard): void => {
    tail = tail
      .then(() => (failure === null ? apply(heard) : undefined))
      .catch((error: unknown) => {
        failure ??= { error };
        onFailure();
      });
  };
  return {
    add: (heard) => {
      if (held === null) follow(heard);
      else held.push(heard);
    },
    open: () => {
      const waiting = held ?? [];
      held = null;
      for (const heard of waiting) follow(heard);
    },
    settled: async () => {
      await tail;
      if (failure !== null) throw failure.error;
    },
  };
}
