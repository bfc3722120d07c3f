/**
 * Brings a database file up to this version of Longcode, one numbered migration at a time.
 *
 * `PRAGMA user_version` counts the migrations applied. Each runs in a transaction together with
 * its count, so a crash leaves the file at a whole version. A file from a newer Longcode is
 * refused before anything is written to it: what an older version cannot read it must not touch.
 */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { int } from '../rows.ts';
import { StoreError } from '../store-error.ts';
import { messages } from './0001-messages.ts';
import { words } from './0002-words.ts';
import { outbox } from './0003-outbox.ts';
import { lines } from './0004-lines.ts';
import { media } from './0005-media.ts';
import { wordless } from './0006-wordless.ts';
import { search } from './0007-search.ts';
import { inbox } from './0008-inbox.ts';
import { people } from './0009-people.ts';
import { optouts } from './0010-optouts.ts';
import { schedules } from './0011-schedules.ts';
import { templates } from './0012-templates.ts';
import { insight } from './0013-insight.ts';

/** In order; never edit one that was released, add the next. */
export const migrations: readonly string[] = [
  ...[messages, words, outbox, lines, media, wordless, search, inbox],
  ...[people, optouts, schedules, templates, insight],
];

/** Applies what is missing. Throws StoreError `newer-version`. */
export function migrate(connection: DatabaseSync): void {
  refuse(connection);
  for (const [index, sql] of migrations.entries()) {
    if (index < versionOf(connection)) continue;
    connection.exec('BEGIN EXCLUSIVE');
    try {
      connection.exec(sql);
      connection.exec(`PRAGMA user_version = ${index + 1}`);
      connection.exec('COMMIT');
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  }
}

/**
 * Looks at the version over a read-only connection, which cannot even move a leftover log into the
 * file. A leftover rollback journal can only be undone by a writer; `migrate` then looks again.
 */
export function refuseNewer(file: string): void {
  if (existsSync(`${file}-journal`)) return;
  const connection = new DatabaseSync(file, { readOnly: true });
  try {
    refuse(connection);
  } finally {
    connection.close();
  }
}

function refuse(connection: DatabaseSync): void {
  const version = versionOf(connection);
  if (version <= migrations.length) return;
  throw new StoreError(
    'newer-version',
    `The database has version ${version}, this Longcode knows ${migrations.length}`,
  );
}

function versionOf(connection: DatabaseSync): number {
  return int(connection.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
}
