/**
 * Keeps one account in step with its provider, for ever: connect, catch up, go live, back off.
 *
 * Nobody keeps news for a computer that does not listen, so every connection reads over REST whatever
 * changed since a durable cursor before it counts as live (session.ts), and goes on comparing while
 * it is (heartbeat.ts). Where the provider pushes nothing, those readings are the connection: the
 * first one opens it and one that fails ends it. A lost connection is tried again with growing,
 * jittered waits that start over after a stable minute; a refused key stops the account instead of
 * looping. While the computer sleeps there is no connection and no try.
 */
import type { Connection, Health } from '../../shared/model/account.ts';
import type { Heard } from '../../shared/model/receipt.ts';
import { createBackoff } from '../backoff.ts';
import type { Clock } from '../clock.ts';
import { type Provider, ProviderError } from '../providers/provider.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createNap } from './nap.ts';
import { type Ending, endingOf, endingOfFailure } from './outage.ts';
import { type ArrivalMode, createReader, type ReaderOptions } from './reading.ts';
import { runSession } from './session.ts';

export type { ArrivalMode } from './reading.ts';

export interface SyncOptions extends Pick<ReaderOptions, 'cursor' | 'apply'> {
  readonly provider: Provider;
  readonly clock: Clock;
  readonly timings: SyncTimings;
  /** Whether what the provider posts should arrive here; see `take`. */
  readonly posted: () => boolean;
  readonly onConnection: (connection: Connection) => void;
  readonly onHealth: (health: Health) => void;
  /** The records were read whole; the reading began at `startedAt`, ms by this computer's clock. */
  readonly onWhole: (startedAt: number) => void;
  /** What this reading brought has all been applied. */
  readonly onCaughtUp: (mode: ArrivalMode) => void;
  /** The key was refused; the sync has ended. */
  readonly onKeyRefused: () => void;
  /** Told when something heard could not be written down. */
  readonly onFailure: (error: unknown) => void;
}

/** All ms. */
export interface SyncTimings {
  /** Between two comparisons of the records with what was pushed. */
  readonly heartbeat: number;
  /** How old a text is before it counts as missed. */
  readonly grace: number;
}

export const syncTimings: SyncTimings = { heartbeat: 60_000, grace: 20_000 };

export interface Sync {
  /** Applies what was posted as news. Durable when it resolves; rejects when it could not be written down. */
  take(heard: Heard): Promise<void>;
  /** Reads again from the cursor, if live: to look for a send whose answer was lost. */
  sweep(): void;
  /** Compares the records with what was pushed; when not live, tries to be. Resolves when it ended. */
  check(): Promise<void>;
  /** Tries now: ends a wait, and a try that has not reached the provider. */
  reconnect(): void;
  /** From now on with another key. */
  use(provider: Provider): void;
  /** The key was refused elsewhere: ends the sync. */
  keyRefused(detail: string): void;
  /** Closes the connection and tries nothing until `resume`, which connects at once. */
  suspend(): void;
  resume(): void;
  stop(): Promise<void>;
}

/** A connection that was live this long counts as stable, ms. */
const stable = 60_000;
/** Longer waits than this are not believed, ms. */
const longestWait = 60 * 60_000;

