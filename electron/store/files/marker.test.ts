import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { accountId, heard, inbound, live, newText, noon, only, sceneAt } from '../scene.ts';
import { tempFolder } from './damage.ts';
import { deadlyWorker, openIn } from './opened.ts';

async function runChild(file: string, end: string): Promise<void> {
  const script = fileURLToPath(new URL('./ending.child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, file, accountId, end], { stdio: 'ignore' });
  await once(child, 'exit');
}

test.each([
  ['closed', 1],
  ['killed after opening', 0],
  ['killed after writing', 1],
  ['killed after a checkpoint', 1],
  ['asked to terminate', 1],
  ['exited without closing', 1],
  ['ended by a defect', 1],
  ['killed while closing', 1],
])('a program that was %s gives no alarm, and what it wrote is there', async (end, texts) => {
  const folder = tempFolder();
  await runChild(join(folder, 'longcode.db'), end);
  const { store, storage } = await openIn(folder);
  expect(storage().notice).toBeNull();
  expect((await store.counts()).all).toBe(texts);
});

test('a log that is gone after a crash is told, and nothing it may have said is trusted', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  const before = sceneAt(file);
  before.write.apply(accountId, heard([inbound('i1')]), { ...live, cursor: noon });
  before.write.compose(newText('waits'));
  before.db.close();
  await runChild(file, 'killed after writing');
  rmSync(`${file}-wal`);

  const { store, storage, told, dismissNotice } = await openIn(folder);
  expect(storage()).toEqual({ trouble: null, notice: { kind: 'journal-missing' } });
  expect(await store.cursor(accountId)).toBeNull();
  const { messages } = await store.messages(1, null, 9);
  const waits = only(messages.filter(({ text }) => text === 'waits'));
  expect(waits.deliveries).toMatchObject([{ rung: 'unknown' }]);
  expect((await store.claim(accountId, noon, 9, [])).sends).toEqual([]);
  dismissNotice();
  expect(storage().notice).toBeNull();
  expect(told.at(-1)).toEqual({ trouble: null, notice: null });
});

test('a loss is told again until it was dealt with, and only until then', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  await runChild(file, 'killed after writing');
  rmSync(`${file}-wal`);
  const deadly = deadlyWorker(folder);
  deadly.kill('before', 'distrust', 'always');
  const first = await openIn(folder, { workerUrl: deadly.url });
  expect(first.storage()).toMatchObject({
    trouble: { kind: 'failed' },
    notice: { kind: 'journal-missing' },
  });
  expect(existsSync(`${file}-wal`)).toBe(true);
  await first.close();
  deadly.spare();
  const second = await openIn(folder);
  expect(second.storage()).toEqual({ trouble: null, notice: { kind: 'journal-missing' } });
  await second.close();
  expect((await openIn(folder)).storage()).toEqual({ trouble: null, notice: null });
});

test('a copy of the database alone, made while it was open, is told when it is opened', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  await runChild(file, 'killed after writing');
  const copy = tempFolder();
  for (const name of ['longcode.db', 'longcode.db.open']) {
    copyFileSync(join(folder, name), join(copy, name));
  }
  expect((await openIn(copy)).storage().notice).toEqual({ kind: 'journal-missing' });
});

test('a new database beside an old mark is no loss', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  await runChild(file, 'killed after writing');
  for (const tail of ['', '-wal', '-shm']) rmSync(`${file}${tail}`);
  expect((await openIn(folder)).storage().notice).toBeNull();
});
