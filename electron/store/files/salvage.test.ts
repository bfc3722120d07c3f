/**
 * Every way a file can be damaged, played on one database that is made once: splitting it would make
 * that database, and the independent count of what is readable, twice.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmpty } from '../database.ts';
import { readerCalls } from '../reader.ts';
import { int, text } from '../rows.ts';
import { accountId, heard, inbound, line, live, noon, sceneAt } from '../scene.ts';
import {
  compact,
  idsIn,
  later,
  look,
  makeSound,
  noise,
  overwrite,
  pageSizeOf,
  pagesOf,
  peek,
  people,
  person,
  tempFolder,
} from './damage.ts';
import { keeperCalls } from './keeper.ts';

const count = 150;
let made = '';

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'longcode-salvage-'));
  makeSound(join(made, 'made.db'), count);
  compact(join(made, 'made.db'), join(made, 'sound.db'));
});

afterAll(() => rmSync(made, { recursive: true }));

/** A database with something of everything, and the function that salvages any file. */
function bench() {
  const folder = tempFolder();
  const sound = join(folder, 'sound.db');
  const target = join(folder, 'new.db');
  copyFileSync(join(made, 'sound.db'), sound);
  const salvaged = (file: string) => {
    rmSync(target, { force: true });
    return keeperCalls(file).salvage(target, later);
  };
  return { folder, sound, target, salvaged };
}

const wrongHeads = `
  SELECT c.id FROM conversation c
  LEFT JOIN message m ON m.seq = (SELECT max(seq) FROM message WHERE conversation_id = c.id)
  WHERE (c.last_seq, c.last_at, c.last_text, c.last_direction)
      IS NOT (m.seq, m.at, m.text, m.direction)
    OR c.read_seq > c.last_seq
    OR c.unread <> (SELECT count(*) FROM message
      WHERE conversation_id = c.id AND origin = 'news' AND seq > c.read_seq)
    OR c.last_out_seq <> (SELECT ifnull(max(seq), 0) FROM message
      WHERE conversation_id = c.id AND direction = 'out')`;

/** What must hold of a salvaged database whatever was damaged. */
function expectFit(file: string): void {
  look(file, (db) => {
    expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
    const sendable = "SELECT * FROM outbox WHERE state NOT IN ('unknown', 'stopped', 'given-up')";
    expect(db.all(sendable)).toEqual([]);
    expect(db.all('SELECT * FROM account WHERE modified_until IS NOT NULL')).toEqual([]);
    expect(db.all(wrongHeads)).toEqual([]);
    const tallied = int(db.get('SELECT sum(conversations) AS n FROM tally') ?? {}, 'n');
    expect(tallied).toBe(readerCalls(db).counts().all);
  });
}

