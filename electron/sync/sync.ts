/**
 * Keeps one account in step with its provider, for ever: connect, catch up, go live, back off.
 *
 * Opentact queues nothing while nobody listens, so every connection reads over REST whatever
 * changed since a durable cursor before it counts as live (session.ts). A lost connection is tried
 * again with growing, jittered waits; a refused key stops the account instead of looping.
 */
import type { Connection } from '../../shared/model/account.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import { createBackoff } from '../backoff.ts';
import { type FeedClosed, type Provider, ProviderError } from '../providers/provider.ts';
import { runSession } from './session.ts';

/** How news came: pushed, read after a lost connection, or read at start. */
export type ArrivalMode = 'live' | 'reconnected' | 'first-catch-up';

export interface SyncOptions {
  readonly provider: Provider;
  /** Where to start reading, provider's clock in ms. */
  readonly cursor: () => Promise<number>;
  /** Makes what was heard durable; a cursor moves in the same transaction. */
  readonly apply: (heard: Heard, cursor: number | null, mode: ArrivalMode) => Promise<void>;
  readonly onConnection: (connection: Connection) => void;
  /** Told when something heard could not be written down. */
  readonly onFailure: (error: unknown) => void;
}

export interface Sync {
  /** Reads again from the cursor: to look for a send whose answer was lost. */
  sweep(): void;
  /** Ends a wait now: the network is back, or the computer woke up. */
  reconnect(): void;
  stop(): Promise<void>;
}

/** Re-read this much before the cursor: rows may appear late in the provider's index. ms. */
const overlap = 5 * 60_000;
/** A session that lasted this long counts as stable. ms. */
const stable = 60_000;

export function startSync(options: SyncOptions): Sync {
  const stopping = new AbortController();
  const backoff = createBackoff();
  let everCaughtUp = false;
  let wake: () => void = () => undefined;
  let sweeping: Promise<void> = Promise.resolve();

  const read = async (mode: ArrivalMode, signal: AbortSignal): Promise<void> => {
    const since = (await options.cursor()) - overlap;
    for await (const page of options.provider.catchUp(since, signal)) {
      await options.apply(page.heard, page.modifiedUntil, mode);
    }
  };

  const session = (): Promise<FeedClosed> =>
    runSession({
      provider: options.provider,
      onConnection: options.onConnection,
      signal: stopping.signal,
      apply: (heard) => options.apply(heard, null, 'live'),
      catchUp: async (signal) => {
        await read(everCaughtUp ? 'reconnected' : 'first-catch-up', signal);
        everCaughtUp ||= !signal.aborted;
      },
    });

  const wait = async (end: SessionEnd): Promise<void> => {
    const delay = Math.max(backoff.next(), end.retryAfterMs);
    options.onConnection({ state: 'waiting', until: Date.now() + delay, reason: end.detail });
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, delay);
    wake = resolve;
    await promise;
    clearTimeout(timer);
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      const end = await session().then(
        (closed) => ({ ...closed, retryAfterMs: 0 }),
        (error: unknown) => endOf(error, options.onFailure),
      );
      if (stopping.signal.aborted) return;
      if (end.kind === 'refused') {
        options.onConnection({ state: 'key-refused', detail: end.detail });
        return;
      }
      if (Date.now() - startedAt > stable) backoff.reset();
      await wait(end);
    }
  };
  const running = run();

  return {
    sweep: () => {
      sweeping = sweeping
        .then(() => (stopping.signal.aborted ? undefined : read('live', stopping.signal)))
        .catch(options.onFailure);
    },
    reconnect: () => wake(),
    stop: async () => {
      stopping.abort();
      wake();
      await Promise.all([running, sweeping]);
    },
  };
}

type SessionEnd = FeedClosed & { readonly retryAfterMs: number };

function endOf(error: unknown, onFailure: (error: unknown) => void): SessionEnd {
  if (!(error instanceof ProviderError)) {
    onFailure(error);
    return { kind: 'lost', detail: 'could not be written down', retryAfterMs: 0 };
  }
  const kind = error.kind === 'key-refused' ? 'refused' : 'lost';
  return { kind, detail: error.message, retryAfterMs: error.retryAfterMs ?? 0 };
}
