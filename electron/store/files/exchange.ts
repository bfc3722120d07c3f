/**
 * Putting another database in the place of this one: a backup, or what could be salvaged. Everything
 * that is done to the new one is done to a copy beside, so that an error or a crash before the last
 * step changes nothing; what was there before is kept in every case.
 *
 * Writing rests meanwhile and calls wait; reading goes on until the files change hands.
 */
import { copyFile, stat } from 'node:fs/promises';
import type { Backup, BackupReason } from '../../../shared/model/storage.ts';
import { type StoreError, storeErrorFrom } from '../store-error.ts';
import { type BackupFolder, stampOf } from './backup-folder.ts';
import { keepAs, logHolds, removeDatabase, takePlace } from './disk.ts';
import type { Keeper } from './keep.ts';
import type { Marker } from './marker.ts';
import type { StoreThreads } from './threads.ts';

export interface Exchange {
  /** Throws StoreError. */
  backUp(reason: BackupReason, now: number): Promise<Backup>;
  /** The backup made of what was there. Throws StoreError, and then nothing has changed. */
  restore(backup: Backup, now: number): Promise<Backup>;
  /** Throws StoreError, and then nothing has changed. */
  repair(now: number): Promise<Repaired>;
  /**
   * What `work` makes of a copy of the database takes its place; null leaves everything as it is. What
   * was there before is kept as a backup. Throws StoreError and what `work` throws, and then nothing has
   * changed.
   */
  change<T>(
    reason: BackupReason,
    now: number,
    work: (fresh: string) => Promise<T | null>,
  ): Promise<T | null>;
}

export interface Repaired {
  /** Messages in the new database. */
  readonly kept: number;
  /** Path of the damaged one. */
  readonly damagedFile: string;
}

export interface ExchangeOptions {
  readonly file: string;
  readonly folder: BackupFolder;
  readonly keeper: Keeper;
  readonly threads: StoreThreads;
  readonly marker: Marker;
}

/** What becomes the database, while it is made ready. */
export const freshOf = (file: string): string => `${file}.part`;

export function exchangeFor(options: ExchangeOptions): Exchange {
  const { file, folder, keeper, threads, marker } = options;
  const fresh = freshOf(file);

  const add = async (
    reason: BackupReason,
    now: number,
    write: (path: string) => Promise<unknown>,
  ): Promise<Backup> => {
    const backup = await folder.add({ reason, now, bytes: await sizeOf(file), write });
    await folder.prune(now).catch(() => undefined);
    return backup;
  };

  const backUp = (reason: BackupReason, now: number): Promise<Backup> =>
    add(reason, now, (path) => keeper.use((calls) => calls.copyInto(path)));

  const setAside = async (now: number): Promise<string> => {
    const aside = `${file}.damaged-${stampOf(now)}`;
    await keepAs(file, aside);
    if (logHolds(file)) await keepAs(`${file}-wal`, `${aside}-wal`);
    return aside;
  };

  /** A damaged database cannot be copied by SQLite: what is readable becomes the backup. */
  const saveBeforeRestore = async (now: number): Promise<Backup> => {
    try {
      return await backUp('before-restore', now);
    } catch (thrown) {
      if (!isDamage(storeErrorFrom(thrown))) throw thrown;
    }
    try {
      const readable = await add('before-restore', now, (path) =>
        keeper.use((calls) => calls.salvage(path, now)),
      );
      await setAside(now);
      return readable;
    } catch (thrown) {
      if (!isDamage(storeErrorFrom(thrown))) throw thrown;
    }
    return add('before-restore', now, (path) => copyFile(file, path));
  };

  /** Should that fail, the next call says so. */
  const reopen = async (): Promise<void> => {
    await threads.writer.open();
    await threads.reader.open();
  };

  const exchanging = async <T>(work: () => Promise<T>): Promise<T> => {
    await threads.writer.rest();
    try {
      await removeDatabase(fresh);
      return await work();
    } catch (thrown) {
      throw storeErrorFrom(thrown);
    } finally {
      await removeDatabase(fresh).catch(() => undefined);
      await reopen().catch(() => undefined);
    }
  };

  /**
   * A reader's connection leaves the log as it is when it closes, and the log goes before the new
   * database comes: the old one must hold everything by itself when the program ends in between, and
   * a log that is gone is no loss then. Where damage is in the way, what can be read was kept before.
   */
  const settle = async (): Promise<void> => {
    await threads.reader.rest();
    try {
      await keeper.use((calls) => calls.settle());
      marker.remove();
    } catch (thrown) {
      if (!isDamage(storeErrorFrom(thrown))) throw thrown;
    }
  };

  const swap = async (): Promise<void> => {
    await threads.reader.rest();
    await takePlace(fresh, file);
    marker.remove();
  };

  return {
    backUp,
    restore: (backup, now) =>
      exchanging(async () => {
        await copyFile(folder.pathOf(backup), fresh);
        await keeper.use((calls) => calls.prepare(fresh, now));
        const before = await saveBeforeRestore(now);
        await settle();
        await swap();
        return before;
      }),
    repair: (now) =>
      exchanging(async () => {
        await backUp('before-repair', now).catch(() => undefined);
        const { kept } = await keeper.use((calls) => calls.salvage(fresh, now));
        const damagedFile = await setAside(now);
        try {
          await swap();
        } catch (error) {
          await removeDatabase(damagedFile);
          throw error;
        }
        return { kept, damagedFile };
      }),
    change: (reason, now, work) =>
      exchanging(async () => {
        const before = await backUp(reason, now);
        await copyFile(folder.pathOf(before), fresh);
        const changed = await work(fresh);
        if (changed === null) return null;
        await settle();
        await swap();
        return changed;
      }),
  };
}

/** The file and its log, bytes. */
async function sizeOf(file: string): Promise<number> {
  const sizes = [file, `${file}-wal`].map((one) =>
    stat(one).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function isDamage({ kind, fault }: StoreError): boolean {
  return kind === 'corrupt' || (kind === 'failed' && fault === 'storage');
}
