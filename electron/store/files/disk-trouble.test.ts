/** What the app still does when the disk does not: on a small disk of the test's own. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newText, noon, sceneAt } from '../scene.ts';
import { makeSound, overwrite, pagesOf } from './damage.ts';
import { canMount, smallDisk } from './mounts.ts';
import { type Opened, openIn } from './opened.ts';

afterEach(() => vi.useRealTimers());

const texts = async ({ store }: Opened): Promise<string[]> =>
  (await store.messages(1, null, 999)).messages.map(({ text }) => text);

describe.skipIf(!canMount)('with the right to mount a small disk', () => {
  test('a disk that becomes full: reading goes on, and what had its answer is there', async () => {
    const disk = smallDisk('8m');
    const opened = await openIn(disk.folder);
    const { store, storage, told } = opened;
    await store.compose(newText('before'));
    disk.fill();
    const kept = ['before'];
    const write = async (): Promise<void> => {
      for (let n = 0; n < 999; n += 1) {
        await store.compose(newText(`${n} ${'x'.repeat(5000)}`));
        kept.push(`${n} ${'x'.repeat(5000)}`);
      }
    };
    await expect(write()).rejects.toMatchObject({ kind: 'full' });
    expect(storage().trouble).toMatchObject({ kind: 'full', since: noon });
    expect(await texts(opened)).toEqual(kept);
    await store.nextDue('nobody');
    await expect(store.compose(newText('y'.repeat(9000)))).rejects.toMatchObject({ kind: 'full' });
    disk.makeRoom();
    await store.compose(newText('after'));
    expect(await texts(opened)).toEqual([...kept, 'after']);
    expect(told.map(({ trouble }) => trouble?.kind ?? null)).toEqual(['full', null]);
  });

  test('a disk that was full before: opened for reading, and writes again by itself', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const disk = smallDisk('8m');
    const file = join(disk.folder, 'longcode.db');
    makeSound(file, 30);
    disk.fill();
    const { store, storage, told } = await openIn(disk.folder);
    expect(storage().trouble?.kind).toBe('full');
    expect((await store.counts()).all).toBe(8);
    await expect(store.compose(newText('now'))).rejects.toMatchObject({ kind: 'full' });
    disk.makeRoom();
    await expect(store.compose(newText('too soon'))).rejects.toMatchObject({ kind: 'full' });
    vi.advanceTimersByTime(2_000);
    await store.compose(newText('later'));
    expect((await store.counts()).all).toBe(9);
    expect(told.map(({ trouble }) => trouble?.kind ?? null)).toEqual(['full', null]);
  });

  test('a full disk and a version that needs migrating: nothing is shown, nothing is lost', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const disk = smallDisk('8m');
    const file = join(disk.folder, 'longcode.db');
    makeSound(file, 30);
    const scene = sceneAt(file);
    scene.db.exec('PRAGMA user_version = 2; DROP INDEX outbox_waiting');
    scene.db.close();
    disk.fill();
    const { store } = await openIn(disk.folder);
    await expect(store.counts()).rejects.toMatchObject({ kind: 'full' });
  });

  test('a place where nothing may be written: reading works, also without a log', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const disk = smallDisk('8m');
    makeSound(join(disk.folder, 'longcode.db'), 30);
    disk.forbidWriting();
    const { store, storage, close, backUp, repair } = await openIn(disk.folder);
    expect(storage().trouble?.kind).toBe('read-only');
    expect((await store.counts()).all).toBe(8);
    expect((await store.messages(1, null, 99)).messages.length).toBeGreaterThan(2);
    await expect(store.compose(newText('now'))).rejects.toMatchObject({ kind: 'read-only' });
    await expect(backUp('asked', noon)).rejects.toMatchObject({ kind: 'read-only' });
    await expect(repair(noon)).rejects.toMatchObject({ kind: 'read-only' });
    expect((await store.counts()).all).toBe(8);
    disk.allowWriting();
    vi.advanceTimersByTime(2_000);
    await store.compose(newText('later'));
    expect((await store.counts()).all).toBe(9);
    expect(storage().trouble).toBeNull();
    await close();
  });

  test('a place where nothing may be written, after a crash: what is in the log is read too', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const disk = smallDisk('8m');
    const file = join(disk.folder, 'longcode.db');
    const killed = sceneAt(file);
    killed.write.compose(newText('in the log'));
    const left = ['', '-wal', '-shm'].map((tail) => `${file}${tail}`);
    const bytes = left.map((path) => readFileSync(path));
    killed.db.close();
    for (const [index, path] of left.entries()) writeFileSync(path, bytes[index] ?? '');
    disk.forbidWriting();
    const opened = await openIn(disk.folder);
    expect(await texts(opened)).toEqual(['in the log']);
    const writing = opened.store.compose(newText('now'));
    await expect(writing).rejects.toMatchObject({ kind: 'read-only' });
    disk.allowWriting();
    vi.advanceTimersByTime(2_000);
    await opened.store.compose(newText('later'));
    expect(await texts(opened)).toEqual(['in the log', 'later']);
  });

  test('a backup without room for it is refused and leaves nothing behind', async () => {
    const disk = smallDisk('8m');
    const file = join(disk.folder, 'longcode.db');
    makeSound(file, 100);
    disk.fill(1.9 * statSync(file).size);
    const { backUp, backups, storage, store } = await openIn(disk.folder);
    await expect(backUp('asked', noon)).rejects.toMatchObject({
      kind: 'full',
      detail: /needs \d+ bytes free, and there are \d+/,
    });
    expect(await backups()).toEqual([]);
    expect(storage().trouble).toBeNull();
    await store.compose(newText('still'));
  });

  test('a damaged database is repaired only where there is room, and else stays', async () => {
    const disk = smallDisk('8m');
    const file = join(disk.folder, 'longcode.db');
    makeSound(file, 100);
    overwrite(file, pagesOf(file, 'raw', 'leaf').slice(0, 1));
    disk.fill(100_000);
    const before = readdirSync(disk.folder);
    const { repair, store, storage, close } = await openIn(disk.folder);
    await expect(repair(noon)).rejects.toMatchObject({ kind: 'full' });
    expect((await store.counts()).all).toBe(8);
    disk.makeRoom();
    await repair(noon);
    expect(storage().notice).toMatchObject({ kind: 'repaired', kept: 100 });
    expect((await store.counts()).all).toBe(8);
    await close();
    const left = readdirSync(disk.folder).filter((name) => !before.includes(name));
    expect(left.map((name) => name.slice(0, 20))).toEqual(['backups', 'longcode.db.damaged-']);
  });
});
