/** A file of text that has its name only once it is whole and on the disk. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

export interface TextFile {
  write(text: string): void;
  finish(): void;
  abandon(): void;
}

/** Bytes that are gathered before they are written. */
const atOnce = 256 * 1024;

export function textFile(path: string): TextFile {
  const part = `${path}.part`;
  const file = openSync(part, 'w', 0o600);
  let waiting: string[] = [];
  let length = 0;
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''));
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    waiting = [];
    length = 0;
  };
  return {
    write: (text) => {
      waiting.push(text);
      length += text.length;
      if (length > atOnce) flush();
    },
    finish: () => {
      flush();
      fsyncSync(file);
      close();
      renameSync(part, path);
    },
    abandon: () => {
      close();
      rmSync(part, { force: true });
    },
  };
}
