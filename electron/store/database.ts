/**
 * One connection to the database file, with its statements prepared once.
 *
 * The writer syncs every commit to the disk itself (synchronous=FULL): a power cut that undid the
 * mark "submitting" would let the same text be sent twice. The reader sees the last commit and
 * never waits for the writer, which is what WAL is for.
 */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { migrate, migrations, refuseNewer } from './migrations/migrate.ts';
import { int, type Row } from './rows.ts';
import { StoreError } from './store-error.ts';

/** How long a connection waits for a lock another process holds, ms. */
const lockWait = 5_000;

/** The version of the database that this Longcode writes. */
export const presentVersion = migrations.length;

/** No memory mapping: through it a failing disk would end the whole program instead of one call. */
const shared = `
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -32000;
  PRAGMA mmap_size = 0;
`;

export class Database {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(connection: DatabaseSync) {
    this.#connection = connection;
  }

  get(sql: string, ...values: SQLInputValue[]): Row | null {
    return this.#prepared(sql).get(...values) ?? null;
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepared(sql).all(...values);
  }

  /** One after the other, so that a whole table need not fit into memory. */
  each(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
    return this.#connection.prepare(sql).iterate(...values);
  }

  /** How many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(sql).run(...values).changes);
  }

  /** The new row's id. */
  insert(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(sql).run(...values).lastInsertRowid);
  }

  /** Statements that are run once, such as pragmas. */
  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  /** All of `work` or, when it throws, none of it. */
  write<T>(work: () => T): T {
    return this.#transaction('BEGIN IMMEDIATE', work);
  }

  /** Everything `work` reads belongs to one moment. */
  read<T>(work: () => T): T {
    return this.#transaction('BEGIN', work);
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }

  #transaction<T>(begin: string, work: () => T): T {
    this.run(begin);
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.run('ROLLBACK');
      throw error;
    }
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/**
 * Opens the file for writing, creating and migrating it as needed. Throws SQLite and file errors.
 * SQLite silently opens a file that may only be read; a change that is taken back, before anything
 * reaches the disk, makes that an error.
 */
export function openWriter(file: string): Database {
  if (existsSync(file)) refuseNewer(file);
  else createPrivately(file);
  const connection = new DatabaseSync(file, { timeout: lockWait });
  try {
    connection.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      ${shared}
      BEGIN IMMEDIATE;
      CREATE TABLE trial (x);
      ROLLBACK;
    `);
    migrate(connection);
    return new Database(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * A new file with the tables of a version of ours and nothing in them, to be filled as fast as it
 * goes and without a look at references. `openWriter` then brings it up to the present version.
 */
export function createEmpty(file: string, version: number): Database {
  createPrivately(file);
  const connection = new DatabaseSync(file);
  try {
    connection.exec(`
      PRAGMA journal_mode = MEMORY;
      PRAGMA synchronous = OFF;
      PRAGMA foreign_keys = OFF;
      ${shared}
    `);
    for (const sql of migrations.slice(0, version)) connection.exec(sql);
    connection.exec(`PRAGMA user_version = ${version}`);
    return new Database(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens the file for reading only; the writer must have opened it before, or tried to. `still`
 * reads a file that nothing changes, without the files beside it that SQLite cannot make in a place
 * where nothing can be written; a log that is there would be ignored. Throws SQLite errors, and
 * StoreError when the file is not of this version.
 */
export function openReader(file: string, still = false): Database {
  const connection = new DatabaseSync(still ? stillUrl(file) : file, {
    readOnly: true,
    timeout: lockWait,
  });
  try {
    connection.exec(shared);
    const row = connection.prepare('PRAGMA user_version').get() ?? {};
    refuseOther(int(row, 'user_version'));
    return new Database(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function stillUrl(file: string): URL {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
}

function refuseOther(version: number): void {
  if (version === presentVersion) return;
  const kind = version > presentVersion ? 'newer-version' : 'failed';
  const words = `The database has version ${version}, this Longcode reads ${presentVersion}`;
  throw new StoreError(kind, words, 'storage');
}

/** Only this user may read it; SQLite gives the -wal and -shm files the same permissions. */
function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}
