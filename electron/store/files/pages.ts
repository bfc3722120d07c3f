/**
 * The pages of a database file, read past SQLite, which gives up a whole table where one page that
 * leads to the others is damaged. Sizes and offsets are those of sqlite.org, Database File Format.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Log, readLog } from './log.ts';

export interface Pages {
  /** Numbered from 1. */
  readonly count: number;
  /** Bytes of a page that hold something. */
  readonly usable: number;
  /** `PRAGMA user_version`; null when the first page does not say. */
  readonly version: number | null;
  /** Null when it is not there or the disk does not give it. */
  read(page: number): Buffer | null;
  /** Pages that hold nothing, as far as the list of them can be followed. */
  free(): Set<number>;
  close(): void;
}

const usualSize = 4096;
const magic = 'SQLite format 3\0';

export function openPages(file: string): Pages {
  const fd = openSync(file, 'r');
  const logFd = existsSync(`${file}-wal`) ? openSync(`${file}-wal`, 'r') : null;
  const log = logFd === null ? null : readLog(logFd);
  const head = readAt(fd, 0, 100) ?? Buffer.alloc(100);
  const size = sizeIn(head) ?? log?.pageSize ?? usualSize;
  const inFile = Math.floor(fstatSync(fd).size / size);
  const read = (page: number): Buffer | null => {
    const offset = log?.offsets.get(page);
    if (offset !== undefined && logFd !== null) return readAt(logFd, offset, size);
    return readAt(fd, (page - 1) * size, size);
  };
  const first = read(1);
  const known = first !== null && sizeIn(first) !== null;
  return {
    count: Math.max(inFile, countIn(log)),
    usable: size - (known ? first.readUInt8(20) : 0),
    version: known ? first.readUInt32BE(60) : null,
    read,
    free: () => (known ? freePages(first.readUInt32BE(32), read) : new Set()),
    close() {
      closeSync(fd);
      if (logFd !== null) closeSync(logFd);
    },
  };
}

function countIn(log: Log | null): number {
  return log === null ? 0 : log.count;
}

function readAt(fd: number, offset: number, size: number): Buffer | null {
  const bytes = Buffer.alloc(size);
  try {
    return readSync(fd, bytes, 0, size, offset) === size ? bytes : null;
  } catch {
    return null;
  }
}

/** Null when these are not the first bytes of a database. */
function sizeIn(head: Buffer): number | null {
  if (head.toString('latin1', 0, 16) !== magic) return null;
  const said = head.readUInt16BE(16);
  const size = said === 1 ? 65_536 : said;
  return size >= 512 && (size & (size - 1)) === 0 ? size : null;
}

/** A list of trunks, each with the numbers of the free pages it keeps. */
function freePages(firstTrunk: number, read: Pages['read']): Set<number> {
  const free = new Set<number>();
  for (let trunk = firstTrunk; trunk !== 0 && !free.has(trunk); ) {
    const bytes = read(trunk);
    if (bytes === null) break;
    free.add(trunk);
    const leaves = Math.min(bytes.readUInt32BE(4), bytes.length / 4 - 2);
    for (let n = 0; n < leaves; n += 1) free.add(bytes.readUInt32BE(8 + 4 * n));
    trunk = bytes.readUInt32BE(0);
  }
  return free;
}
