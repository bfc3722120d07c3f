/**
 * Where fetched files are kept: by the SHA-256 of what is in them (`ab/cdef...`), so that the same
 * file is kept once, no name from outside ever touches the disk, and damage is seen when reading.
 *
 * A file is written under `incoming/`, forced to the disk and then moved into place, so whatever
 * stands under a hash is whole. What a crash left in `incoming/` is removed when the folder is opened.
 * Several texts may show the same file; whether one may be removed is the caller's to know. Keeping a
 * file that is there makes it young again, so that what was just kept is never taken for old.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, folderErrorFrom, MediaFolderError } from './folder-error.ts';

/** Every method rejects with MediaFolderError. */
export interface MediaFolder {
  /** Keeps the bytes durably and answers with their hash. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The whole file; null when there is none. Fails as `damaged` when it is not what it was. */
  read(hash: string): Promise<Buffer<ArrayBuffer> | null>;
  has(hash: string): Promise<boolean>;
  /** Removes the file; fine when there is none. */
  remove(hash: string): Promise<void>;
  /** Removes the file unless it was kept, or kept again, since then (ms since the epoch). */
  removeOlder(hash: string, keptBefore: number): Promise<void>;
  /** Every kept file. */
  hashes(): Promise<readonly string[]>;
  /** All kept files together, bytes. */
  size(): Promise<number>;
}

const incoming = 'incoming';
const ownerOnly = 0o600;

export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Makes the folder when there is none. Rejects with MediaFolderError. */
export async function openMediaFolder(folder: string): Promise<MediaFolder> {
  const arrivals = join(folder, incoming);

  const placeOf = (hash: string): string => {
    if (!isHash(hash)) throw new MediaFolderError('failed', 'That is no SHA-256.');
    return join(folder, hash.slice(0, 2), hash.slice(2));
  };

  async function write(bytes: Uint8Array, place: string): Promise<void> {
    const draft = join(arrivals, randomUUID());
    try {
      await writeDurably(draft, bytes);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await rename(draft, place);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncFolder(dirname(place));
  }

  async function read(hash: string): Promise<Buffer<ArrayBuffer> | null> {
    const bytes = await readIfThere(placeOf(hash));
    if (bytes === null || hashOf(bytes) === hash) return bytes;
    throw new MediaFolderError('damaged', `${hash} holds something else.`);
  }

  async function isWhole(hash: string): Promise<boolean> {
    const bytes = await readIfThere(placeOf(hash));
    return bytes !== null && hashOf(bytes) === hash;
  }

  /** Keeping and removing, one after the other: a file is not removed while it is kept again. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work);
    turn = done;
    return done;
  };

  async function keep(bytes: Uint8Array): Promise<string> {
    const hash = hashOf(bytes);
    if (await isWhole(hash)) await renew(placeOf(hash));
    else await write(bytes, placeOf(hash));
    return hash;
  }

  async function removeOlder(hash: string, keptBefore: number): Promise<void> {
    const found = await unlessMissing(() => stat(placeOf(hash)));
    if (found !== null && found.mtimeMs < keptBefore) await rm(placeOf(hash), { force: true });
  }

  await told(async () => {
    await rm(arrivals, { recursive: true, force: true });
    await mkdir(arrivals, { recursive: true, mode: 0o700 });
  });

  return {
    keep: (bytes) => told(() => inTurn(() => keep(bytes))),
    read: (hash) => told(() => read(hash)),
    has: (hash) => told(async () => (await sizeOf(placeOf(hash))) !== null),
    remove: (hash) => told(() => inTurn(() => rm(placeOf(hash), { force: true }))),
    removeOlder: (hash, keptBefore) => told(() => inTurn(() => removeOlder(hash, keptBefore))),
    hashes: () => told(() => hashesIn(folder)),
    size: () => told(() => sizeOfAll(folder)),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', ownerOnly);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the move itself durable; Windows has no such thing and does not let folders be opened. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readIfThere(file: string): Promise<Buffer<ArrayBuffer> | null> {
  return unlessMissing(() => readFile(file));
}

async function sizeOf(file: string): Promise<number | null> {
  return unlessMissing(async () => (await stat(file)).size);
}

async function renew(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now);
}

async function hashesIn(folder: string): Promise<readonly string[]> {
  const shards = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const files = await Promise.all(
    shards.map(async (shard) => (await readdir(join(folder, shard))).map((rest) => shard + rest)),
  );
  return files.flat().filter(isHash);
}

async function sizeOfAll(folder: string): Promise<number> {
  let total = 0;
  for (const hash of await hashesIn(folder)) {
    total += (await sizeOf(join(folder, hash.slice(0, 2), hash.slice(2)))) ?? 0;
  }
  return total;
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw folderErrorFrom(error);
  }
}
