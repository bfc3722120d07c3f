import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountId, heard, inbound, live, newText, noon, only, sceneAt } from '../scene.ts';
import { idsIn, makeSound, overwrite, pagesOf, person, tempFolder } from './damage.ts';
import { deadlyWorker, openIn } from './opened.ts';

const count = 150;

/** A folder with a database of which pages of that kind are damaged. */
function damagedFolder(name: string, type: string, some: (pages: number[]) => number[]) {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  makeSound(file, count);
  const all = idsIn(file);
  const pages = some(pagesOf(file, name, type));
  expect(pages.length).toBeGreaterThan(0);
  overwrite(file, pages);
  return { folder, file, all, bytes: readFileSync(file) };
}

const middle = (pages: number[]): number[] => pages.slice(2, 3);

test('a damaged page is met in reading, found by looking, and repaired', async () => {
  const { folder, all, bytes } = damagedFolder('message', 'leaf', middle);
  const { store, storage, check, repair, close, file, told } = await openIn(folder);
  expect(storage().trouble).toBeNull();
  const { conversations } = await store.conversations({ kind: 'all' }, null, 99);
  const pages = conversations.map(({ id }) => store.messages(id, null, 99));
  const outcomes = await Promise.allSettled(pages);
  expect(outcomes.map(({ status }) => status)).toContain('rejected');
  expect(storage().trouble).toMatchObject({ kind: 'corrupt', since: noon });
  await store.stillLive(accountId, noon);
  expect(storage().trouble?.kind).toBe('corrupt');
  const { sound, findings } = await check();
  expect([sound, findings.length > 0]).toEqual([false, true]);

  await repair(noon + 1);
  const { trouble, notice } = storage();
  expect(trouble).toBeNull();
  if (notice?.kind !== 'repaired') throw new Error(`notice ${notice?.kind}`);
  expect(notice.kept).toBeGreaterThan(count - 40);
  expect(notice.kept).toBeLessThan(count);
  expect(await check()).toEqual({ sound: true, findings: [] });
  for (const { id } of (await store.conversations({ kind: 'all' }, null, 99)).conversations) {
    await store.messages(id, null, 99);
  }
  await store.compose(newText('goes on'));
  expect(told.filter((one) => one.trouble !== null)).toHaveLength(1);
  await close();
  expect(readFileSync(notice.damagedFile)).toEqual(bytes);
  const kept = idsIn(file);
  expect([...kept].filter((id) => all.has(id))).toHaveLength(notice.kept);
  expect((await openIn(folder)).storage()).toEqual({ trouble: null, notice: null });
});

test('what was lost of the provider’s records is heard again, and nothing twice', async () => {
  const { folder } = damagedFolder('message', 'leaf', middle);
  const { store, repair, storage } = await openIn(folder);
  await store.liveAgain(accountId, noon);
  await repair(noon + 1);
  expect(await store.cursor(accountId)).toBeNull();
  const { notice } = storage();
  const kept = notice?.kind === 'repaired' ? notice.kept : 0;
  const facts = Array.from({ length: count }, (_, n) => n)
    .filter((n) => n % 3 > 0)
    .map((n) => inbound(`i${n}`, { from: person(n % 8), sentAt: noon + n, text: `inbound ${n}` }));
  await store.apply(accountId, heard(facts, { source: 'catch-up' }), { ...live, cursor: noon });
  const { conversations } = await store.conversations({ kind: 'all' }, null, 99);
  const pages = await Promise.all(conversations.map(({ id }) => store.messages(id, null, 999)));
  const messages = pages.flatMap((page) => page.messages);
  const composed = messages.filter(({ direction }) => direction === 'out');
  expect(messages.length - composed.length).toBe(facts.length);
  expect(messages.length).toBeGreaterThan(kept);
});

test('a damaged first page keeps the store shut, and can be repaired', async () => {
  const { folder, all, bytes } = damagedFolder('sqlite_schema', 'internal', (pages) => pages);
  const { store, storage, check, repair, file } = await openIn(folder);
  expect(storage().trouble?.kind).toBe('corrupt');
  await expect(store.counts()).rejects.toMatchObject({ kind: 'corrupt' });
  await expect(store.compose(newText('no'))).rejects.toMatchObject({ kind: 'corrupt' });
  expect((await check()).sound).toBe(false);
  await repair(noon);
  expect(storage()).toMatchObject({ trouble: null, notice: { kind: 'repaired', kept: count } });
  expect(idsIn(file)).toEqual(all);
  expect((await store.counts()).all).toBe(8);
  const { notice } = storage();
  expect(readFileSync(notice?.kind === 'repaired' ? notice.damagedFile : '')).toEqual(bytes);
});

test('of a sound database repairing loses nothing, and keeps a backup', async () => {
  const folder = tempFolder();
  const file = join(folder, 'longcode.db');
  makeSound(file, 30);
  const all = idsIn(file);
  const { repair, storage, backups } = await openIn(folder);
  await repair(noon);
  expect(storage().notice).toMatchObject({ kind: 'repaired', kept: 30 });
  expect(idsIn(file)).toEqual(all);
  expect(only(await backups())).toMatchObject({ reason: 'before-repair', at: noon });
});

test('what is in the log only is kept, beside the damaged file as well', async () => {
  const { folder, file } = damagedFolder('message', 'leaf', middle);
  const logged = sceneAt(file);
  logged.write.compose(newText('only in the log'));
  const { store, repair, storage } = await openIn(folder);
  await repair(noon);
  logged.db.close();
  const { notice } = storage();
  if (notice?.kind !== 'repaired') throw new Error(`notice ${notice?.kind}`);
  expect(existsSync(`${notice.damagedFile}-wal`)).toBe(true);
  const { conversations } = await store.conversations({ kind: 'all' }, null, 99);
  expect(conversations.map(({ lastText }) => lastText)).toContain('only in the log');
});

test('a repair that fails leaves everything as it was', async () => {
  const { folder, file } = damagedFolder('message', 'leaf', middle);
  const deadly = deadlyWorker(folder);
  const { store, repair, storage } = await openIn(folder, { workerUrl: deadly.url });
  const { total } = await store.conversations({ kind: 'all' }, null, 1);
  const names = readdirSync(folder).sort();
  deadly.kill('after', 'salvage');
  await expect(repair(noon)).rejects.toMatchObject({ kind: 'failed' });
  expect(storage().notice).toBeNull();
  rmSync(join(folder, 'backups'), { recursive: true, force: true });
  expect(readdirSync(folder).sort()).toEqual(names);
  expect((await store.conversations({ kind: 'all' }, null, 1)).total).toBe(total);
  await store.compose(newText('goes on'));
  expect(existsSync(`${file}.part`)).toBe(false);
});
