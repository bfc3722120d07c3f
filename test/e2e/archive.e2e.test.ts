/** Conversations written to files, everything in one archive, and that archive in an empty profile. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDialog, conversations, openSettings } from './desk.ts';
import { addAccount, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/** What the user sees of every text, in every conversation. */
async function everything(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const started = await window.longcode.start();
    if (!started.ok) return [started.failure.code];
    const told = await Promise.all(
      started.value.page.conversations.map(async ({ id, people: numbers, unread }) => {
        const listed = await window.longcode.listMessages({
          conversationId: id,
          beforeSeq: null,
          limit: 100,
        });
        if (!listed.ok) return [listed.failure.code];
        const texts = listed.value.messages.map(({ direction, text, at, deliveries }) =>
          JSON.stringify([direction, text, at, deliveries.map(({ rung }) => rung)]),
        );
        return [`${numbers.join()} ${unread}`, ...texts];
      }),
    );
    return told.flat();
  });
}

/** Through the palette. */
async function choose(page: Page, act: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Name, number/ }).fill(act);
  await page.getByRole('option', { name: new RegExp(`^${act}`) }).click();
}

test('everything goes to an archive, and comes back in an empty profile without its key', async () => {
  const gateway = await scene.gateway();
  const app = await scene.app();
  const { page } = app;
  await addAccount(page, gateway);
  await writeTo(page, [people.answers], 'Is Tuesday still good?');
  await message(page, 'Is Tuesday', 'Carrier took it').waitFor();
  await writeTo(page, [people.failsAfter], '=SUM(1) <b>bold</b>');
  await message(page, 'bold', 'Not delivered').waitFor();
  await expect.poll(async () => (await everything(page)).length).toBe(5);

  // What is open, as a page to be read.
  const html = path.join(scene.folder, 'one.html');
  await choose(page, 'Export conversations');
  const dialog = page.getByRole('dialog', { name: 'Export conversations' });
  await app.answerDialog({ paths: [html] });
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByText('Exported: 1 text of 1 conversation.').waitFor();
  const written = await readFile(html, 'utf8');
  expect(written).toContain('=SUM(1) &lt;b&gt;bold&lt;/b&gt;');
  expect(written).not.toMatch(/<script|Is Tuesday/);

  const csv = path.join(scene.folder, 'all.csv');
  await dialog.getByRole('radio', { name: /^Spreadsheet/ }).check();
  await dialog.getByRole('button', { name: /Which conversations/ }).click();
  await page.getByRole('option', { name: /^All/ }).click();
  await app.answerDialog({ paths: [csv] });
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByText('Exported: 3 texts of 2 conversations.').waitFor();
  expect(await readFile(csv, 'utf8')).toContain(`'=SUM(1)`);
  await closeDialog(page, 'Export conversations');

  const archive = path.join(scene.folder, 'all.tar');
  const settings = await openSettings(page);
  await app.answerDialog({ paths: [archive] });
  await settings.getByRole('button', { name: 'Export everything…' }).click();
  await settings.getByText('Exported: 3 texts and 0 files.').waitFor();
  expect((await readFile(archive)).includes(gateway.apiKey)).toBe(false);
  const before = await everything(page);

  const other = path.join(scene.folder, 'other');
  const empty = await scene.app({ profile: other });
  await empty.answerDialog({ paths: [archive] });
  await empty.page.getByRole('button', { name: 'Import an archive…' }).click();
  const ask = empty.page.getByRole('alertdialog', { name: 'Import this archive?' });
  await ask.getByText('comes without its key').waitFor();
  await ask.getByRole('button', { name: 'Import', exact: true }).click();
  await conversations(empty.page).nth(1).waitFor();
  expect(await everything(empty.page)).toEqual(before);
  await empty.page.getByText('Key needed').first().waitFor();

  // Again, and then one that was changed on the way.
  const again = await openSettings(empty.page);
  await empty.answerDialog({ paths: [archive] });
  await again.getByRole('button', { name: 'Import an archive…' }).click();
  await ask.getByText('is here already').waitFor();
  await ask.getByRole('button', { name: 'Import', exact: true }).click();
  await again.getByText('Imported: 0 texts; 3 were here already.').waitFor();
  const changed = await readFile(archive);
  changed[Math.floor(changed.length / 2)] = 7;
  await writeFile(archive, changed.subarray(0, changed.length - 2048));
  await empty.answerDialog({ paths: [archive] });
  await again.getByRole('button', { name: 'Import an archive…' }).click();
  await again.getByText(/archive is damaged|no archive of Longcode/).waitFor();
  expect(await everything(empty.page)).toEqual(before);
  expect(existsSync(path.join(other, 'importing'))).toBe(false);
  expect((await readdir(scene.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('insight counts what happened, and the report says nothing of it', async () => {
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await writeTo(page, [people.answers], 'Is Tuesday still good?');
  await message(page, 'Is Tuesday', 'Carrier took it').waitFor();
  await writeTo(page, [people.failsAfter], 'Your table is booked');
  await message(page, 'Your table', 'Not delivered').waitFor();

  await page.getByRole('button', { name: 'Insight' }).first().click();
  const insight = page.getByRole('dialog', { name: 'Insight' });
  await insight.getByRole('img', { name: '1 received, 2 sent' }).waitFor();
  await insight.getByText('1 of 2', { exact: true }).waitFor();
  await insight
    .getByRole('img', { name: /Carrier took it 1.*Not delivered 1/ })
    .first()
    .waitFor();
  await insight.getByRole('radio', { name: 'All', exact: true }).check({ force: true });
  await insight.getByText('As a table').first().click();
  await insight.getByRole('cell', { name: '2' }).first().waitFor();
  await closeDialog(page, 'Insight');

  await choose(page, 'About Longcode');
  const about = page.getByRole('dialog', { name: 'About Longcode' });
  await about.getByText('react-dom', { exact: false }).first().waitFor();
  await about.getByRole('button', { name: 'Show the report' }).click();
  const report = await about.getByRole('textbox', { name: 'Report' }).inputValue();
  expect(report).toContain('Conversations: 2');
  for (const secret of [gateway.apiKey, '555', 'Tuesday', 'table', scene.folder, '127.0.0.1']) {
    expect(report).not.toContain(secret);
  }
});
