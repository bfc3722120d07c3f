/**
 * Fetches the files of texts, a few at a time, and writes down how each ended.
 *
 *   waiting -> kept | refused     final; a user may ask once more, which makes it waiting again
 *   waiting -> later -> ...       asked again after 30 s, doubling to an hour, or when the server says
 *
 * Which file is next is the store's to say, asked anew for every file, so that what just came does not
 * stand behind a long history. Stopping leaves what is under way waiting, to be fetched at the next start.
 */
import type { ChangeSet } from '../../shared/model/change.ts';
import type { MediaState } from '../../shared/model/media.ts';
import type { Fetched, Fetcher } from './fetcher.ts';

export interface FileToFetch {
  readonly messageId: string;
  readonly accountId: string;
  readonly position: number;
  readonly url: string;
}

/** The store, as far as the queue needs it. */
export interface QueueStore {
  mediaToFetch(now: number, limit: number): Promise<readonly FileToFetch[]>;
  nextMediaDue(): Promise<number | null>;
  setMedia(
    messageId: string,
    position: number,
    file: MediaState,
    name: string | null,
  ): Promise<ChangeSet>;
}

export interface MediaQueueOptions {
  readonly store: QueueStore;
  /** The way to fetch files of an account's texts; null while the account does not run. */
  readonly fetcherOf: (accountId: string) => Fetcher | null;
  readonly onChanges: (changes: ChangeSet) => void;
  readonly onFailure: (error: unknown) => void;
  /** ms since the epoch. */
  readonly now?: () => number;
}

export interface MediaQueue {
  start(): void;
  /** There may be something to fetch, or an account runs now. */
  look(): void;
  /** Resolves when nothing is fetched any more. */
  stop(): Promise<void>;
}

const atOnce = 2;
const firstWait = 30_000;
const longestWait = 60 * 60_000;
/** How many rows are asked for, until there is one that can be fetched now. */
const reads = [8, 200, 5_000] as const;

export function createMediaQueue(options: MediaQueueOptions): MediaQueue {
  const { store, fetcherOf, onChanges, onFailure, now = Date.now } = options;
  /** Files being fetched, and the number of delays in a row of those that are late. */
  const inHand = new Set<string>();
  const delays = new Map<string, number>();
  const workers = new Set<Promise<void>>();
  let ending = new AbortController();
  ending.abort();
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;

  const next = async (): Promise<{ file: FileToFetch; fetcher: Fetcher } | null> => {
    for (const limit of reads) {
      const files = await store.mediaToFetch(now(), limit);
      for (const file of files) {
        const fetcher = inHand.has(keyOf(file)) ? null : fetcherOf(file.accountId);
        if (fetcher === null) continue;
        inHand.add(keyOf(file));
        return { file, fetcher };
      }
      if (files.length < limit) return null;
    }
    return null;
  };

  const standingAfter = (fetched: Fetched, key: string): MediaState => {
    if (fetched.kind !== 'later') delays.delete(key);
    switch (fetched.kind) {
      case 'stored': {
        const { hash, bytes, type, dimensions } = fetched;
        return { state: 'kept', hash, bytes, type, dimensions };
      }
      case 'refused':
        return { state: 'refused', code: fetched.code, detail: fetched.detail };
      case 'later': {
        const before = delays.get(key) ?? 0;
        delays.set(key, before + 1);
        const wait = Math.min(firstWait * 2 ** before, longestWait);
        const until = now() + Math.max(wait, fetched.retryAfterMs ?? 0);
        return { state: 'later', code: fetched.code, detail: fetched.detail, until };
      }
    }
  };

  const fetchOne = async (file: FileToFetch, fetcher: Fetcher, signal: AbortSignal) => {
    const fetched = await fetcher.fetchMedia(file.url, signal);
    if (signal.aborted && fetched.kind === 'later') return;
    const name = fetched.kind === 'stored' ? fetched.name : null;
    const standing = standingAfter(fetched, keyOf(file));
    onChanges(await store.setMedia(file.messageId, file.position, standing, name));
  };

  const fetchAll = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const found = await next();
      if (found === null) return;
      try {
        await fetchOne(found.file, found.fetcher, signal);
      } finally {
        inHand.delete(keyOf(found.file));
      }
    }
  };

  const wake = (due: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(Math.max(due - now(), 0), longestWait));
  };

  /** Answers with the number of looks that were seen to. */
  const work = async (signal: AbortSignal): Promise<number> => {
    try {
      for (;;) {
        const seen = looks;
        await fetchAll(signal);
        if (signal.aborted) return seen;
        const due = await store.nextMediaDue();
        if (due !== null && !signal.aborted) wake(due);
        if (seen === looks) return seen;
      }
    } catch (error) {
      // What could not be written down would be fetched again at once.
      onFailure(error);
      if (!signal.aborted) wake(now() + firstWait);
      return looks;
    }
  };

  const begin = (signal: AbortSignal): void => {
    const worker = work(signal).then((seen) => {
      workers.delete(worker);
      if (seen !== looks && !signal.aborted) begin(signal);
    });
    workers.add(worker);
  };

  const look = (): void => {
    if (ending.signal.aborted) return;
    looks += 1;
    clearTimeout(timer);
    while (workers.size < atOnce) begin(ending.signal);
  };

  return {
    start: () => {
      ending = new AbortController();
      look();
    },
    look,
    stop: async () => {
      clearTimeout(timer);
      ending.abort();
      await Promise.all(workers);
    },
  };
}

function keyOf({ messageId, position }: Pick<FileToFetch, 'messageId' | 'position'>): string {
  return `${messageId}/${position}`;
}
