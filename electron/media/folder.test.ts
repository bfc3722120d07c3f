import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openMediaFolder } from './folder.ts';
import { folderErrorFrom } from './folder-error.ts';

const hello = Buffer.from('hello');
const hash = createHash('sha256').update(hello).digest('hex');

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'longcode-media-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const placeIn = (folder: string): string => join(folder, hash.slice(0, 2), hash.slice(2));

test('what is kept can be read, by its hash, after opening again', async () => {
  const path = tempFolder();
  const first = await openMediaFolder(join(path, 'new', 'media'));
  expect(await first.keep(hello)).toBe(hash);
  const again = await openMediaFolder(join(path, 'new', 'media'));
  expect(await again.has(hash)).toBe(true);
  expect(await again.read(hash)).toEqual(hello);
  expect(await again.size()).toBe(5);
});

test('it is the owner’s alone, under its hash, and nothing else is left', async () => {
  const path = tempFolder();
  const folder = await openMediaFolder(path);
  await folder.keep(hello);
  expect(readdirSync(path).sort()).toEqual([hash.slice(0, 2), 'incoming']);
  expect(readdirSync(join(path, 'incoming'))).toEqual([]);
  if (process.platform !== 'win32') expect(statSync(placeIn(path)).mode & 0o777).toBe(0o600);
});

test('the same bytes are kept once and not written again', async () => {
  const path = tempFolder();
  const folder = await openMediaFolder(path);
  await folder.keep(hello);
  const { ino } = statSync(placeIn(path));
  await Promise.all([folder.keep(hello), folder.keep(hello)]);
  expect(statSync(placeIn(path)).ino).toBe(ino);
  expect(await folder.size()).toBe(5);
});

test('many at once, the same and different ones', async () => {
  const folder = await openMediaFolder(tempFolder());
  const kept = await Promise.all(
    Array.from({ length: 40 }, (_, each) => folder.keep(Buffer.from(`file ${each % 10}`))),
  );
  expect(new Set(kept).size).toBe(10);
  expect(await folder.size()).toBe(60);
});

test('damage is seen, and keeping the file again heals it', async () => {
  const path = tempFolder();
  const folder = await openMediaFolder(path);
  await folder.keep(hello);
  writeFileSync(placeIn(path), 'jello');
  await expect(folder.read(hash)).rejects.toMatchObject({ kind: 'damaged' });
  await folder.keep(hello);
  expect(await folder.read(hash)).toEqual(hello);
  truncateSync(placeIn(path), 2);
  await folder.keep(hello);
  expect(await folder.read(hash)).toEqual(hello);
});

test('what is removed is gone, and what is not there is no error', async () => {
  const folder = await openMediaFolder(tempFolder());
  await folder.keep(hello);
  await folder.remove(hash);
  await folder.remove(hash);
  expect(await folder.has(hash)).toBe(false);
  expect(await folder.read(hash)).toBeNull();
  expect(await folder.size()).toBe(0);
});

test('what a crash left half-written is removed', async () => {
  const path = tempFolder();
  await openMediaFolder(path);
  writeFileSync(join(path, 'incoming', 'half'), 'hel');
  const folder = await openMediaFolder(path);
  expect(readdirSync(join(path, 'incoming'))).toEqual([]);
  expect(await folder.size()).toBe(0);
});

test.each(['../../etc/passwd', '', hash.toUpperCase(), `${hash}0`, `${hash.slice(0, 63)}/`])(
  '%j names nothing',
  async (name) => {
    const folder = await openMediaFolder(tempFolder());
    await expect(folder.read(name)).rejects.toMatchObject({ kind: 'failed' });
    await expect(folder.remove(name)).rejects.toMatchObject({ kind: 'failed' });
  },
);

test('a folder that cannot be made says so', async () => {
  const path = tempFolder();
  writeFileSync(join(path, 'file'), '');
  await expect(openMediaFolder(join(path, 'file'))).rejects.toMatchObject({ kind: 'failed' });
});

test.skipIf(process.platform === 'win32')('a move that fails leaves no draft behind', async () => {
  const path = tempFolder();
  const folder = await openMediaFolder(path);
  symlinkSync(join(path, 'nowhere'), join(path, hash.slice(0, 2)));
  await expect(folder.keep(hello)).rejects.toMatchObject({ kind: 'failed' });
  expect(readdirSync(join(path, 'incoming'))).toEqual([]);
});

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'read-only'],
  ['EROFS', 'read-only'],
  ['EIO', 'failed'],
])('the system says %s: %s', (code, kind) => {
  const error = folderErrorFrom(Object.assign(new Error('no space left'), { code }));
  expect(error).toMatchObject({ kind, message: 'no space left' });
});
