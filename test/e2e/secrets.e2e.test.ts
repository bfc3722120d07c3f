import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  addAccount,
  fillAccount,
  message,
  openScene,
  people,
  type Scene,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** The spellings a leaked key could hide in. */
function spellings(key: string): readonly Buffer[] {
  const raw = Buffer.from(key, 'utf8');
  const texts = [
    raw.toString('base64').replace(/=+$/, ''),
    raw.toString('hex'),
    encodeURIComponent(key),
  ];
  return [raw, Buffer.from(key, 'utf16le'), ...texts.map((text) => Buffer.from(text))];
}

test('the key is nowhere: not in the profile, the log, or anything told to the page', async () => {
  scene = await openScene();
  const apiKey = 'Sq7-secret-key-that-must-not-leak-42';
  const gateway = await scene.gateway({ apiKey });
  const app = await scene.app({ traceIpc: true });
  await fillAccount(app.page, gateway.url, `${apiKey}-mistyped`);
  await app.page.getByText(/did not accept this key/i).waitFor();
  await addAccount(app.page, gateway);
  await writeTo(app.page, [people.echoes], 'Hello');
  await message(app.page, 'Hello', 'Carrier took it').waitFor();
  await app.page.getByRole('button', { name: 'Settings' }).first().click();
  const trace = await app.ipcTrace();
  await app.quit();

  const found: string[] = [];
  for (const file of await filesUnder(scene.profile)) {
    const bytes = await readFile(file);
    if (spellings(apiKey).some((spelling) => bytes.includes(spelling))) found.push(file);
  }
  expect(found).toEqual([]);
  expect(app.logs.filter((entry) => entry.includes(apiKey))).toEqual([]);

  // The page types the key in; nothing may ever carry it back.
  const inward = trace.filter(({ direction }) => direction === 'to-main');
  const outward = trace.filter(({ direction }) => direction === 'to-renderer');
  expect(outward.length).toBeGreaterThan(5);
  expect(outward.filter(({ payload }) => payload.includes(apiKey))).toEqual([]);
  const carriers = inward.filter(({ payload }) => payload.includes(apiKey));
  expect(new Set(carriers.map(({ channel }) => channel))).toEqual(
    new Set(['longcode:command:addAccount']),
  );
});
