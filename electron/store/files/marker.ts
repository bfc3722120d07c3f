/**
 * A small file beside the database that says that it is in use: `<database>.open`.
 *
 * SQLite's log (`-wal`) is there from the first read of a connection on, also when it is empty and
 * after a checkpoint, and is removed only when the last connection is closed. So a program that was
 * killed leaves both the mark and the log, and a mark without a log means that somebody took the log
 * away, and with it what was written last (a synchronised folder, a cleaner, a copy of one file).
 * The mark goes before the last connection does, and also when the process exits without closing,
 * because ending threads closes their connections.
 *
 * Opening makes a new log, so a loss is written into the mark first: it stays known until it was
 * dealt with, through any crash.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export interface Marker {
  /** The log of the last run is gone and that was not dealt with. To be asked before opening. */
  lossFound(): boolean;
  /** The database is open, and no loss is left to be dealt with. */
  set(): void;
  /** Another database is in the place of the one it speaks of. */
  remove(): void;
  /** The database is about to be closed: takes away what this run has set. */
  close(): void;
}

const open = 'open';
const logMissing = 'log missing';

export function markerOf(file: string): Marker {
  const mark = `${file}.open`;
  let ours = false;
  let closed = false;
  const remove = (): void => {
    ours = false;
    rmSync(mark, { force: true });
  };
  const close = (): void => {
    closed = true;
    process.off('exit', close);
    if (ours) remove();
  };
  process.on('exit', close);
  return {
    lossFound() {
      if (!existsSync(mark) || !existsSync(file)) return false;
      if (wordsIn(mark) === logMissing) return true;
      if (existsSync(`${file}-wal`)) return false;
      write(mark, logMissing);
      return true;
    },
    set() {
      if (closed) return;
      write(mark, open);
      ours = true;
    },
    remove,
    close,
  };
}

function wordsIn(mark: string): string | null {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return null;
  }
}

/** Where the mark cannot be written, the database cannot either: then nothing can be lost. */
function write(mark: string, words: string): void {
  try {
    writeFileSync(mark, words, { mode: 0o600, flush: words === logMissing });
  } catch {
    return;
  }
}
