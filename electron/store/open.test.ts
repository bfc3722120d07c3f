import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from './open.ts';
import {
  accepted,
  accountId,
  foundLine,
  heard,
  inbound,
  live,
  newText,
  noon,
  only,
  tempFile,
} from './scene.ts';
import { StoreError } from './store-error.ts';

const workerUrl = new URL('./worker.ts', import.meta.url);

test('what was written is read at once, and again after closing and opening', async () => {
  const file = tempFile();
  const store = await openStore({ file, workerUrl });
  const { messages } = await store.compose(newText('Hi'));
  const { id, conversationId } = only(messages);
  expect(await store.message(id)).toEqual(only(messages));
  const { sends } = await store.claim(accountId, noon, 5, []);
  await store.settle(only(sends).outboxId, accepted('p1', 'Hi'), noon);
  await store.apply(accountId, heard([inbound('i1')]), { ...live, cursor: noon });
  await store.setLines(accountId, [foundLine]);
  const look = async (from: typeof store) => [
    await from.conversations({ kind: 'all' }, null, 10),
    await from.conversation(conversationId),
    await from.messages(conversationId, null, 10),
    await from.counts(),
    await from.lines(),
    await from.cursor(accountId),
    await from.nextDue(accountId),
  ];
  const before = await look(store);
  expect(before[0]).toMatchObject({ total: 1, conversations: [{ unread: 1 }] });
  await store.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  const again = await openStore({ file, workerUrl });
  expect(await look(again)).toEqual(before);
  expect((await again.recover(noon)).messages).toEqual([]);
  expect(only((await again.markRead(conversationId, noon * 2048)).conversations).unread).toBe(0);
  await again.removeAccount(accountId);
  expect((await again.counts()).all).toBe(0);
  await again.close();
});

test('calls made together are done in the order they were made', async () => {
  const store = await openStore({ file: tempFile(), workerUrl });
  onTestFinished(() => store.close());
  const words = Array.from({ length: 50 }, (_, n) => `${n}`);
  await Promise.all(words.map((text) => store.compose(newText(text))));
  const { messages } = await store.messages(1, null, 100);
  expect(messages.map((message) => message.text)).toEqual(words);
});

test('a database of a newer version is refused with its kind, untouched', async () => {
  const file = tempFile();
  mkdirSync(dirname(file), { recursive: true });
  const newer = new DatabaseSync(file);
  newer.exec('CREATE TABLE later (x); PRAGMA user_version = 999');
  newer.close();
  const before = readFileSync(file);
  const refused = await openStore({ file, workerUrl }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({ kind: 'newer-version' });
  expect(readFileSync(file)).toEqual(before);
});

test('a file that is no database is refused with its kind', async () => {
  const file = tempFile();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'not a database'.repeat(500));
  await expect(openStore({ file, workerUrl })).rejects.toMatchObject({ kind: 'corrupt' });
});

test('an error in a call reaches the caller as a StoreError and the store goes on', async () => {
  const store = await openStore({ file: tempFile(), workerUrl });
  onTestFinished(() => store.close());
  const bad = store.compose({ ...newText('Hi'), now: 0.5 });
  await expect(bad).rejects.toBeInstanceOf(StoreError);
  expect((await store.compose(newText('Hi'))).messages).toHaveLength(1);
});

test('after closing every call is rejected', async () => {
  const store = await openStore({ file: tempFile(), workerUrl });
  await store.close();
  await expect(store.counts()).rejects.toBeInstanceOf(StoreError);
  await expect(store.compose(newText('Hi'))).rejects.toBeInstanceOf(StoreError);
});

test('when a thread dies, what was asked of it is rejected, and so is what follows', async () => {
  const dying = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (call) => {
      if (call.m === 'open') parentPort.postMessage({ t: 's', i: call.i });
      else process.exit(7);
    });`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(dying)}`);
  const store = await openStore({ file: tempFile(), workerUrl: url });
  const pending = [store.compose(newText('Hi')), store.recover(noon)];
  for (const call of pending) {
    await expect(call).rejects.toMatchObject({ kind: 'failed', detail: /exit code 7/ });
  }
  await expect(store.compose(newText('Hi'))).rejects.toBeInstanceOf(StoreError);
});

test('a thread that cannot start rejects the opening', async () => {
  const url = new URL('data:text/javascript,throw new Error("broken build")');
  const opening = openStore({ file: tempFile(), workerUrl: url });
  await expect(opening).rejects.toMatchObject({ kind: 'failed', detail: 'broken build' });
});
