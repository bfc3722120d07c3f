/** Backups, a newer database and damage: nothing that can be read is lost, and nothing is sent twice. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { storedTexts } from '../faults/written-down.ts';
import { change, databaseOf, spoil, versionOf } from './at-rest.ts';
import { attempted, closeDialog, conversations, openSettings, say } from './desk.ts';
import type { GatewayProcess } from './gateway-process.ts';
import {
  addAccount,
  line,
  message,
  messages,
  openScene,
  people,
  type Scene,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const apiKey = 'the-same-key-every-time';
const texts = () => storedTexts(scene.profile).map(({ text }) => text);

/** The provider with the records it had, at the address it had. */
async function openProvider() {
  scene = await openScene();
  const stateFile = path.join(scene.folder, 'provider.log');
  const first = await scene.gateway({ stateFile, apiKey });
  return { first, back: () => scene.gateway({ stateFile, apiKey, port: first.port }) };
}

const sent = (page: Page, text: string): Promise<void> =>
  message(page, text, 'Carrier took it').waitFor({ timeout: 40_000 });

test('a backup is made and restored: what came since comes again once, nothing goes again, and it can be undone', async () => {
  const { first, back } = await openProvider();
  const app = await scene.app();
  const { page } = app;
  await addAccount(page, first);
  await writeTo(page, [people.delivered], 'Before');
  await sent(page, 'Before');
  await first.stop();
  await say(page, 'Waiting then');
  await message(page, 'Waiting then', 'Waiting').waitFor();

  const settings = await openSettings(page);
  await settings.getByRole('button', { name: 'Back up now' }).click();
  await settings.getByText(/^Backup made .+ \(.+\)\.$/).waitFor();
  await closeDialog(page, 'Settings');

  const second = await back();
  await sent(page, 'Waiting then');
  await say(page, 'Sent since');
  await sent(page, 'Sent since');
  await second.inbound({ from: people.delivered, to: line, text: 'Heard since' });
  await message(page, 'Heard since').waitFor();
  expect(await attempted(second)).toEqual(['Waiting then', 'Sent since']);
  const everything = ['Before', 'Waiting then', 'Sent since', 'Heard since'];
  expect(texts()).toEqual(everything);
  await second.stop();

  await openSettings(page);
  await settings.getByRole('button', { name: /^Restore the backup of/ }).click();
  const asked = page.getByRole('alertdialog', { name: /^Restore the backup of .+\?$/ });
  await asked.getByText('All messages go back to how they were then.').waitFor();
  await asked.getByRole('button', { name: 'Restore backup' }).click();
  await asked.waitFor({ state: 'hidden' });
  await settings.getByText('Backup restored.').waitFor();
  await closeDialog(page, 'Settings');
  await page.getByText(/^The backup of .+ was restored\./).waitFor();
  expect(texts()).toEqual(['Before', 'Waiting then']);
  await conversations(page).getByText('Waiting then').click();
  await message(page, 'Waiting then', 'Checking whether this went').waitFor();
  expect(await messages(page).count()).toBe(2);

  const third = await back();
  await expect.poll(() => texts().toSorted(), { timeout: 40_000 }).toEqual(everything.toSorted());
  await expect.poll(() => message(page, 'Waiting then', 'Checking').count()).toBe(0);
  await expect.poll(() => messages(page).count()).toBe(4);
  await message(page, 'You', 'Sent since').waitFor();
  await say(page, 'Afterwards');
  await sent(page, 'Afterwards');
  expect(await attempted(third)).toEqual(['Afterwards']);
  expect(storedTexts(scene.profile).every(({ known }) => known === 1)).toBe(true);

  await page.getByRole('button', { name: 'Undo restore' }).click();
  const undoing = page.getByRole('alertdialog', { name: 'Undo the restore?' });
  await undoing.getByRole('button', { name: 'Undo restore' }).click();
  await undoing.waitFor({ state: 'hidden' });
  const all = [...everything, 'Afterwards'];
  await expect.poll(texts, { timeout: 40_000 }).toEqual(all);
  await conversations(page).getByText('Afterwards').click();
  await expect.poll(() => messages(page).count()).toBe(all.length);
  await writeTo(page, [people.answers], 'The very last');
  await sent(page, 'The very last');
  expect(await attempted(third)).toEqual(['Afterwards', 'The very last']);
  const { sends } = await third.log();
  expect(sends.map(({ text }) => text)).toEqual([
    ...['Before', 'Waiting then', 'Sent since', 'Afterwards', 'The very last'],
  ]);
});

/** A profile whose history fills many pages, and a provider that is away until `back`. */
async function leaveHistory(count: number) {
  const { first: gateway, back } = await openProvider();
  const from = Array.from({ length: 12 }, (_, n) => `+13035550${100 + n}`);
  const spreadMs = 24 * 60 * 60_000;
  await gateway.inboundSilent({ from, to: line, text: 'Noted', count, spreadMs });
  const app = await scene.app();
  await addAccount(app.page, gateway);
  await expect.poll(() => texts().length, { timeout: 20_000 }).toBe(count);
  await writeTo(app.page, [people.delivered], 'Mine');
  await sent(app.page, 'Mine');
  await app.quit();
  await gateway.stop();
  return { before: texts(), back };
}

