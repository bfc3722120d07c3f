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
import { migrate, refuseNewer } from './migrations/migrate.ts';
import type { Row } from './rows.ts';

/** How long a connection waits for a lock another process holds, ms. */
const lockWait = 5_000;

const shared = `
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -32000;
  PRAGMA mmap_size = 268435456;
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

/** Opens the file for writing, creating and migrating it as needed. Throws SQLite and file errors. */
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
    `);
    migrate(connection);
    return new Database(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Opens the file for reading only; the writer must have opened it before. */
export function openReader(file: string): Database {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: lockWait });
  connection.exec(shared);
  return new Database(connection);
}

/** Only this user may read it; SQLite gives the -wal and -shm files the same permissions. */
function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}
