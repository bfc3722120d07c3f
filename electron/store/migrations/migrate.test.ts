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
  foundLine,
  heard,
  line,
  live,
  noon,
  only,
  outbound,
  person,
  rungOf,
  sceneAt,
  tempFile,
  waitingOf,
} from '../scene.ts';
import { migrate, migrations } from './migrate.ts';

const century = 100 * 365 * 86_400_000;

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

/** What each earlier version wrote of texts in every state it had, and the waits it knew. */
const states = {
  queued: { at: 'NULL', notBefore: 0, why: 'NULL' },
  waited: { at: 'NULL', notBefore: noon, why: "'no route'" },
  asked: { at: 'NULL', notBefore: noon + century, why: "'429'" },
  submitting: { at: `${noon + 1}`, notBefore: 0, why: 'NULL' },
  unknown: { at: `${noon + 2}`, notBefore: 0, why: 'NULL' },
} as const;

function fillStates(db: DatabaseSync, version: number): void {
  for (const sql of migrations.slice(0, version)) db.exec(sql);
  db.exec(`PRAGMA user_version = ${version}`);
  db.exec(`INSERT INTO account (id, uuid, modified_until) VALUES (1, '${accountId}', 7)`);
  for (const [index, [name, { at, notBefore, why }]] of Object.entries(states).entries()) {
    const [seq, to] = [index + 10, person(index)];
    const state = name === 'waited' || name === 'asked' ? 'queued' : name;
    db.exec(`
      INSERT INTO conversation (account_id, line, people, last_seq, last_at, last_text,
        last_direction, last_out_seq, last_out_rung, read_seq)
        VALUES (1, '${line}', '${to}', ${seq}, ${noon}, 'Hi', 'out', ${seq}, 0, ${seq + 5});
      INSERT INTO message VALUES
        (${seq}, '${name}', ${index + 1}, 'out', 'composed', 'Hi', ${noon}, 'b1', NULL);
      INSERT INTO outbox (id, message_seq, attempt, account_id, conversation_id, recipient, state,
        not_before, why, submitted_at)
        VALUES (${seq}, ${seq}, 1, 1, ${index + 1}, '${to}', '${state}', ${notBefore}, ${why}, ${at});
    `);
  }
  // Sends that ended: their ids must not come to mean others.
  db.exec("UPDATE sqlite_sequence SET seq = 900 WHERE name = 'outbox'");
}

test.each([1, 2])('rows of the outbox of version %i keep their state', (from) => {
  const file = tempFile();
  const older = plain(file);
  fillStates(older, from);
  if (from > 1) older.exec('UPDATE outbox SET queued_at = 77 WHERE message_seq = 14');
  older.close();
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  changing(scene.db, rebuildDeliveries);
  const waiting = Object.keys(states).map((id) => waitingOf(scene, id));
  expect(waiting).toEqual([
    { kind: 'turn', detail: null },
    { kind: 'turn', detail: 'no route' },
    { kind: 'asked', until: noon + century, detail: '429' },
    null,
    { kind: 'checking', since: noon + 2 },
  ]);
  const { texts, total } = scene.read.waiting(0, 9);
  expect([texts.map(({ at }) => at), total]).toEqual([[noon, noon, noon, from > 1 ? 77 : noon], 4]);
  expect(scene.db.all('SELECT 1 FROM conversation WHERE read_seq > last_seq')).toEqual([]);

  scene.write.recover(noon + 9);
  expect(rungOf(scene, 'submitting')).toBe('unknown');
  const record = outbound('p1', 'Hi', ['sent'], { to: person(4) });
  scene.write.apply(accountId, heard([record]), live);
  expect(rungOf(scene, 'unknown')).toBe('sent');
  const target = { kind: 'batch', batchId: 'b1' } as const;
  expect(scene.write.stop(target)).toMatchObject({ texts: 3, gone: 2 });
  composeOne(scene, 'a new one');
  expect(claimOne(scene).outboxId).toBe(901);
});