test('a database of a newer version is explained and left alone', async () => {
  await leaveHistory(20);
  const version = versionOf(scene.profile);
  change(scene.profile, 'PRAGMA user_version = 99');
  const before = readFileSync(databaseOf(scene.profile));

  const again = await scene.app();
  await again.page
    .getByRole('heading', { name: 'These messages belong to a newer Longcode' })
    .waitFor();
  await again.page.getByText(/Your messages, numbers and keys stay where they are\.$/).waitFor();
  expect(await again.page.getByRole('button').allTextContents()).toEqual(['Try again']);
  await again.page.getByRole('button', { name: 'Try again' }).click();
  await again.page.getByText('The exact words').click();
  await again.page.getByText(/^store-newer: /).waitFor();
  expect(readFileSync(databaseOf(scene.profile)).equals(before)).toBe(true);

  change(scene.profile, `PRAGMA user_version = ${version}`);
  const tryAgain = again.page.getByRole('button', { name: 'Try again' });
  const inbox = conversations(again.page);
  await expect
    .poll(
      async () => {
        // It goes when the inbox comes, which may be while it is being clicked.
        if ((await inbox.count()) === 0) await tryAgain.click({ timeout: 500 }).catch(() => null);
        return inbox.count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
});

/** Everything that was there before, each text once: what was not readable comes from the provider. */
async function expectAllBack(before: readonly string[], gateway: GatewayProcess): Promise<void> {
  await expect.poll(() => texts().toSorted(), { timeout: 40_000 }).toEqual(before.toSorted());
  expect(storedTexts(scene.profile).every(({ known }) => known === 1)).toBe(true);
  const { attempts, sends } = await gateway.log();
  expect(attempts).toEqual([]);
  expect(sends.map(({ text }) => text)).toEqual(['Mine']);
}

/** How many texts it kept. */
async function kept(page: Page): Promise<number> {
  const told = page.getByText(
    /^The damaged messages were rebuilt: \d+ texts could be read and kept\./,
  );
  const [, count] = /: (\d+) texts/.exec((await told.textContent()) ?? '') ?? [];
  return Number(count);
}

test('damage that keeps the inbox from opening: the start screen repairs it', async () => {
  const { before, back } = await leaveHistory(400);
  spoil(scene.profile, 'conversation');

  const { page } = await scene.app();
  await page.getByRole('heading', { name: 'The messages on this computer are damaged' }).waitFor();
  const buttons = await page.getByRole('button').allTextContents();
  expect(buttons).toEqual(['Repair', 'Try again']);
  await page.getByRole('button', { name: 'Repair' }).click();
  await conversations(page).first().waitFor();
  expect(await kept(page)).toBe(before.length);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await conversations(page).getByText('Noted 400').click();
  await messages(page).getByText('Noted 388').waitFor();
  await expectAllBack(before, await back());
});

test('damage that is met while reading: told in a banner, found by the check, repaired', async () => {
  const { before, back } = await leaveHistory(400);
  spoil(scene.profile, 'message');

  const { page } = await scene.app();
  await conversations(page).getByText('Noted 400').click();
  await page.getByText('This conversation could not be loaded.').waitFor();
  await page
    .getByText(/^The messages on this computer are damaged\. What can still be read/)
    .waitFor();
  await page.getByRole('button', { name: 'Storage settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Check', exact: true }).click();
  await settings.getByText(/^Damage was found in/).waitFor();
  await settings.getByText('What was found').click();
  await settings.getByRole('button', { name: 'Repair', exact: true }).click();
  await settings.getByText('Repaired.', { exact: true }).waitFor();
  await closeDialog(page, 'Settings');
  const count = await kept(page);
  expect(count).toBeGreaterThan(before.length - 100);
  await conversations(page).getByText('Noted 400').click();
  await messages(page).getByText('Noted 388').waitFor();
  await expectAllBack(before, await back());
});

test('damage with a backup at hand: the start screen restores it', async () => {
  const { first } = await openProvider();
  const app = await scene.app();
  await addAccount(app.page, first);
  await writeTo(app.page, [people.delivered], 'Backed up');
  await sent(app.page, 'Backed up');
  const settings = await openSettings(app.page);
  await settings.getByRole('button', { name: 'Back up now' }).click();
  await settings.getByText(/^Backup made/).waitFor();
  await app.quit();
  spoil(scene.profile, 'conversation');

  const { page } = await scene.app();
  await page.getByRole('heading', { name: 'Or restore a backup' }).waitFor();
  await page.getByRole('button', { name: /^Restore the backup of/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore backup' }).click();
  await conversations(page).getByText('Backed up').click();
  await message(page, 'Backed up', 'Carrier took it').waitFor();
  await page.getByRole('button', { name: 'Undo restore' }).waitFor();
  expect(texts()).toEqual(['Backed up']);
  expect(await attempted(first)).toEqual(['Backed up']);
});

test('a log that is gone after a crash: said once, and what the provider has is there again', async () => {
  const { first } = await openProvider();
  const app = await scene.app();
  await addAccount(app.page, first);
  await writeTo(app.page, [people.delivered], 'In the log');
  await sent(app.page, 'In the log');
  await app.kill();
  for (const tail of ['-wal', '-shm']) rmSync(`${databaseOf(scene.profile)}${tail}`);

  const again = await scene.app();
  const notice = again.page.getByText(/^The newest changes were in a file that is gone\./);
  await notice.waitFor();
  await expect.poll(texts, { timeout: 20_000 }).toEqual(['In the log']);
  await again.page.getByRole('button', { name: 'Dismiss' }).click();
  await notice.waitFor({ state: 'hidden' });
  await conversations(again.page).getByText('In the log').click();
  await message(again.page, 'In the log', 'Carrier took it').waitFor();
  await again.quit();

  const { page } = await scene.app();
  await page.getByText(/^Connected since/).waitFor();
  expect(await page.getByText(/^The newest changes were/).count()).toBe(0);
  expect(texts()).toEqual(['In the log']);
  expect(await attempted(first)).toEqual(['In the log']);
});
