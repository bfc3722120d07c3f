/**
 * What the keeper thread can be asked to do: long work on whole files, on connections of its own
 * that last as long as the call. The database it keeps may be in use meanwhile; the other files it
 * is given are nobody else's.
 */
import { closeSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { archiveCalls } from '../archive-calls.ts';
import { Database, openWriter } from '../database.ts';
import { insightCalls } from '../insight-calls.ts';
import { int, text } from '../rows.ts';
import { StoreError, storeErrorFrom } from '../store-error.ts';
import { writerCalls } from '../writer.ts';
import { raiseCountersPast } from './counters.ts';
import { lossCalls } from './loss.ts';
import { renew } from './renew.ts';
import { salvage } from './salvage.ts';

export interface Salvaged {
  /** Messages in the new database. */
  readonly kept: number;
  /** Rows that were read and could not be kept. */
  readonly refused: number;
}

/** How long a lock of another connection is waited for, ms. */
const lockWait = 5_000;

export function keeperCalls(file: string) {
  return {
    ...archiveCalls(file),
    ...insightCalls(file),
    /** A whole copy of the database as it is at one moment, for this user alone. */
    copyInto(target: string): void {
      closeSync(openSync(target, 'wx', 0o600));
      try {
        reading(file, (db) => db.run('VACUUM INTO ?', target));
      } catch (error) {
        rmSync(target, { force: true });
        throw error;
      }
    },
    /** Brings what only the log holds into the database; nobody else has it open. */
    settle(): void {
      const db = new Database(new DatabaseSync(file, { timeout: lockWait }));
      try {
        const { busy } = db.get('PRAGMA wal_checkpoint(TRUNCATE)') ?? {};
        if (busy !== 0) throw new StoreError('failed', 'Another program reads the database');
      } finally {
        db.close();
      }
    },
    /** What SQLite finds wrong with the file, in its words; empty when it is sound. */
    check: (): string[] => findingsIn(file),
    /** Makes a backup fit to take the place of the database. Throws StoreError when it is not. */
    prepare(fresh: string, now: number): void {
      if (versionOf(fresh) === 0) throw new StoreError('corrupt', 'This is no database of ours');
      const db = openWriter(fresh);
      try {
        const [finding] = checked(db);
        if (finding !== undefined) throw new StoreError('corrupt', finding);
        writerCalls(db).distrust(now);
        db.write(() => raiseCountersPast(db, file));
      } finally {
        db.close();
      }
    },
    /** Makes a database of what can be read of this one, fit to take its place. */
    salvage(target: string, now: number): Salvaged {
      const refused = salvage(file, target);
      const db = openWriter(target);
      try {
        renew(db, now);
        writerCalls(db).distrust(now);
        lossCalls(db).forgetCursors();
        db.write(() => raiseCountersPast(db, file));
        return { kept: int(db.get('SELECT count(*) AS kept FROM message') ?? {}, 'kept'), refused };
      } finally {
        db.close();
      }
    },
    close: (): void => undefined,
  };
}

export type KeeperCalls = ReturnType<typeof keeperCalls>;

function reading<T>(file: string, work: (db: Database) => T): T {
  const db = new Database(new DatabaseSync(file, { readOnly: true, timeout: lockWait }));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function versionOf(file: string): number {
  return reading(file, (db) => int(db.get('PRAGMA user_version') ?? {}, 'user_version'));
}

function findingsIn(file: string): string[] {
  try {
    return reading(file, checked);
  } catch (thrown) {
    const error = storeErrorFrom(thrown);
    if (error.kind !== 'corrupt') throw error;
    return [error.detail];
  }
}

function checked(db: Database): string[] {
  const words = db.all('PRAGMA integrity_check').map((row) => text(row, 'integrity_check'));
  return words.filter((finding) => finding !== 'ok');
}
