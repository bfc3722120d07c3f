import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../electron/store/open.ts';
import type { InboundMessage } from '../../shared/model/receipt.ts';
import { Address } from '../../shared/phone/address.ts';
import { composer, sendUnseen } from './desk.ts';
import { line, message, messages, openScene, people, type Scene } from './scene.ts';

let scene: Scene;

afterEach(() => scene.close());

const texts = 400;
const ana = Address.parse(people.answers);
const dora = Address.parse(people.delivered);

/** Ana wrote all of them, every fortieth about a parcel; Dora wrote once, before her. */
async function fill(profile: string): Promise<void> {
  const Settings = z.object({ accounts: z.tuple([z.object({ id: z.uuid() })]) });
  const file = path.join(profile, 'settings.json');
  const [{ id }] = Settings.parse(JSON.parse(await readFile(file, 'utf8'))).accounts;
  const workerUrl = new URL('../../electron/store/worker.ts', import.meta.url);
  const store = await openStore({ file: path.join(profile, 'longcode.db'), workerUrl });
  const now = Date.now();
  const text = (n: number): InboundMessage => ({
    ...{ kind: 'inbound', providerMessageId: `filled-${n}`, others: [], media: [] },
    ...{ line: Address.parse(line), from: n < 0 ? dora : ana, sentAt: now - (texts - n) * 60_000 },
    text: n % 40 === 0 ? `Parcel number ${n} is here` : `Text ${n}: nothing new`,
  });
  const facts = [text(-1), ...Array.from({ length: texts }, (_, n) => text(n))];
  const heard = { source: 'catch-up', receivedAt: now, raw: '', facts } as const;
  await store.apply(id, heard, { cursor: now, historyBefore: now, byTime: false });
  await store.close();
}

const field = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search all texts, names and numbers' });
const hits = (page: Page): Locator =>
  page.getByRole('list', { name: 'Texts' }).getByRole('listitem');
const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

async function start() {
  scene = await openScene();
  const first = await scene.app();
  await first.page.getByRole('button', { name: 'Try the practice account' }).click();
  await first.page.getByRole('button', { name: 'New message' }).first().waitFor();
  await first.page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 0 }));
  await first.quit();
  await fill(scene.profile);
  const app = await scene.app();
  await app.page.getByRole('list', { name: 'Conversations' }).waitFor();
  return app.page;
}

test('a text of long ago is found while typing, and gone to in its place', async () => {
  const page = await start();
  await page.keyboard.press('Control+f');
  await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('list', { name: 'Narrow it down' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await field(page).inputValue()).toBe('from:');
  await page.keyboard.type('ana parc');
  await page.getByText('10 texts found').waitFor();
  expect(await hits(page).first().locator('mark').allTextContents()).toEqual(['Parc']);
  expect(await hits(page).first().textContent()).toContain('Parcel number 360');

  await page.keyboard.press('Control+a');
  await page.keyboard.type('ana');
  await page.getByText('400 texts found').waitFor();
  const person = page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
  expect(await person.locator('mark').allTextContents()).toEqual(['Ana']);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('parcel is:failed -late');
  await page.getByText('Nothing found').waitFor();
  await page.getByRole('button', { name: 'Without is:failed' }).click();
  await page.getByText('10 texts found').waitFor();
  expect(await field(page).inputValue()).toBe('parcel -late');

  for (let n = 0; n < 8; n += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toContain('Parcel number 80');
  const there = message(page, 'Parcel number 80');
  expect(await there.locator('mark').allTextContents()).toEqual(['Parcel']);
  const log = await page.locator('.log').boundingBox();
  const placeOf = async () => ((await there.boundingBox())?.y ?? 0) - (log?.y ?? 0);
  expect(Math.abs((await placeOf()) / (log?.height ?? 1) - 0.5)).toBeLessThan(0.2);
  await message(page, 'Text 79').waitFor();
  await message(page, 'Text 81').waitFor();

  // What comes meanwhile leaves the window where it is.
  const before = await placeOf();
  await sendUnseen(page, [people.answers], 'Where is the last one?');
  const newest = page.getByRole('button', { name: /^(Go to the newest message|\d+ new)$/ });
  await page.getByRole('button', { name: /^\d+ new$/ }).waitFor();
  expect(await placeOf()).toBe(before);
  expect(await message(page, 'Where is the last one?').count()).toBe(0);
  // It grows both ways.
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  await message(page, 'Parcel number 120').waitFor();
  await page.keyboard.press('Home');
  await expect.poll(() => focusedName(page)).toMatch(/Text|Parcel/);
  await newest.click();
  await message(page, 'Where is the last one?').first().waitFor();
  await newest.waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');
  await hits(page).first().waitFor({ state: 'hidden' });
  await page.getByRole('list', { name: 'Conversations' }).getByText('Dora Lind').waitFor();
  expect(await messages(page).locator('mark').count()).toBe(0);
});

test('in a conversation every hit is gone to, one after the other', async () => {
  const page = await start();
  await page.getByRole('list', { name: 'Conversations' }).getByText('Ana Reyes').click();
  await message(page, 'Text 399').waitFor();
  await composer(page).focus();
  await page.keyboard.press('Control+Shift+f');
  const within = page.getByRole('searchbox', { name: 'Search in this conversation' });
  const place = page.getByRole('search', { name: 'Search in this conversation' });
  await within.waitFor();
  await page.keyboard.type('parcel');
  await place.getByText('1 of 10', { exact: true }).waitFor();
  await message(page, 'Parcel number 360').waitFor();
  for (const n of [320, 280, 240]) {
    await page.keyboard.press('Enter');
    await message(page, `Parcel number ${n} is here`).waitFor();
  }
  await place.getByText('4 of 10', { exact: true }).waitFor();
  await page.keyboard.press('Shift+Enter');
  await place.getByText('3 of 10', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Newer hit' }).click();
  await page.getByRole('button', { name: 'Newer hit' }).click();
  await place.getByText('1 of 10', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Newer hit' }).click();
  await place.getByText('10 of 10', { exact: true }).waitFor();
  await message(page, 'Parcel number 0 is here').waitFor();
  await within.fill('ana');
  await place.getByText('Nothing found', { exact: true }).waitFor();
  await within.press('Escape');
  await within.waitFor({ state: 'hidden' });
  await expect
    .poll(() => composer(page).evaluate((one) => one === document.activeElement))
    .toBe(true);
});
