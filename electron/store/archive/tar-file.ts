/** Writes and reads an archive on the disk, one entry after the other, by a thread that may wait for it. */
import { closeSync, fstatSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { padding, readTarHeader, type TarEntry, tarEnd, tarHeader } from './tar.ts';

export interface TarWriter {
  add(name: string, content: Uint8Array): void;
  /** Everything is on the disk from here on. */
  finish(): void;
  /** Removes what was written. */
  abandon(): void;
}

/** A new file, for this user alone. @param at the time that its entries bear, ms. */
export function writeTar(path: string, at: number): TarWriter {
  const file = openSync(path, 'w', 0o600);
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const write = (bytes: Uint8Array): void => {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
  };
  return {
    add: (name, content) => {
      write(tarHeader({ name, size: content.length }, at));
      write(content);
      write(new Uint8Array(padding(content.length)));
    },
    finish: () => {
      write(tarEnd);
      fsyncSync(file);
      close();
    },
    abandon: () => {
      close();
      rmSync(path, { force: true });
    },
  };
}

export interface TarReader {
  readonly bytes: number;
  /** In their order; the content is to be read before the next is asked for. */
  entries(): Iterable<TarEntry & { readonly content: () => Buffer }>;
  close(): void;
}

/** Throws RangeError where the file is no archive of ours, and what the system throws. */
export function readTar(path: string): TarReader {
  const file = openSync(path, 'r');
  const bytes = fstatSync(file).size;
  const readAt = (from: number, length: number): Buffer => {
    if (from + length > bytes) throw new RangeError('The archive ends in the middle');
    const content = Buffer.alloc(length);
    let read = 0;
    while (read < length) {
      const more = readSync(file, content, read, length - read, from + read);
      if (more === 0) throw new RangeError('The archive ends in the middle');
      read += more;
    }
    return content;
  };
  return {
    bytes,
    *entries() {
      let at = 0;
      for (;;) {
        const entry = readTarHeader(readAt(at, 512));
        if (entry === null) return;
        const from = at + 512;
        at = from + entry.size + padding(entry.size);
        if (at > bytes) throw new RangeError('The archive ends in the middle');
        yield { ...entry, content: () => readAt(from, entry.size) };
      }
    },
    close: () => closeSync(file),
  };
}
