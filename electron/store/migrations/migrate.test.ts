import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openWriter } from '../database.ts';
import { tempFile } from '../scene.ts';
import { migrate, migrations } from './migrate.ts';

function plain(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  return new DatabaseSync(file);
}

const version = (db: DatabaseSync) => db.prepare('PRAGMA user_version').get()?.['user_version'];
const schema = (db: DatabaseSync) =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

test('a new file gets every migration and is for this user alone', () => {
  const file = tempFile();
  const db = openWriter(file);
  expect(db.get('PRAGMA user_version')).toEqual({ user_version: migrations.length });
  expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
  for (const name of process.platform === 'win32' ? [] : [file, `${file}-wal`]) {
    expect(statSync(name).mode & 0o777).toBe(0o600);
  }
  db.close();
});

test.each(migrations.map((_, from) => from))(
  'from version %i the same schema is reached',
  (from) => {
    const [older, fresh] = [plain(tempFile()), plain(tempFile())];
    for (const sql of migrations.slice(0, from)) older.exec(sql);
    older.exec(`PRAGMA user_version = ${from}`);
    migrate(older);
    migrate(fresh);
    expect(schema(older)).toEqual(schema(fresh));
    expect(version(older)).toBe(migrations.length);
  },
);

test('a migration that fails leaves the version before it whole', () => {
  const db = plain(tempFile());
  db.exec('CREATE TABLE orphan (in_the_way)');
  const before = schema(db);
  expect(() => migrate(db)).toThrow('already exists');
  expect([schema(db), version(db)]).toEqual([before, 0]);
});

test('a database of a newer version is refused, also while its log is not moved in yet', () => {
  const file = tempFile();
  const newer = plain(file);
  newer.exec('PRAGMA journal_mode = WAL; CREATE TABLE later (x)');
  newer.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  const bytes = () => [readFileSync(file), readFileSync(`${file}-wal`)];
  const before = bytes();
  expect(() => openWriter(file)).toThrow(expect.objectContaining({ kind: 'newer-version' }));
  expect(bytes()).toEqual(before);
  newer.close();
  const closed = readFileSync(file);
  expect(() => openWriter(file)).toThrow(expect.objectContaining({ kind: 'newer-version' }));
  expect(readFileSync(file)).toEqual(closed);
});
