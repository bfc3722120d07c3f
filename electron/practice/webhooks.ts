/**
 * Posts webhooks. Each is written to the journal before it is posted and again when it was taken or
 * given up, so that a gateway that was killed goes on where it stopped. First tries to one destination
 * are made in order, one at a time; a later try waits on its own, so one that fails holds up no other.
 * The practice gateway talks to this computer alone: to any other address nothing is posted, and the
 * log says so.
 */
import type { Clock } from './clock.ts';
import { type Faults, firstHalf } from './faults.ts';
import type { SeededIds } from './random.ts';
import type { Delivery } from './records.ts';
import type { State } from './state.ts';

/** How a provider posts. */
export interface Manner {
  /**
   * One try: as many requests with these header fields as it takes. Answers the status that counts;
   * what `request` throws (nobody there, too slow) may be let through.
   */
  exchange(
    body: string,
    request: (headers: Readonly<Record<string, string>>) => Promise<Response>,
  ): Promise<number>;
  /** The body of a try, from the one that was posted: some providers count tries in it. */
  bodyOf?(delivery: Delivery, url: string): string;
  /** ms at speed 1 to wait after the nth try at one address; null when that address is given up. */
  waitAfter(tries: number): number | null;
  /** ms; as long as it takes at every speed. */
  readonly answerWithin: number;
}

export interface Poster {
  /** Posts to the first address, and to the next when that one is given up. `line` is E.164, for faults. */
  post(webhook: {
    readonly urls: readonly string[];
    readonly body: string;
    readonly line: string;
  }): void;
  /** Goes on with what an earlier run left. */
  resume(): void;
  stop(): void;
}

interface Surroundings {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly ids: SeededIds;
  readonly speed: number;
  readonly state: State;
}

export function createPoster(
  { clock, faults, ids, speed, state }: Surroundings,
  manner: Manner,
): Poster {
  const stopping = new AbortController();
  const waiting = new Set<() => void>();
  /** The end of the queue to each destination. */
  const queues = new Map<string, Promise<void>>();

  const now = () => new Date(clock.now()).toISOString();

  async function attempt(delivery: Delivery, url: string): Promise<Delivery['attempts'][number]> {
    const at = now();
    const refused = (error: string) => ({ at, url, status: null, error });
    if (!isHere(url)) return refused('The practice gateway posts to this computer only.');
    const body = manner.bodyOf?.(delivery, url) ?? delivery.body;
    try {
      const status = await manner.exchange(body, async (headers) => {
        const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(manner.answerWithin)]);
        const init = { method: 'POST', redirect: 'manual', headers, body, signal } as const;
        const response = await fetch(url, init);
        await response.arrayBuffer();
        return response;
      });
      return { at, url, status, error: null };
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
  }

  /** One try, and what follows from it. */
  async function go(uuid: string): Promise<void> {
    const before = state.deliveries.get(uuid);
    const url = before && addressOf(before);
    if (before === undefined || url === undefined || stopping.signal.aborted) return;
    const tried = await attempt(before, url);
    if (stopping.signal.aborted) return;
    const attempts = [...before.attempts, tried];
    const isTaken = tried.status !== null && tried.status >= 200 && tried.status < 300;
    const next = isTaken ? undefined : addressOf({ ...before, attempts });
    const status = isTaken ? 'delivered' : next === undefined ? 'failed' : 'pending';
    const after: Delivery = { ...before, attempts, status, modifiedOn: now() };
    state.deliveries.put(after);
    if (next === undefined) return;
    const wait = next === url ? (manner.waitAfter(triesAt(after, url)) ?? 0) : 0;
    const forget = clock.schedule(wait / speed, () => {
      waiting.delete(forget);
      void go(uuid);
    });
    waiting.add(forget);
  }

  /** The first address that is not given up; undefined when all are. */
  function addressOf(delivery: Pick<Delivery, 'urls' | 'attempts'>): string | undefined {
    return delivery.urls.find((url) => {
      const tries = triesAt(delivery, url);
      return tries === 0 || (isHere(url) && manner.waitAfter(tries) !== null);
    });
  }

  function queue(delivery: Delivery): void {
    const [destination = ''] = delivery.urls;
    const before = queues.get(destination) ?? Promise.resolve();
    const end = before.then(() => go(delivery.uuid));
    queues.set(destination, end);
    void end.finally(() => {
      if (queues.get(destination) === end) queues.delete(destination);
    });
  }

  function write(urls: readonly string[], body: string): void {
    const at = now();
    const delivery: Delivery = {
      uuid: ids.uuid(`delivery:${state.deliveries.everAdded}`),
      urls: [...urls],
      body,
      status: 'pending',
      attempts: [],
      createdOn: at,
      modifiedOn: at,
    };
    state.deliveries.put(delivery);
    queue(delivery);
  }

  return {
    post({ urls, body, line }) {
      if (urls.length === 0) return;
      faults.pass({ line, send: (as) => write(urls, as === 'whole' ? body : firstHalf(body)) });
    },
    resume() {
      for (const delivery of state.deliveries.all()) {
        if (delivery.status === 'pending') queue(delivery);
      }
    },
    stop() {
      stopping.abort();
      for (const forget of waiting) forget();
      waiting.clear();
    },
  };
}

function triesAt({ attempts }: Pick<Delivery, 'attempts'>, url: string): number {
  return attempts.filter((tried) => tried.url === url).length;
}

const here: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether an address leads to this computer. */
export function isHere(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && here.has(parsed.hostname);
}