export function startSync(options: SyncOptions): Sync {
  const { clock, timings, onFailure } = options;
  const backoff = createBackoff();
  const stopping = new AbortController();
  let provider = options.provider;
  let everCaughtUp = false;
  let downSince: number | null = clock.now();
  let reached = false;
  let liveAt: number | null = null;
  let live: AbortSignal | null = null;
  let suspended = false;
  /** A wait is over and the provider was not reached since: what was told last still holds. */
  let retrying = false;
  /** Why the present session is ended from here; a session that ends by itself has none. */
  let verdict: Ending | 'again' | null = null;
  let session = new AbortController();
  const nap = createNap();
  let checks: Promise<void> = Promise.resolve();

  const decided = (): Ending | 'again' | null => verdict;
  const endSession = (why: Ending | 'again'): void => {
    verdict ??= why;
    session.abort();
    nap.wake();
  };

  const reader = createReader({ ...options, provider: () => provider });
  const heartbeat = createHeartbeat({
    ...{ reader, clock, provider: () => provider, grace: timings.grace, posted: options.posted },
    onHealth: options.onHealth,
    onWhole: (startedAt) => {
      options.onWhole(startedAt);
      options.onCaughtUp('checked');
    },
    onMissed: () => endSession('again'),
  });

  const compare = (): Promise<void> => {
    const during = live;
    checks = checks
      .then(() => (during === null || during.aborted ? undefined : heartbeat.check(during)))
      .catch((error: unknown) => {
        if (during?.aborted) return;
        const ending = endingOfFailure(error);
        const isOurs = ending.kind === 'lost' && ending.cause === 'storage';
        if (isOurs) onFailure(error);
        const isEnd = isOurs || ending.kind === 'refused' || provider.push === null;
        if (isEnd) endSession(ending);
      });
    return checks;
  };

  const connect = (signal: AbortSignal): Promise<Ending> => {
    const mode: ArrivalMode = everCaughtUp ? 'reconnected' : 'first-catch-up';
    const since = clock.now();
    const silent = provider.push === null;
    const showReading = (read: number, remaining: number | null): void => {
      reached = true;
      retrying = false;
      options.onConnection({ state: 'catching-up', since, read, remaining });
    };
    if (!retrying) options.onConnection({ state: 'connecting' });
    return runSession({
      provider,
      signal,
      onPushed: heartbeat.pushed,
      apply: (heard) => {
        const held = live === null && everCaughtUp;
        const placing = { cursor: null, mode: held ? mode : 'live', byTime: false } as const;
        return options.apply(heard, placing);
      },
      onOpened: () => {
        if (silent) return;
        heartbeat.opened();
        showReading(0, null);
      },
      catchUp: async (until) => {
        const startedAt = await reader.read(mode, until, (_heard, read, remaining) =>
          showReading(read, remaining),
        );
        if (startedAt !== null) options.onWhole(startedAt);
      },
      onLive: (until) => {
        if (silent) heartbeat.opened();
        reached = true;
        retrying = false;
        everCaughtUp = true;
        downSince = null;
        liveAt = clock.monotonic();
        live = until;
        heartbeat.caughtUp();
        options.onCaughtUp(mode);
        options.onConnection({ state: 'live', since: clock.now() });
        const beat = setInterval(compare, timings.heartbeat);
        until.addEventListener('abort', () => clearInterval(beat));
      },
    }).then(endingOf, (error: unknown) => {
      if (!(error instanceof ProviderError)) onFailure(error);
      return endingOfFailure(error);
    });
  };

  /** False when there is nothing more to try. */
  const after = async (ending: Ending): Promise<boolean> => {
    const now = clock.now();
    if (ending.kind === 'refused') {
      options.onConnection({ state: 'key-refused', since: now, detail: ending.detail });
      options.onKeyRefused();
      return false;
    }
    const delay = Math.min(Math.max(backoff.next(), ending.retryAfterMs), longestWait);
    const { cause, detail: reason } = ending;
    const since = downSince ?? now;
    options.onConnection({ state: 'waiting', since, until: now + delay, cause, reason });
    verdict = null;
    retrying = true;
    await nap.sleep(delay);
    const meanwhile = decided();
    return meanwhile === null || meanwhile === 'again' || after(meanwhile);
  };

  const sleepOn = async (): Promise<void> => {
    retrying = false;
    options.onConnection({ state: 'connecting' });
    while (suspended && !stopping.signal.aborted) await nap.sleep(null);
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (suspended) await sleepOn();
      verdict = null;
      reached = false;
      session = new AbortController();
      const ended = await connect(AbortSignal.any([stopping.signal, session.signal]));
      live = null;
      downSince ??= clock.now();
      if (stopping.signal.aborted) return;
      if (liveAt !== null && clock.monotonic() - liveAt > stable) backoff.reset();
      liveAt = null;
      // What was decided here outweighs what the closing connection says.
      const ending = decided() ?? ended;
      if (ending !== 'again' && !(await after(ending))) return;
    }
  };
  const running = run();
  const takes = new Set<Promise<void>>();

  return {
    take: async (heard) => {
      const applied = options.apply(heard, { cursor: null, mode: 'live', byTime: false });
      takes.add(applied);
      await applied.finally(() => takes.delete(applied));
      heartbeat.pushed(heard);
    },
    sweep: () => void compare(),
    check: async () => {
      if (live === null) nap.wake();
      else await compare();
    },
    reconnect: () => {
      if (reached) nap.wake();
      else endSession('again');
    },
    use: (another) => {
      provider = another;
      endSession('again');
    },
    keyRefused: (detail) => endSession({ kind: 'refused', detail }),
    suspend: () => {
      suspended = true;
      endSession('again');
    },
    resume: () => {
      suspended = false;
      endSession('again');
    },
    stop: async () => {
      stopping.abort();
      nap.wake();
      await Promise.all([running, checks, Promise.allSettled(takes)]);
    },
  };
}
