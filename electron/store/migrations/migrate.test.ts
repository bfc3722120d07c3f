import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { changing } from '../changes.ts';
import { openWriter } from '../database.ts';
import { rebuildDeliveries } from '../rebuild.ts';
import {
  accountId,
  ana,
  claimOne,
  composeOne,
  heard,
  line,
  live,
  noon,
  only,
  outbound,
  sceneAt,
  tempFile,
} from '../scene.ts';
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

/** What version 1 wrote of one text that failed, one that waits, and one heard of and not placed. */
function fillVersion1(db: DatabaseSync): void {
  db.exec(migrations[0] ?? '');
  db.exec('PRAGMA user_version = 1');
  db.exec(`
    INSERT INTO account VALUES (1, '${accountId}', 7);
    INSERT INTO conversation (account_id, line, people, last_seq, last_at, last_text,
      last_direction, last_out_seq, last_out_rung)
      VALUES (1, '${line}', '${ana}', 20, ${noon}, 'waits', 'out', 20, 0);
    INSERT INTO message VALUES (10, 'm10', 1, 'out', 'composed', 'failed', ${noon}, NULL, NULL);
    INSERT INTO message VALUES (20, 'm20', 1, 'out', 'composed', 'waits', ${noon}, NULL, NULL);
    INSERT INTO outbound_id VALUES (1, 'p10', 10, 1, NULL);
    INSERT INTO raw VALUES (1, 1, ${noon}, 'exact text');
    INSERT INTO receipt VALUES
      (1, 10, 1, '${ana}', 3, 'response', ${noon}, ${noon}, NULL, NULL, 1),
      (2, 10, 1, '${ana}', 8, 'socket', ${noon + 5}, ${noon + 6}, 'failed', 'spam', 1);
    INSERT INTO delivery VALUES (10, '${ana}', 1, 8, ${noon + 5}, 'failed', 'spam');
    INSERT INTO outbox VALUES (1, 20, 1, 1, 1, '${ana}', 'queued', 0, NULL, NULL);
    INSERT INTO delivery VALUES (20, '${ana}', 1, 0, ${noon}, NULL, NULL);
    INSERT INTO orphan VALUES (1, 'p30', '${line}', NULL, NULL, ${noon}, 0);
    INSERT INTO orphan_receipt VALUES
      (1, 'p30', '${ana}', 4, 'socket', ${noon}, ${noon}, NULL, NULL, 1);
  `);
}

test('a database of version 1 keeps its texts and goes on', () => {
  const file = tempFile();
  const older = plain(file);
  fillVersion1(older);
  older.close();
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  const rows = () => scene.db.all('SELECT * FROM delivery');
  const before = rows();
  changing(scene.db, rebuildDeliveries);
  expect(rows()).toEqual(before);

  const details = scene.read.messageDetails('m10');
  const attempt = only(only(details?.recipients ?? []).attempts);
  expect(attempt).toMatchObject({ rung: 'failed', code: 'failed', detail: 'spam' });
  expect(attempt.verdict).toMatchObject({ cause: 'unexplained', retry: 'no' });
  expect(attempt.receipts.map(({ dialect, cost, state }) => [dialect, cost, state])).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
  expect(scene.read.rawReceipt(2)).toBe('exact text');
  expect(scene.read.failed(null, 9).total).toBe(1);

  scene.write.retryText('m10', noon + 9);
  expect(scene.read.message('m10')).toMatchObject({ attempts: 2, deliveries: [{ rung: 'held' }] });
  expect(scene.read.message('m20')?.deliveries).toMatchObject([{ rung: 'held', at: noon }]);
  const news = heard([outbound('p30', 'From elsewhere', ['carrier'])]);
  expect(only(scene.write.apply(accountId, news, live).messages).deliveries[0]?.rung).toBe(
    'carrier',
  );
  expect(claimOne(scene).attempt).toBe(2);
  composeOne(scene, 'a new one');
});

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
