/**
 * The store as the app holds it: there at once, whatever state the file is in, and there still when
 * a thread died, the disk is full or another file took the place of this one. Calls fail with the
 * reason while they cannot be done and work again when they can; what is wrong is told as `Storage`.
 */
import type { Backup, BackupReason, Storage } from '../../../shared/model/storage.ts';
import type { Store } from '../store.ts';
import { StoreError, storeErrorFrom } from '../store-error.ts';
import type { ThreadCalls } from '../thread.ts';
import { backupFolder, removeUnfinished } from './backup-folder.ts';
import { removeDatabase } from './disk.ts';
import { exchangeFor, freshOf } from './exchange.ts';
import { storeOver } from './forward.ts';
import { keeperOf } from './keep.ts';
import type { KeeperCalls } from './keeper.ts';
import { markerOf } from './marker.ts';
import { startRolling } from './rolling.ts';
import { storageState } from './storage-state.ts';
import { storeThreads } from './threads.ts';

export interface StoreFileOptions {
  /** Path of the database; created with its folder when missing. */
  readonly file: string;
  /** The built `worker.ts`. */
  readonly workerUrl: URL;
  readonly backupFolder: string;
  readonly onStorage: (storage: Storage) => void;
  /** A rolling backup could not be made. */
  readonly onFailure?: (error: unknown) => void;
  /** This computer's clock, ms. */
  readonly now?: () => number;
}

export interface StoreFile {
  readonly store: Store;
  /** The first attempt to open it is over, whatever came of it. Never rejects. */
  readonly opened: Promise<void>;
  storage(): Storage;
  /** Newest first. */
  backups(): Promise<readonly Backup[]>;
  /** Throws StoreError; `full` when there is no room for it. Neither writing nor reading waits. */
  backUp(reason: BackupReason, now: number): Promise<Backup>;
  /**
   * Everything afterwards is as it was in the backup, and what waited then is unknown: nothing may
   * be in hand meanwhile (sends, catching up). Throws StoreError, and then nothing has changed.
   */
  restore(id: string, now: number): Promise<void>;
  /** Looks through the whole file; what SQLite finds wrong, in its words. Throws StoreError. */
  check(): Promise<{ readonly sound: boolean; readonly findings: readonly string[] }>;
  /** Keeps what can be read, as `restore` does. Throws StoreError, and then nothing has changed. */
  repair(now: number): Promise<void>;
  /** Long work on whole files, while the database is in use. Throws StoreError. */
  beside<T>(work: (keeper: ThreadCalls<KeeperCalls>) => Promise<T>): Promise<T>;
  /**
   * What `work` makes of a copy of the database takes its place; null leaves everything as it is.
   * Nothing may be in hand meanwhile, and what is to be written waits. Throws StoreError and what `work`
   * throws, and then nothing has changed.
   */
  change<T>(
    reason: BackupReason,
    now: number,
    work: (fresh: string) => Promise<T | null>,
  ): Promise<T | null>;
  dismissNotice(): void;
  close(): Promise<void>;
}

export function openStoreFile(options: StoreFileOptions): StoreFile {
  const { file, workerUrl, now = Date.now } = options;
  const state = storageState(options.onStorage, now);
  const marker = markerOf(file);
  const loss = marker.lossFound();
  const threads = storeThreads({ file, workerUrl, marker, loss, now, onOpen: state.opened });
  const keeper = keeperOf(file, workerUrl);
  const folder = backupFolder(options.backupFolder);
  const exchange = exchangeFor({ file, folder, keeper, threads, marker });
  const inTurn = oneAtATime();
  let written = true;
  let endRolling: (() => void) | null = null;
  let closed = false;

  const noting = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((thrown: unknown) => {
      throw state.failed(thrown);
    });

  const backUp = async (reason: BackupReason, at: number): Promise<Backup> => {
    written = false;
    try {
      return await inTurn(() => exchange.backUp(reason, at));
    } catch (thrown) {
      written = true;
      const error = storeErrorFrom(thrown);
      throw error.kind === 'corrupt' ? state.failed(error) : error;
    }
  };

  const open = async (): Promise<void> => {
    await removeUnfinished(options.backupFolder).catch(() => undefined);
    await removeDatabase(freshOf(file)).catch(() => undefined);
    if (loss) state.notice({ kind: 'journal-missing' });
    await noting(threads.writer.open()).catch(() => undefined);
    await noting(threads.reader.open()).catch(() => undefined);
    if (closed) return;
    endRolling = startRolling({
      now,
      lastAt: async () =>
        (await folder.list()).find(({ reason }) => reason === 'rolling')?.at ?? null,
      written: () => written,
      backUp: () => backUp('rolling', now()),
      onFailure: options.onFailure ?? (() => undefined),
    });
  };
  const close = async (): Promise<void> => {
    closed = true;
    endRolling?.();
    const keeperClosed = keeper.close();
    await threads.reader.close();
    marker.close();
    await threads.writer.close();
    await keeperClosed;
  };

  return {
    store: storeOver({
      read: (make) => noting(threads.reader.ask(make)),
      write: (make) => noting(threads.writer.ask(make)),
      writeOnce: (make) => noting(threads.writer.askOnce(make)),
      wrote(what) {
        state.wrote();
        if (what === 'texts') written = true;
      },
      close,
    }),
    opened: open(),
    storage: () => state.current(),
    backups: () => folder.list(),
    backUp,
    restore: (id, at) =>
      inTurn(async () => {
        const backup = (await folder.list()).find((one) => one.id === id);
        if (backup === undefined) throw new StoreError('failed', `There is no backup ${id}`);
        const before = await exchange.restore(backup, at);
        state.replaced();
        state.notice({ kind: 'restored', at: backup.at, undo: before.id });
      }),
    async check() {
      const findings = await inTurn(() => keeper.use((calls) => calls.check()));
      const [first] = findings;
      if (first === undefined) state.sound();
      else state.failed(new StoreError('corrupt', first));
      return { sound: first === undefined, findings };
    },
    repair: (at) =>
      inTurn(async () => {
        const repaired = await exchange.repair(at);
        state.replaced();
        state.notice({ kind: 'repaired', ...repaired });
      }),
    beside: (work) => keeper.use(work),
    change: (reason, at, work) =>
      inTurn(async () => {
        const changed = await exchange.change(reason, at, work);
        if (changed !== null) state.replaced();
        return changed;
      }),
    dismissNotice: () => state.notice(null),
    close,
  };
}

/** Work on whole files, one piece after the other. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