test('an empty outbox of version 2 keeps counting its ids', () => {
  const file = tempFile();
  const older = plain(file);
  for (const sql of migrations.slice(0, 2)) older.exec(sql);
  older.exec("PRAGMA user_version = 2; INSERT INTO sqlite_sequence VALUES ('outbox', 41)");
  older.close();
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  composeOne(scene, 'Hi');
  expect(claimOne(scene).outboxId).toBe(42);
});

test('lines of version 3 keep what was known of them and take on the rest', () => {
  const file = tempFile();
  const older = plain(file);
  for (const sql of migrations.slice(0, 3)) older.exec(sql);
  older.exec(`
    PRAGMA user_version = 3;
    INSERT INTO account (id, uuid) VALUES (1, '${accountId}');
    INSERT INTO line VALUES (1, '${line}', 0, 'toll-free', 0, 'Main');
  `);
  older.close();
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  const known = { accountId, number: line, type: 'toll-free', canText: false, profile: 'Main' };
  const unsaid = {
    ...{ providerId: null, canMms: null, profileId: null, campaign: null, registration: null },
    ...{ leaseUntil: null, renews: null, label: null, swatch: null },
  };
  expect(scene.read.lines()).toEqual([{ ...known, ...unsaid }]);
  expect(scene.read.profiles()).toEqual([]);
  scene.write.setLook(accountId, line, { label: 'Shop', swatch: 2 });
  expect(scene.read.lines()).toEqual([{ ...known, ...unsaid, label: 'Shop', swatch: 2 }]);
  scene.write.setLines(accountId, [foundLine]);
  expect(scene.read.lines()).toEqual([{ ...foundLine, label: 'Shop', swatch: 2 }]);
});

test('texts of version 4 keep their files, which wait, and say what they are without words', () => {
  const file = tempFile();
  const older = plain(file);
  for (const sql of migrations.slice(0, 4)) older.exec(sql);
  older.exec(`
    PRAGMA user_version = 4;
    INSERT INTO account (id, uuid) VALUES (1, '${accountId}');
    INSERT INTO conversation (account_id, line, people, last_seq, last_text, last_direction)
      VALUES (1, '${line}', '${ana}', 2, '', 'in'), (1, '${line}', '${person(1)}', 3, '', 'out'),
        (1, '${line}', '${ana},${person(1)}', 4, 'words', 'in');
    INSERT INTO message VALUES
      (1, 'm1', 1, 'in', 'history', 'words', 1, NULL, NULL),
      (2, 'm2', 1, 'in', 'news', '', 2, NULL, NULL),
      (3, 'm3', 2, 'out', 'elsewhere', '', 3, NULL, NULL),
      (4, 'm4', 3, 'in', 'news', 'words', 4, NULL, NULL);
    INSERT INTO media VALUES (1, 0, 'https://a/1'), (2, 0, 'https://a/2'), (2, 1, 'https://a/3');
    INSERT INTO unrecognised VALUES (1, 1, 'socket', 1, 'odd', NULL), (2, 1, 'socket', 1, 'odd', NULL);
  `);
  older.close();
  const scene = sceneAt(file);
  onTestFinished(() => scene.db.close());
  expect(scene.read.mediaToFetch(noon, 9).map(({ url }) => url)).toEqual([
    ...['https://a/1', 'https://a/2', 'https://a/3'],
  ]);
  const { conversations } = scene.read.conversations({ kind: 'all' }, null, 9);
  expect(conversations.map(({ lastKind }) => lastKind)).toEqual(['text', 'wordless', 'media']);
  const messages = ['m1', 'm2', 'm3', 'm4'].map((id) => scene.read.message(id));
  expect(messages.map((one) => [one?.wordless, one?.from, one?.byProfile])).toEqual([
    [false, ana, null],
    [false, ana, null],
    [true, null, null],
    [false, null, null],
  ]);
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