test('of a sound file everything comes through, and what waits is not trusted', () => {
  const { folder, sound, target, salvaged } = bench();
  const expected = join(folder, 'expected.db');
  copyFileSync(sound, expected);
  const scene = sceneAt(expected);
  scene.write.distrust(later);
  scene.db.run('UPDATE account SET modified_until = NULL');
  scene.db.close();
  expect(salvaged(sound)).toEqual({ kept: count, refused: 0 });
  const names = look(target, (db) =>
    db
      .all(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%'
           AND name <> 'insight_due'`,
      )
      .map((row) => text(row, 'name')),
  );
  expect(names).toContain('sqlite_sequence');
  for (const name of names) {
    const rows = (file: string) =>
      look(file, (db) =>
        db
          .all(`SELECT * FROM ${name}`)
          .map((row) => JSON.stringify(row))
          .sort(),
      );
    expect([name, rows(target)]).toEqual([name, rows(expected)]);
  }
});

/**
 * The pages each message is written on, by its id, found by its bytes and without any understanding
 * of the file: in a record nothing is between the origin and the text.
 */
function pagesByMessage(file: string): Map<string, Set<number>> {
  const bytes = readFileSync(file);
  const size = pageSizeOf(file);
  const pagesWith = (words: string): number[] => {
    const pages: number[] = [];
    for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
      pages.push(Math.floor(at / size) + 1);
    }
    expect(pages.length).toBeGreaterThan(0);
    return pages;
  };
  const rows = peek(file, (db) => db.all('SELECT id, origin, text FROM message'));
  const found = rows.map((row): [string, Set<number>] => {
    const words = text(row, 'origin') + text(row, 'text');
    const pieces = words.length < size ? [words] : (words.match(/word\d*0 /g) ?? []);
    return [text(row, 'id'), new Set(pieces.flatMap(pagesWith))];
  });
  return new Map(found);
}

const written = `SELECT id, conversation_id, direction, origin, text, at FROM message ORDER BY seq`;
const unnamed = `
  SELECT * FROM message WHERE direction = 'in'
    AND seq NOT IN (SELECT message_seq FROM inbound_id)`;

test.each([
  ['zeros', (_: number, size: number) => Buffer.alloc(size)],
  ['noise', noise],
])(
  'with any one page overwritten by %s, every message not on it is kept',
  (_, garbage) => {
    const { folder, sound, target, salvaged } = bench();
    const damaged = join(folder, 'damaged.db');
    const size = pageSizeOf(sound);
    const original = readFileSync(sound);
    const before = new Set(peek(sound, (db) => db.all(written)).map((row) => JSON.stringify(row)));
    const pages = pagesByMessage(sound);
    let costly = 0;
    for (let page = 1; page <= original.length / size; page += 1) {
      const bytes = Buffer.from(original);
      garbage(page, size).copy(bytes, (page - 1) * size);
      writeFileSync(damaged, bytes);
      const { kept } = salvaged(damaged);
      const after = look(target, (db) => db.all(written));
      const ids = new Set(after.map((row) => text(row, 'id')));
      const readable = [...pages].filter(([, on]) => !on.has(page)).map(([id]) => id);
      expect([page, readable.filter((id) => !ids.has(id))]).toEqual([page, []]);
      expect(after.filter((row) => !before.has(JSON.stringify(row)))).toEqual([]);
      expect(kept).toBe(after.length);
      expect([page, look(target, (db) => db.all(unnamed))]).toEqual([page, []]);
      expectFit(target);
      if (readable.length < count) costly += 1;
    }
    expect(costly).toBeGreaterThan(5);
  },
  90_000,
);

test('what is in the log is kept, up to the last commit in it', () => {
  const { folder, salvaged, target } = bench();
  const file = join(folder, 'logged.db');
  const scene = sceneAt(file);
  scene.write.apply(accountId, heard([inbound('i1')]), live);
  scene.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  scene.write.apply(accountId, heard([inbound('i2')]), live);
  const copy = join(folder, 'copy.db');
  copyFileSync(file, copy);
  copyFileSync(`${file}-wal`, `${copy}-wal`);
  scene.write.apply(accountId, heard([inbound('i3')]), live);
  const log = readFileSync(`${file}-wal`);
  scene.db.close();
  overwrite(copy, pagesOf(copy, 'sqlite_autoindex_message_1', 'leaf'));
  expect(salvaged(copy).kept).toBe(2);
  writeFileSync(`${copy}-wal`, log.subarray(0, log.length - 5));
  expect(salvaged(copy).kept).toBe(2);
  const spoilt = Buffer.from(log);
  spoilt.writeUInt8(spoilt.readUInt8(log.length - 9) ^ 1, log.length - 9);
  writeFileSync(`${copy}-wal`, spoilt);
  expect(salvaged(copy).kept).toBe(2);
  writeFileSync(`${copy}-wal`, log);
  expect(salvaged(copy).kept).toBe(3);
  expectFit(target);
});

test('what was deleted does not come back with pages that nothing leads to', () => {
  const { folder, salvaged, target } = bench();
  const file = join(folder, 'deleted.db');
  const scene = sceneAt(file);
  const other = '019a0000-0000-7000-8000-00000000000f';
  for (let n = 0; n < 200; n += 1) {
    const fact = inbound(`i${n}`, { from: person(n % people), text: `${n} ${'z'.repeat(200)}` });
    scene.write.apply(n < 100 ? accountId : other, heard([fact]), live);
  }
  scene.db.run('DELETE FROM account WHERE uuid = ?', accountId);
  scene.db.close();
  const left = idsIn(file);
  expect(left.size).toBe(100);
  expect(readFileSync(file).includes(`news7 ${'z'.repeat(200)}`)).toBe(true);
  overwrite(file, pagesOf(file, 'message', 'internal'));
  expect(salvaged(file).kept).toBe(100);
  expect(idsIn(target)).toEqual(left);
});

test('trees of several levels are followed where they are whole', () => {
  const { folder, salvaged, target } = bench();
  const file = join(folder, 'small-pages.db');
  new DatabaseSync(file).exec('PRAGMA page_size = 512; VACUUM');
  makeSound(file, count);
  const inner = pagesOf(file, 'message', 'internal');
  expect(pageSizeOf(file)).toBe(512);
  expect(inner.length).toBeGreaterThan(2);
  const all = idsIn(file);
  for (const page of inner) {
    const damaged = join(folder, `inner-${page}.db`);
    copyFileSync(file, damaged);
    overwrite(damaged, [page]);
    expect([page, salvaged(damaged).kept]).toEqual([page, count]);
    expect(idsIn(target)).toEqual(all);
  }
});

test('messages stay when nothing is left of their conversations, accounts and lines', () => {
  const { sound, salvaged, target } = bench();
  const names = ['conversation', 'sqlite_autoindex_conversation_1', 'line'];
  overwrite(
    sound,
    names.flatMap((name) => pagesOf(sound, name, 'leaf')),
  );
  expect(salvaged(sound).kept).toBe(count);
  expectFit(target);
  look(target, (db) => {
    const { conversations } = readerCalls(db).conversations({ kind: 'all' }, null, 99);
    expect(conversations).toHaveLength(people);
    const names = conversations.flatMap((one) => one.people);
    const known = Array.from({ length: people }, (_, n) => String(person(n)));
    for (const name of names)
      expect(known.includes(name) || name.startsWith('Unknown ')).toBe(true);
    expect(conversations.every((one) => one.line === 'Unknown')).toBe(true);
  });
});

test('a text of ours that nothing says anything about any more is unknown, not sendable', () => {
  const { sound, salvaged, target } = bench();
  const queued = peek(sound, (db) => db.all("SELECT 1 FROM outbox WHERE state = 'queued'"));
  expect(queued.length).toBeGreaterThan(1);
  overwrite(sound, pagesOf(sound, 'outbox', 'leaf'));
  salvaged(sound);
  expectFit(target);
  const waiting = look(target, (db) => readerCalls(db).waiting(0, 99));
  expect(waiting.total).toBe(queued.length);
});

test('a file of an earlier version is salvaged and brought up to the present', () => {
  const { folder, salvaged, target } = bench();
  const file = join(folder, 'older.db');
  const db = createEmpty(file, 1);
  db.exec(`INSERT INTO account VALUES (1, '${accountId}', 7)`);
  db.exec(
    `INSERT INTO conversation (account_id, line, people) VALUES (1, '${line}', '${person(1)}')`,
  );
  const add = "INSERT INTO message VALUES (?, ?, 1, 'in', 'news', ?, ?, NULL, NULL)";
  for (let n = 1; n <= 60; n += 1) db.run(add, n, `m${n}`, 'w'.repeat(300), noon + n);
  db.close();
  const [, first] = pagesOf(file, 'message', 'leaf');
  overwrite(file, [first ?? 0]);
  const { kept } = salvaged(file);
  expect(kept).toBeGreaterThan(40);
  expect(kept).toBeLessThan(60);
  expectFit(target);
  const page = look(target, (now) => readerCalls(now).messages(1, null, 99));
  expect(page.messages).toHaveLength(kept);
});

test('counters go on where they were, or far after it when that cannot be read', () => {
  const { sound, salvaged, target } = bench();
  const next = (file: string) =>
    look(file, (db) => db.get("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")?.['seq']);
  const before = Number(next(sound));
  salvaged(sound);
  expect(next(target)).toBe(before);
  overwrite(sound, pagesOf(sound, 'sqlite_sequence', 'leaf'));
  salvaged(sound);
  expect(Number(next(target))).toBeGreaterThan(before + 1000);
});

test.each([
  ['text', Buffer.from('no database at all '.repeat(1000)), 'corrupt'],
  ['nothing', Buffer.alloc(0), 'corrupt'],
])('a file of %s is refused', (_, bytes, kind) => {
  const { folder, salvaged } = bench();
  const file = join(folder, 'other');
  writeFileSync(file, bytes);
  expect(() => salvaged(file)).toThrow(expect.objectContaining({ kind }));
});

test('a file of a newer version is refused', () => {
  const { sound, salvaged } = bench();
  const db = new DatabaseSync(sound);
  db.exec('PRAGMA user_version = 999');
  db.close();
  expect(() => salvaged(sound)).toThrow(expect.objectContaining({ kind: 'newer-version' }));
});
