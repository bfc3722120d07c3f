import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import {
  accepted,
  accountId,
  foundLine,
  foundProfile,
  heard,
  inbound,
  line,
  live,
  newText,
  noon,
  only,
} from '../scene.ts';
import { tempFolder } from './damage.ts';
import { deadlyWorker, openIn, workerUrl } from './opened.ts';
import { openStoreFile } from './store-file.ts';

test('calls can be made at once, and are answered when the file is open', async () => {
  const folder = tempFolder();
  const storeFile = openStoreFile({
    file: join(folder, 'data', 'longcode.db'),
    backupFolder: join(folder, 'backups'),
    workerUrl,
    onStorage: () => undefined,
  });
  const [lines, composed] = await Promise.all([
    storeFile.store.lines(),
    storeFile.store.compose(newText('Hi')),
  ]);
  expect([lines, composed.messages.length]).toEqual([[], 1]);
  expect((await storeFile.store.counts()).all).toBe(1);
  expect(storeFile.storage()).toEqual({ trouble: null, notice: null });
  await storeFile.close();
  await expect(storeFile.store.counts()).rejects.toMatchObject({ detail: 'The store is closed' });
  expect(readdirSync(join(folder, 'data'))).toEqual(['longcode.db']);
});

test('every call reaches the thread that does it', async () => {
  const { store } = await openIn(tempFolder());
  await store.setLines(accountId, [foundLine]);
  await store.setLook(accountId, line, { label: 'Shop', swatch: 1 });
  expect(await store.lines()).toEqual([{ ...foundLine, label: 'Shop', swatch: 1 }]);
  await store.setProfiles(accountId, [foundProfile]);
  await store.setTurns(accountId, foundProfile.id, 3);
  expect(await store.profiles()).toEqual([foundProfile]);
  expect(await store.turns(accountId, foundProfile.id)).toBe(3);
  const { messages } = await store.compose(newText('Hi'));
  const { id, conversationId } = only(messages);
  const target = { kind: 'text', messageId: id } as const;
  expect(await store.unsent()).toEqual({ texts: 1, inBatches: 0, leaving: 0 });
  expect((await store.waiting(0, 9)).total).toBe(1);
  expect((await store.pause(target)).texts).toBe(1);
  expect((await store.resume(target)).texts).toBe(1);
  expect(await store.nextDue(accountId)).toEqual(expect.any(Number));
  await store.askAboutOld(accountId, noon - 1, noon);
  const { sends } = await store.claim(accountId, noon, 5, []);
  expect((await store.release(accountId, [], noon)).messages).toHaveLength(1);
  expect((await store.claim(accountId, noon, 5, [])).sends).toEqual(sends);
  await store.settle(only(sends).outboxId, accepted('p1', 'Hi'), noon);
  await store.notFound(accountId, noon);
  await store.apply(accountId, heard([inbound('i1')]), { ...live, cursor: noon });
  await store.liveAgain(accountId, noon);
  await store.stillLive(accountId, noon);
  expect(await store.absences()).toEqual([]);
  await store.dismissAbsence(accountId);
  expect((await store.undo(target)).texts).toBe(0);
  expect((await store.stop(target)).gone).toBe(1);
  expect((await store.resolve(id, 'give-up', noon)).texts).toBe(0);
  expect((await store.retryText(id, noon)).retried).toBe(0);
  expect((await store.retryBatch('none', noon)).retried).toBe(0);
  expect((await store.recover(noon)).messages).toEqual([]);
  expect((await store.messages(conversationId, null, 9)).messages).toHaveLength(2);
  expect((await store.conversation(conversationId))?.unread).toBe(1);
  await store.markRead(conversationId, noon * 2048);
  expect((await store.conversations({ kind: 'all' }, null, 9)).total).toBe(1);
  expect((await store.message(id))?.text).toBe('Hi');
  const receipts = (await store.messageDetails(id))?.recipients.flatMap(({ attempts }) =>
    attempts.flatMap((attempt) => attempt.receipts),
  );
  expect(await store.rawReceipt(only(receipts ?? []).id)).toContain('p1');
  expect(await store.batchCard('none')).toBeNull();
  const batch = { batchId: 'none', outcome: null, cause: null, offset: 0, limit: 9 };
  expect((await store.batchRows(batch)).total).toBe(0);
  expect((await store.failed(null, 9)).total).toBe(0);
  expect(await store.lines()).toHaveLength(1);
  expect(await store.cursor(accountId)).toBe(noon);
  await store.removeAccount(accountId);
  expect((await store.counts()).all).toBe(0);
});

