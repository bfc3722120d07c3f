/**
 * Media between the folder it is kept in, the store that knows which text it belongs to, and the engine
 * that knows what opens a provider's hosts.
 */
import type { AccountState } from '../shared/model/account.ts';
import type { ChangeSet } from '../shared/model/change.ts';
import type { Engine } from './engine.ts';
import { createFetcher } from './media/fetcher.ts';
import type { MediaFolder } from './media/folder.ts';
import { MediaFolderError } from './media/folder-error.ts';
import { type Kept, keptFile } from './media/kept.ts';
import { createMediaQueue, type MediaQueue } from './media/queue.ts';
import { sweepMedia } from './media/sweep.ts';
import { createRunning } from './running.ts';
import type { Store } from './store/store.ts';

export interface MediaServiceOptions {
  readonly folder: MediaFolder;
  readonly store: Pick<Store, 'mediaToFetch' | 'nextMediaDue' | 'setMedia' | 'keptHashes'>;
  readonly engine: Pick<Engine, 'mediaHeaders' | 'loopbackOrigins'>;
  readonly runs: (accountId: string) => boolean;
  readonly onChanges: (changes: ChangeSet) => void;
  readonly onFailure: (error: unknown) => void;
}

export interface MediaService {
  readonly queue: MediaQueue;
  /** Null when it is not here, or no longer what it was. Rejects with MediaFolderError. */
  fileOf(hash: string): Promise<Kept | null>;
  /** Something came that may have brought files. */
  heard(changes: ChangeSet): void;
  accountsChanged(accounts: readonly Pick<AccountState, 'account' | 'connection'>[]): void;
  /** Once the store has recovered. Removes what no text shows any more, the first time. */
  start(): void;
  /** Resolves when nothing is fetched or removed any more. */
  stop(): Promise<void>;
}

export function createMediaService(options: MediaServiceOptions): MediaService {
  const { folder, store, engine, runs, onChanges, onFailure } = options;
  const running = createRunning();
  let sweeping: Promise<void> | null = null;

  const queue = createMediaQueue({
    ...{ store, onChanges, onFailure },
    fetcherOf: (accountId) => {
      if (!runs(accountId)) return null;
      return createFetcher({
        folder,
        credentialsFor: (url) => engine.mediaHeaders(accountId, url.href),
        loopbackOrigins: engine.loopbackOrigins(accountId),
      });
    },
  });

  return {
    queue,
    fileOf: async (hash) => {
      try {
        return await keptFile(folder, hash);
      } catch (error) {
        if (error instanceof MediaFolderError && error.kind === 'damaged') return null;
        throw error;
      }
    },
    heard: ({ messages }) => {
      const files = messages.flatMap(({ media }) => media);
      if (files.some(({ file }) => file.state === 'waiting')) queue.look();
    },
    accountsChanged: (accounts) => {
      if (running.changed(accounts)) queue.look();
    },
    start: () => {
      queue.start();
      sweeping ??= sweepMedia(folder, store.keptHashes, Date.now()).catch(onFailure);
    },
    stop: async () => {
      await Promise.all([queue.stop(), sweeping]);
    },
  };
}
