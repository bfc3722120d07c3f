/**
 * The folder of backups. A backup is one file that stands alone, and its name tells when and why it
 * was made: `longcode-20260504T120000123Z-rolling.db`. It has that name only once it is whole and on
 * the disk; what is still being made ends in `.part`.
 */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Backup, BackupReason } from '../../../shared/model/storage.ts';
import { StoreError, storeErrorFrom } from '../store-error.ts';
import { bytesFree, syncFile, withCauseOnDisk } from './disk.ts';
import { backupsToDrop } from './pruning.ts';

export interface BackupFolder {
  /** Newest first. */
  list(): Promise<Backup[]>;
  pathOf(backup: Backup): string;
  /**
   * `write` puts the copy where it is told. Throws StoreError `full` without writing when there is
   * less room than twice `bytes`, and what `write` throws.
   */
  add(options: NewBackup): Promise<Backup>;
  /** Drops what need not be kept. */
  prune(now: number): Promise<void>;
}

interface NewBackup {
  readonly reason: BackupReason;
  /** This computer's clock, ms. */
  readonly now: number;
  readonly bytes: number;
  readonly write: (path: string) => Promise<unknown>;
}

const reasons: readonly BackupReason[] = [
  ...(['rolling', 'asked', 'before-restore', 'before-repair', 'before-import'] as const),
];
const name = /^longcode-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z-]+)\.db$/;
const unfinished = '.part';

export function backupFolder(folder: string): BackupFolder {
  const pathOf = ({ id }: Backup): string => join(folder, `${id}.db`);

  const list = async (): Promise<Backup[]> => {
    const files = await readdir(folder).catch(() => []);
    const backups = await Promise.all(files.map((file) => backupAt(folder, file)));
    return backups.filter((backup) => backup !== null).sort((a, b) => b.at - a.at);
  };

  return {
    list,
    pathOf,
    async add({ reason, now, bytes, write }) {
      const taken = new Set((await list()).map(({ id }) => id));
      const at = firstFree(now, (moment) => !taken.has(idOf(moment, reason)));
      const id = idOf(at, reason);
      await makeFolder(folder);
      await refuseWithoutRoom(folder, bytes);
      const target = join(folder, `${id}.db`);
      const part = `${target}${unfinished}`;
      await rm(part, { force: true });
      try {
        await write(part);
        await syncFile(part);
        await rename(part, target);
        await syncFile(target);
      } finally {
        await rm(part, { force: true });
      }
      return { id, at, reason, bytes: (await stat(target)).size };
    },
    async prune(now) {
      for (const backup of backupsToDrop(await list(), now)) await rm(pathOf(backup));
    },
  };
}

/** Leftovers of a run that was killed. */
export async function removeUnfinished(folder: string): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((one) => one.endsWith(unfinished))) {
    await rm(join(folder, file), { force: true });
  }
}

/** `20260504T120000123Z`: sorts by time and is a name on every system. */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:.]/g, '');
}

function idOf(at: number, reason: BackupReason): string {
  return `longcode-${stampOf(at)}-${reason}`;
}

async function backupAt(folder: string, file: string): Promise<Backup | null> {
  const [, year, month, day, hour, minute, second, ms, told] = name.exec(file) ?? [];
  const reason = reasons.find((one) => one === told);
  if (reason === undefined) return null;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  const info = await stat(join(folder, file)).catch(() => null);
  if (Number.isNaN(at) || info === null) return null;
  return { id: basename(file, '.db'), at, reason, bytes: info.size };
}

function firstFree(from: number, isFree: (at: number) => boolean): number {
  let at = from;
  while (!isFree(at)) at += 1;
  return at;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    const error = new StoreError('failed', storeErrorFrom(thrown).detail, 'storage');
    throw withCauseOnDisk(error, folder);
  }
}

async function refuseWithoutRoom(folder: string, bytes: number): Promise<void> {
  const needed = 2 * bytes;
  const free = await bytesFree(folder);
  if (free >= needed) return;
  const words = `A backup needs ${needed} bytes free, and there are ${free}`;
  throw new StoreError('full', words);
}