test.each(['before', 'after'] as const)(
  'a thread that dies %s a write was done costs nothing',
  async (moment) => {
    const folder = tempFolder();
    const deadly = deadlyWorker(folder);
    const { store, told } = await openIn(folder, { workerUrl: deadly.url });
    const texts = ['one', 'two', 'three'].map((text) => newText(text));
    deadly.kill(moment, 'compose');
    const composed = await Promise.all(texts.map((text) => store.compose(text)));
    expect(deadly.sprung()).toBe(true);
    expect(composed.map(({ messages }) => only(messages).text)).toEqual(['one', 'two', 'three']);
    const { messages } = await store.messages(1, null, 9);
    expect(messages.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(told).toEqual([]);
  },
);

test.each(['before', 'after'] as const)(
  'sends handed out to nobody are released: death %s',
  async (moment) => {
    const folder = tempFolder();
    const deadly = deadlyWorker(folder);
    const { store } = await openIn(folder, { workerUrl: deadly.url });
    await store.compose(newText('Hi'));
    deadly.kill(moment, 'claim');
    const claimed = store.claim(accountId, noon, 5, []);
    await expect(claimed).rejects.toMatchObject({ kind: 'failed', detail: /answer was lost/ });
    const left = moment === 'after' ? 1 : 0;
    expect((await store.release(accountId, [], noon)).messages).toHaveLength(left);
    expect((await store.claim(accountId, noon, 5, [])).sends).toHaveLength(1);
  },
);

test('a reading thread that dies is started again', async () => {
  const folder = tempFolder();
  const deadly = deadlyWorker(folder);
  const { store } = await openIn(folder, { workerUrl: deadly.url });
  await store.compose(newText('Hi'));
  deadly.kill('after', 'messages');
  expect((await store.messages(1, null, 9)).messages).toHaveLength(1);
  expect(deadly.sprung()).toBe(true);
});

test('a writing thread that always dies is given up and told, and reading goes on', async () => {
  const folder = tempFolder();
  const deadly = deadlyWorker(folder);
  const { store, storage } = await openIn(folder, { workerUrl: deadly.url });
  deadly.kill('before', 'compose', 'always');
  const failed = { kind: 'failed', detail: /4 times within a minute/ };
  await expect(store.compose(newText('Hi'))).rejects.toMatchObject(failed);
  expect(storage().trouble).toMatchObject({ ...failed, since: noon });
  expect((await store.counts()).all).toBe(0);
});

test('a wrong call is no trouble of the storage', async () => {
  const { store, told } = await openIn(tempFolder());
  await expect(store.compose({ ...newText('Hi'), now: 0.5 })).rejects.toMatchObject({
    kind: 'failed',
    fault: 'call',
  });
  expect(told).toEqual([]);
});

test('a newer database is refused in every call and stays as it is, byte for byte', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  const newer = new DatabaseSync(file);
  newer.exec('PRAGMA journal_mode = WAL; CREATE TABLE later (x); PRAGMA user_version = 999');
  newer.close();
  const before = readFileSync(file);
  const { store, storage, repair, close } = await openIn(folder);
  expect(storage().trouble).toMatchObject({ kind: 'newer-version', since: noon });
  for (const call of [store.counts(), store.compose(newText('Hi')), store.recover(noon)]) {
    await expect(call).rejects.toMatchObject({ kind: 'newer-version' });
  }
  await expect(repair(noon)).rejects.toMatchObject({ kind: 'newer-version' });
  await close();
  expect(readFileSync(file)).toEqual(before);
  expect(existsSync(`${file}.open`)).toBe(false);
});

test('a newer database that is gone again, for one of ours, is worked with at once', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  const first = await openIn(folder);
  await first.store.compose(newText('Still here'));
  await first.close();
  const [{ user_version: version } = {}] = pragma(file, 'user_version');
  pragma(file, 'user_version = 999');
  const { store, storage } = await openIn(folder);
  expect(storage().trouble?.kind).toBe('newer-version');
  pragma(file, `user_version = ${version}`);
  await expect.poll(() => store.counts().catch(() => null)).toMatchObject({ all: 1 });
  expect(storage().trouble).toBeNull();
});

function pragma(file: string, words: string) {
  const db = new DatabaseSync(file);
  const rows = db.prepare(`PRAGMA ${words}`).all();
  db.close();
  return rows;
}

test('what is no database is told as damaged, and cannot be repaired', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  const words = 'no database at all '.repeat(1000);
  writeFileSync(file, words);
  const { store, storage, repair } = await openIn(folder);
  expect(storage().trouble?.kind).toBe('corrupt');
  await expect(store.counts()).rejects.toMatchObject({ kind: 'corrupt' });
  await expect(repair(noon)).rejects.toMatchObject({ kind: 'corrupt' });
  expect(readFileSync(file, 'utf8')).toBe(words);
});
