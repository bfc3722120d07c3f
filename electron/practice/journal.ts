/**
 * An append-only file of JSON lines: one line per changed record, the last line for a key wins. It is
 * written before an answer leaves, so a gateway killed at any instruction still knows every text it
 * accepted. A last line cut short by a crash is dropped; nothing was answered for it yet.
 */
import {
  closeSync,
  fdatasync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const Entry = z.object({ table: z.string(), key: z.string(), row: z.unknown() });

/** `row` is null where the record was removed. */
export type Entry = z.infer<typeof Entry>;

export interface Journal {
  /** What earlier runs wrote, oldest first. */
  readonly entries: readonly Entry[];
  append(entry: Entry): void;
  /** Resolves when everything appended so far is on disk. */
  flushed(): Promise<void>;
  close(): void;
}

const syncToDisk = promisify(fdatasync);

/**
 * Opens the journal at `path`; without a path nothing is kept. Throws where the file cannot be read
 * or written, or where a line other than a torn last one is damaged.
 */
export function openJournal(path: string | undefined): Journal {
  if (path === undefined) {
    return {
      entries: [],
      append: () => undefined,
      flushed: async () => undefined,
      close: () => undefined,
    };
  }
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a+', 0o600);
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));

  return {
    entries: whole
      .split('\n')
      .flatMap((line, index) => (line ? [readLine(path, line, index + 1)] : [])),
    append: (entry) => {
      writeSync(file, `${JSON.stringify(entry)}\n`);
    },
    flushed: () => syncToDisk(file),
    close: () => closeSync(file),
  };
}

function readLine(path: string, line: string, number: number): Entry {
  try {
    return Entry.parse(JSON.parse(line));
  } catch (cause) {
    const advice = 'Move the file away to start with empty records.';
    throw new Error(`The practice records in ${path} are damaged at line ${number}. ${advice}`, {
      cause,
    });
  }
}
