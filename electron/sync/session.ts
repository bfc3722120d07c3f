/**
 * One connection to a provider, from subscribing to its end.
 *
 * The feed is open before the reading begins, and what it says meanwhile is held back until the
 * reading is done: nothing can fall between the two, and what is heard twice is applied once. If
 * something heard cannot be written down, the connection is ended at once, so that the next one
 * reads it again from the cursor. A provider that pushes nothing has a feed that is open and silent.
 */
import type { Heard } from '../../shared/model/receipt.ts';
import type { Feed, FeedClosed, Provider, Push } from '../providers/provider.ts';
import { createQueue } from './queue.ts';

export interface SessionOptions {
  readonly provider: Pick<Provider, 'push'>;
  /** Something was pushed; it may be held back before it is applied. */
  readonly onPushed: (heard: Heard) => void;
  readonly apply: (heard: Heard) => Promise<void>;
  /** The feed is open. */
  readonly onOpened: () => void;
  /** Reads everything changed since the cursor. */
  readonly catchUp: (signal: AbortSignal) => Promise<void>;
  /** Everything is read and written down; the signal ends with the session. */
  readonly onLive: (signal: AbortSignal) => void;
  /** Aborting ends the session. */
  readonly signal: AbortSignal;
}

/** Resolves with why the connection ended; rejects with ProviderError or a store failure. */
export async function runSession(options: SessionOptions): Promise<FeedClosed> {
  const push = options.provider.push ?? silence;
  await push.subscribe(options.signal);
  const opened = Promise.withResolvers<null>();
  const closed = Promise.withResolvers<FeedClosed>();
  const ended = new AbortController();
  const queue = createQueue(options.apply, () => feed.close());
  const feed: Feed = push.listen({
    opened: () => opened.resolve(null),
    heard: (heard) => {
      options.onPushed(heard);
      queue.add(heard);
    },
    closed: (reason) => {
      ended.abort();
      closed.resolve(reason);
    },
  });
  const close = (): void => feed.close();
  options.signal.addEventListener('abort', close);
  if (options.signal.aborted) close();
  try {
    const refused = await Promise.race([opened.promise, closed.promise]);
    if (refused !== null) return refused;
    options.onOpened();
    await options.catchUp(ended.signal).catch((error: unknown) => {
      if (!ended.signal.aborted) throw error;
    });
    queue.open();
    await queue.settled();
    if (!ended.signal.aborted) options.onLive(ended.signal);
    const reason = await closed.promise;
    await queue.settled();
    return reason;
  } finally {
    options.signal.removeEventListener('abort', close);
    feed.close();
  }
}

const silence: Push = {
  subscribe: async () => 'held',
  listen: ({ opened, closed }) => {
    opened({ name: null, balance: null });
    const close = (): void => closed({ kind: 'lost', cause: 'provider', detail: '' });
    return { close };
  },
};
