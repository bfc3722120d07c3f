/**
 * What the disk under a file allows, and moving files on it so that a power cut at any moment leaves
 * either the old or the new one, whole.
 *
 * SQLite tells a place that cannot be written and a disk without room by many codes ("unable to open
 * database file", "disk I/O error"); asking the system directly settles which it is.
 */
import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { copyFile, constants as copying, link, open, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreError, storeErrorFrom } from '../store-error.ts';

/** The files SQLite keeps beside a database: log, index of the log, rollback journal. */
export const companions = ['-wal', '-shm', '-journal'] as const;

/** The error, of a more telling kind when the disk explains it. */
export function withCauseOnDisk(error: StoreError, file: string): StoreError {
  if (error.kind !== 'failed' || error.fault !== 'storage') return error;
  const folder = dirname(file);
  try {
    const { bavail } = statfsSync(folder);
    if (bavail === 0) return new StoreError('full', error.detail);
    accessSync(folder, constants.W_OK);
    accessSync(file, constants.W_OK);
  } catch (thrown) {
    const { kind } = storeErrorFrom(thrown);
    if (kind !== 'failed') return new StoreError(kind, error.detail);
  }
  return error;
}

/** Enough for what SQLite makes beside a database when it opens it, bytes. */
const tried = 128 * 1024;

/** Throws StoreError when nothing can be written to the folder now. */
export async function tryWriting(folder: string): Promise<void> {
  const trial = join(folder, '.longcode-trial');
  try {
    const handle = await open(trial, 'w', 0o600);
    try {
      await handle.writeFile(Buffer.alloc(tried));
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw storeErrorFrom(thrown);
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}

/** Without what is in its log the file may be older, or half of a change. */
export function logHolds(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Bytes this user may still write to the disk of the folder. */
export async function bytesFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Durable from here on, under this name. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
}

/** A folder cannot be synced on Windows, which writes names through by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the file, or a copy where the disk knows no second names. Durable. */
export async function keepAs(file: string, name: string): Promise<void> {
  try {
    await link(file, name);
  } catch {
    await copyFile(file, name, copying.COPYFILE_EXCL);
  }
  await syncFile(name);
}

/**
 * A database takes the place of another, both closed. The log of the old one goes first: SQLite
 * would play it into the new one.
 */
export async function takePlace(fresh: string, file: string): Promise<void> {
  await syncFile(fresh);
  for (const tail of companions) await rm(`${file}${tail}`, { force: true });
  await rename(fresh, file);
  await syncFolder(dirname(file));
}

/** The file and what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const tail of ['', ...companions]) await rm(`${file}${tail}`, { force: true });
}
