/**
 * Where the newest state of each page is in SQLite's log, as SQLite itself would find it: frames are
 * taken up to the last commit for which every checksum holds (sqlite.org, WAL-mode File Format).
 */
import { readSync } from 'node:fs';

export interface Log {
  readonly pageSize: number;
  /** Pages the database has after the last commit; 0 when nothing was committed. */
  readonly count: number;
  /** Offset in the log of a page's newest state. */
  readonly offsets: ReadonlyMap<number, number>;
}

const headerSize = 32;
const frameHeaderSize = 24;
const magic = 0x377f0682;

/** Null when the file is no log. */
export function readLog(fd: number): Log | null {
  const header = Buffer.alloc(headerSize);
  if (readSync(fd, header, 0, headerSize, 0) < headerSize) return null;
  const kind = header.readUInt32BE(0);
  if ((kind & ~1) >>> 0 !== magic) return null;
  const bigEndian = (kind & 1) === 1;
  const pageSize = header.readUInt32BE(8);
  let sums = checksum([0, 0], header.subarray(0, 24), bigEndian);
  if (!holds(sums, header, 24)) return null;

  const offsets = new Map<number, number>();
  let pending: [page: number, offset: number][] = [];
  let count = 0;
  const frame = Buffer.alloc(frameHeaderSize + pageSize);
  for (let at = headerSize; readSync(fd, frame, 0, frame.length, at) === frame.length; ) {
    if (!header.subarray(16, 24).equals(frame.subarray(8, 16))) break;
    sums = checksum(sums, frame.subarray(0, 8), bigEndian);
    sums = checksum(sums, frame.subarray(frameHeaderSize), bigEndian);
    if (!holds(sums, frame, 16)) break;
    pending.push([frame.readUInt32BE(0), at + frameHeaderSize]);
    const size = frame.readUInt32BE(4);
    if (size > 0) {
      for (const [page, offset] of pending) offsets.set(page, offset);
      pending = [];
      count = size;
    }
    at += frame.length;
  }
  return { pageSize, count, offsets };
}

type Sums = readonly [number, number];

function checksum(from: Sums, bytes: Buffer, bigEndian: boolean): Sums {
  let [first, second] = from;
  for (let at = 0; at < bytes.length; at += 8) {
    const one = bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const two = bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    first = (first + one + second) >>> 0;
    second = (second + two + first) >>> 0;
  }
  return [first, second];
}

function holds([first, second]: Sums, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;
}
