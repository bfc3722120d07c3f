import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { accountId, newText, noon, only } from '../scene.ts';
import {
  idsIn,
  makeOlder,
  makeSound,
  noise,
  overwrite,
  pagesOf,
  peek,
  tempFolder,
} from './damage.ts';
import { deadlyWorker, type Opened, openIn } from './opened.ts';

const texts = async ({ store }: Opened): Promise<string[]> =>
  (await store.messages(1, null, 999)).messages.map(({ text }) => text);

test('restoring brings back what was, and restoring what was before undoes it', async () => {
  const folder = tempFolder();
  const opened = await openIn(folder);
  const { store, backUp, backups, restore, storage, dismissNotice } = opened;
  await store.compose(newText('first'));
  const made = await backUp('asked', noon);
  await store.compose(newText('second'));
  await restore(made.id, noon + 5_000);
  expect(await texts(opened)).toEqual(['first']);
  const [undo] = await backups();
  expect(undo).toMatchObject({ reason: 'before-restore', at: noon + 5_000 });
  expect(storage()).toEqual({
    trouble: null,
    notice: { kind: 'restored', at: noon, undo: undo?.id },
  });
  dismissNotice();
  await restore(undo?.id ?? '', noon + 6_000);
  expect(await texts(opened)).toEqual(['first', 'second']);
  await store.compose(newText('third'));
  await opened.close();
  expect(readdirSync(folder).sort()).toEqual(['backups', 'longcode.db']);
  expect(await texts(await openIn(folder))).toEqual(['first', 'second', 'third']);
});

test('what waited when a restored backup was made may have gone, and its ids mean nothing else', async () => {
  const folder = tempFolder();
  const opened = await openIn(folder);
  const { store, backUp, restore } = opened;
  const { messages } = await store.compose(newText('waits'));
  const made = await backUp('asked', noon);
  const sent = only((await store.claim(accountId, noon, 9, [])).sends);
  await store.compose(newText('later'));
  const later = await store.claim(accountId, noon, 9, []);
  await restore(made.id, noon + 1);
  expect(await store.message(only(messages).id)).toMatchObject({
    deliveries: [{ rung: 'unknown' }],
  });
  expect((await store.claim(accountId, noon + 2, 9, [])).sends).toEqual([]);
  await store.compose(newText('new', undefined, noon + 2));
  const [next] = (await store.claim(accountId, noon + 2, 9, [])).sends;
  const known = [sent, ...later.sends].map(({ outboxId }) => outboxId);
  expect(next?.outboxId).toBeGreaterThan(Math.max(...known) + 1);
});

test('calls made while a backup is restored are answered from it', async () => {
  const folder = tempFolder();
  const opened = await openIn(folder);
  const { store, backUp, restore } = opened;
  await store.compose(newText('first'));
  const made = await backUp('asked', noon);
  await store.compose(newText('second'));
  const restored = restore(made.id, noon + 1);
  const composed = restored.then(() => undefined);
  await new Promise((resolve) => setImmediate(resolve));
  const [third] = await Promise.all([store.compose(newText('third')), composed]);
  expect(third.messages).toHaveLength(1);
  expect((await texts(opened)).at(0)).toBe('first');
});

test.each<[string, string, (file: string) => void]>([
  ['damaged', 'corrupt', (file) => overwrite(file, pagesOf(file, 'raw_account', 'leaf'))],
  [
    'against the rules',
    'corrupt',
    (file) => change(file, "PRAGMA ignore_check_constraints = 1; UPDATE message SET origin = 'x'"),
  ],
  ['no database', 'corrupt', (file) => writeFileSync(file, noise(1, 9000))],
  ['empty', 'corrupt', (file) => writeFileSync(file, '')],
  ['newer', 'newer-version', (file) => setVersion(file, 999)],
])('a backup that is %s is refused, and nothing has changed', async (_, kind, spoil) => {
  const folder = tempFolder();
  makeSound(join(folder, 'longcode.db'), 60);
  const { store, backUp, backups, restore, storage, backupFolder } = await openIn(folder);
  const made = await backUp('asked', noon);
  spoil(join(backupFolder, `${made.id}.db`));
  await store.compose(newText('newest'));
  const before = [await store.conversations({ kind: 'all' }, null, 99), await backups()];
  await expect(restore(made.id, noon + 1)).rejects.toMatchObject({ kind });
  expect([await store.conversations({ kind: 'all' }, null, 99), await backups()]).toEqual(before);
  expect(storage()).toEqual({ trouble: null, notice: null });
  await store.compose(newText('still writing'));
});

function setVersion(file: string, version: number): void {
  change(file, `PRAGMA user_version = ${version}`);
}

