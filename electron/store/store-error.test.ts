import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openReader, openWriter } from './database.ts';
import { ana, ben, composeOne, openScene, sceneAt, tempFile } from './scene.ts';
import { StoreError, storeErrorFrom } from './store-error.ts';

function kindOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return storeErrorFrom(error).kind;
  }
  return 'none';
}

test('a full disk is told, and nothing half-written stays', () => {
  const scene = openScene();
  composeOne(scene, 'fits');
  const pages = scene.db.get('PRAGMA page_count')?.['page_count'];
  scene.db.exec(`PRAGMA max_page_count = ${pages}`);
  const long = 'x'.repeat(100_000);
  expect(kindOf(() => composeOne(scene, long, ben))).toBe('full');
  expect(scene.db.all('SELECT text FROM message')).toEqual([{ text: 'fits' }]);
  expect(scene.read.counts().all).toBe(1);
  scene.db.exec('PRAGMA max_page_count = 1073741823');
  composeOne(scene, long);
  expect(scene.db.all('SELECT 1 FROM message')).toHaveLength(2);
});

test('what fails half-way leaves nothing behind', () => {
  const scene = openScene();
  expect(kindOf(() => composeOne(scene, 'at no whole ms', ana, 0.5))).toBe('failed');
  expect(scene.db.all('SELECT 1 FROM conversation UNION ALL SELECT 1 FROM account')).toEqual([]);
  composeOne(scene, 'Hi');
});

test('writing over the reading connection is refused', () => {
  const file = tempFile();
  const { db } = sceneAt(file);
  const reader = openReader(file);
  expect(kindOf(() => reader.run('DELETE FROM account'))).toBe('read-only');
  reader.close();
  db.close();
});

test('a file another program holds is busy', () => {
  const file = tempFile();
  const { db } = sceneAt(file);
  const other = new DatabaseSync(file, { timeout: 0 });
  db.write(() => expect(kindOf(() => other.exec('BEGIN IMMEDIATE'))).toBe('busy'));
  other.close();
  db.close();
});

test('a file that is no database is corrupt', () => {
  const file = tempFile();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'no database at all, but long enough to be looked at as one'.repeat(100));
  expect(kindOf(() => openWriter(file))).toBe('corrupt');
});

test('a row of another type than the schema says is corrupt', () => {
  const scene = openScene();
  const id = composeOne(scene, 'Hi');
  scene.db.exec("PRAGMA ignore_check_constraints = ON; UPDATE message SET direction = 'up'");
  expect(kindOf(() => scene.read.message(id))).toBe('corrupt');
});

test.each([
  ['EACCES', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'full'],
  ['EIO', 'failed'],
])('the system says %s: %s', (code, kind) => {
  expect(storeErrorFrom(Object.assign(new Error('no'), { code })).kind).toBe(kind);
});

test.each([
  ['no such table', 1, 'failed', 'call'],
  ['constraint failed', 2067, 'failed', 'call'],
  ['out of memory', 7, 'failed', 'storage'],
  ['disk I/O error while writing', 778, 'failed', 'storage'],
  ['disk I/O error while growing the index of the log', 4874, 'full', 'storage'],
  ['malformed', 11, 'corrupt', 'storage'],
])('SQLite says %s: %s', (message, errcode, kind, fault) => {
  const thrown = Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode });
  expect(storeErrorFrom(thrown)).toMatchObject({ kind, fault });
});

test.each([
  ['EIO', 'storage'],
  ['ERR_INVALID_ARG_TYPE', 'call'],
])('of %s the fault is of the %s', (code, fault) => {
  expect(storeErrorFrom(Object.assign(new Error('no'), { code })).fault).toBe(fault);
});

test('an error is the same on the other side of a thread', () => {
  const error = new StoreError('failed', 'the disk went away', 'storage');
  const crossed = storeErrorFrom(structuredClone(error));
  expect(crossed).toBeInstanceOf(StoreError);
  expect(crossed).toMatchObject({
    kind: 'failed',
    detail: 'the disk went away',
    fault: 'storage',
  });
});

test('anything else that is thrown has failed', () => {
  expect(storeErrorFrom('odd')).toMatchObject({ kind: 'failed', detail: 'odd' });
});
