/** Files between being kept and being shown, sent or removed; the folder is a real one. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mediaAnswer } from './answering.ts';
import { openMediaFolder } from './folder.ts';
import { keptFile } from './kept.ts';
import { mediaFolderAt } from './opening.ts';
import { nameToSave } from './save-name.ts';
import { keepToSend } from './sending.ts';
import { sweepMedia } from './sweep.ts';
import { files, png } from './test-files.ts';

const day = 24 * 60 * 60_000;

function tempFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'longcode-media-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const urlOf = (hash: string): string => `app://longcode/media/${hash}`;

test('a kept file is what its bytes are', async () => {
  const folder = await openMediaFolder(tempFolder());
  const hash = await folder.keep(png(3, 4));
  const dimensions = { width: 3, height: 4 };
  expect(await keptFile(folder, hash)).toEqual({ bytes: png(3, 4), type: 'png', dimensions });
  expect(await keptFile(folder, 'b'.repeat(64))).toBeNull();
  expect(await keptFile(folder, await folder.keep(Buffer.from('<html>')))).toBeNull();
});

test('the page gets a file whole, or the part it asks for', async () => {
  const folder = await openMediaFolder(tempFolder());
  const hash = await folder.keep(files.mp4);
  const whole = await mediaAnswer(folder, urlOf(hash), null);
  expect(whole?.status).toBe(200);
  expect(whole?.headers.get('content-type')).toBe('video/mp4');
  expect(Buffer.from((await whole?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
    Buffer.from(files.mp4),
  );
  const part = await mediaAnswer(folder, urlOf(hash), 'bytes=4-7');
  expect(part?.status).toBe(206);
  expect(part?.headers.get('content-range')).toBe(`bytes 4-7/${files.mp4.length}`);
  expect(await part?.text()).toBe('ftyp');
  const outside = await mediaAnswer(folder, urlOf(hash), 'bytes=99999-');
  expect([outside?.status, await outside?.text()]).toEqual([416, '']);
});

test('the page gets nothing that is not there, not whole, or nothing of the kind', async () => {
  const path = tempFolder();
  const folder = await openMediaFolder(path);
  expect(await mediaAnswer(folder, 'app://longcode/index.html', null)).toBeNull();
  expect((await mediaAnswer(folder, urlOf('b'.repeat(64)), null))?.status).toBe(404);
  const hash = await folder.keep(files.png);
  writeFileSync(join(path, hash.slice(0, 2), hash.slice(2)), '<html>');
  expect((await mediaAnswer(folder, urlOf(hash), null))?.status).toBe(404);
});

test('a folder that cannot be made is tried again at the next need', async () => {
  const path = join(tempFolder(), 'media');
  writeFileSync(path, 'a file stands in the way');
  const folder = mediaFolderAt(path);
  await expect(folder.keep(files.png)).rejects.toMatchObject({ name: 'MediaFolderError' });
  rmSync(path);
  expect(await folder.has(await folder.keep(files.png))).toBe(true);
});

test('what is taken in to send is what phones open', async () => {
  const folder = await openMediaFolder(tempFolder());
  const kept = await keepToSend(folder, png(3, 4));
  expect(kept).toMatchObject({ type: 'png', dimensions: { width: 3, height: 4 } });
  expect(await folder.has(kept.hash)).toBe(true);
  const refusals = [
    ['<html><script>', 'web-page'],
    ['MZ\x90\0\x03\0\0\0', 'program'],
    [files.other, 'not-sendable'],
    [files.layout, 'not-sendable'],
    [png(30_000, 30_000), 'picture-too-big'],
  ] as const;
  for (const [bytes, code] of refusals) {
    const raw = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    await expect(keepToSend(folder, raw)).rejects.toMatchObject({ code });
  }
  expect(await folder.hashes()).toEqual([kept.hash]);
});

test('a file without a name is saved as what it is, and any name is made clean', () => {
  expect(nameToSave(null, 'jpeg')).toBe('Picture.jpg');
  expect(nameToSave(null, 'vcard')).toBe('Contact.vcf');
  expect(nameToSave('holiday.png', 'png')).toBe('holiday.png');
  expect(nameToSave('../../run.bat', 'pdf')).toBe('_.._run.bat.pdf');
});

test('what no text shows is removed after a day, unless it is kept again meanwhile', async () => {
  const path = tempFolder();
  const folder = await openMediaFolder(path);
  const keep = (words: string): Promise<string> => folder.keep(Buffer.from(words));
  const [shown, dropped, young, again] = await Promise.all(
    ['shown', 'dropped', 'young', 'again'].map(keep),
  );
  const now = Date.now();
  const old = new Date(now - day - 60_000);
  for (const hash of [shown, dropped, again]) {
    utimesSync(join(path, String(hash).slice(0, 2), String(hash).slice(2)), old, old);
  }
  const needed = async (): Promise<ReadonlySet<string>> => {
    await keep('again');
    return new Set([String(shown)]);
  };
  await sweepMedia(folder, needed, now);
  expect([...(await folder.hashes())].sort()).toEqual([shown, young, again].sort());
  expect(await folder.has(String(dropped))).toBe(false);
});