function change(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

test('a backup nobody made is refused', async () => {
  const { restore } = await openIn(tempFolder());
  await expect(restore('../longcode', noon)).rejects.toMatchObject({ kind: 'failed' });
});

test.each([2, 3, 4])('a backup of version %i is brought up to this one', async (version) => {
  const folder = tempFolder();
  const opened = await openIn(folder);
  const { store, backUp, restore, backupFolder } = opened;
  await store.compose(newText('first'));
  const made = await backUp('asked', noon);
  makeOlder(join(backupFolder, `${made.id}.db`), version);
  await restore(made.id, noon + 1);
  expect(await texts(opened)).toEqual(['first']);
  await store.compose(newText('second'));
});

test('a newer database gives way to a backup and is kept itself', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  makeSound(file, 30);
  mkdirSync(join(folder, 'backups'));
  copyFileSync(file, join(folder, 'backups', 'longcode-20260503T120000000Z-asked.db'));
  setVersion(file, 999);
  const opened = await openIn(folder);
  const { store, restore, storage, backups, backupFolder } = opened;
  expect(storage().trouble?.kind).toBe('newer-version');
  await restore('longcode-20260503T120000000Z-asked', noon);
  expect(storage()).toMatchObject({ trouble: null, notice: { kind: 'restored' } });
  expect((await store.counts()).all).toBe(8);
  const [before] = await backups();
  const kept = join(backupFolder, `${before?.id}.db`);
  expect(peek(kept, (db) => db.get('PRAGMA user_version'))).toEqual({ user_version: 999 });
  expect(idsIn(kept).size).toBe(30);
  await expect(restore(before?.id ?? '', noon)).rejects.toMatchObject({ kind: 'newer-version' });
});

test('a damaged database gives way to a backup; undoing gives what was readable of it', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  makeSound(file, 60);
  const opened = await openIn(folder);
  const made = await opened.backUp('asked', noon);
  await opened.close();
  const bad = pagesOf(file, 'conversation', 'leaf');
  overwrite(file, bad);
  const damaged = readFileSync(file);
  const { store, restore, backups, storage } = await openIn(folder);
  await restore(made.id, noon + 1);
  expect((await store.counts()).all).toBe(8);
  const aside = readdirSync(folder).filter((name) => name.startsWith('longcode.db.damaged-'));
  expect(readFileSync(join(folder, only(aside)))).toEqual(damaged);
  const [undo] = await backups();
  expect(storage().notice).toEqual({ kind: 'restored', at: noon, undo: undo?.id });
  await restore(undo?.id ?? '', noon + 2);
  expect((await store.counts()).all).toBe(8);
});

test('what is no database at all gives way to a backup and is kept as it is', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  makeSound(file, 30);
  mkdirSync(join(folder, 'backups'));
  copyFileSync(file, join(folder, 'backups', 'longcode-20260503T120000000Z-asked.db'));
  writeFileSync(file, noise(3, 20_000));
  const { store, restore, backups, backupFolder } = await openIn(folder);
  await restore('longcode-20260503T120000000Z-asked', noon);
  expect((await store.counts()).all).toBe(8);
  const [before] = await backups();
  expect(readFileSync(join(backupFolder, `${before?.id}.db`))).toEqual(noise(3, 20_000));
});

test('a keeper that dies fails its work and nothing else', async () => {
  const folder = tempFolder();
  const deadly = deadlyWorker(folder);
  const opened = await openIn(folder, { workerUrl: deadly.url });
  await opened.store.compose(newText('first'));
  const made = await opened.backUp('asked', noon);
  for (const call of ['copyInto', 'prepare']) {
    deadly.kill('after', call);
    await expect(opened.restore(made.id, noon + 1)).rejects.toMatchObject({ kind: 'failed' });
    expect(await texts(opened)).toEqual(['first']);
  }
  expect(await opened.backups()).toEqual([made]);
  await opened.store.compose(newText('second'));
});

test('before the log of what was there goes, the database holds everything by itself', async () => {
  const folder = tempFolder();
  const deadly = deadlyWorker(folder);
  const opened = await openIn(folder, { workerUrl: deadly.url });
  await opened.store.compose(newText('first'));
  const made = await opened.backUp('asked', noon);
  await opened.store.compose(newText('second'));
  deadly.kill('after', 'settle');
  await expect(opened.restore(made.id, noon + 1)).rejects.toMatchObject({ kind: 'failed' });
  expect(deadly.sprung()).toBe(true);
  const alone = tempFolder();
  copyFileSync(opened.file, join(alone, 'longcode.db'));
  expect(await texts(await openIn(alone))).toEqual(['first', 'second']);
  expect(await texts(opened)).toEqual(['first', 'second']);
});

test.each([0, 60, 120, 180, 240, 300, 400])(
  'killed %i ms into restoring, one of the two databases is there, whole',
  async (delay) => {
    const folder = tempFolder();
    const script = fileURLToPath(new URL('./restoring.child.ts', import.meta.url));
    const child = spawn(process.execPath, [script, join(folder, 'longcode.db'), accountId], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    for await (const line of createInterface({ input: child.stdout })) {
      expect(line).toBe('restoring');
      break;
    }
    await setTimeout(delay);
    child.kill('SIGKILL');
    await gone;
    const opened = await openIn(folder);
    const { check, store } = opened;
    expect(await check()).toEqual({ sound: true, findings: [] });
    expect([['first'], ['first', 'second']]).toContainEqual(await texts(opened));
    const sends = (await store.claim(accountId, noon, 9, [])).sends.map(({ text }) => text);
    if ((await texts(opened)).length === 1) expect(sends).toEqual([]);
    expect(opened.storage().trouble).toBeNull();
    await store.compose(newText('goes on'));
  },
);
