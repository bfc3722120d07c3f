import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { conversations } from './desk.ts';
import { messages, openScene, type Scene, sendAtOnce, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const stranger = '+12125550155';
const rows = 400;
/** Every fortieth has no number. */
const bad = rows / 40;

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'People' });
const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Person' });
const contactsIn = (page: Page): Locator =>
  dialogOf(page).getByRole('list', { name: 'Contacts' }).getByRole('listitem');

async function start() {
  scene = await openScene();
  const app = await scene.app();
  const { page } = app;
  await page.setViewportSize({ width: 1360, height: 850 });
  await page.getByRole('button', { name: 'Try the practice account' }).click();
  await page.getByText('(838) 205-0008').first().waitFor();
  await sendAtOnce(page);
  return app;
}

test('a number is named, everywhere at once, and what is written about it stays', async () => {
  const app = await start();
  const { page } = app;
  await writeTo(page, [stranger], 'Who is there?');
  await messages(page).first().waitFor();
  expect(await conversations(page).first().textContent()).toContain('(212) 555-0155');

  await page.keyboard.press('Control+i');
  const notes = panelOf(page).getByRole('textbox', { name: 'Notes' });
  await notes.fill('Prefers mornings.\nHas two bikes.');
  await panelOf(page).getByText('Saved.', { exact: true }).waitFor();
  await panelOf(page).getByText('1 text', { exact: true }).waitFor();

  await panelOf(page)
    .getByRole('button', { name: /^(Edit contact|Name this number)$/ })
    .click();
  const dialog = dialogOf(page);
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await expect.poll(() => name.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('Tim Orange');
  await dialog.getByRole('button', { name: 'Add a number' }).click();
  await dialog.getByRole('textbox', { name: 'Number 2' }).fill('555-01');
  await page.keyboard.press('Enter');
  await dialog.getByText(/“555-01” is too short/).waitFor();
  await dialog.getByRole('textbox', { name: 'Number 2' }).fill('+1 555 000 0000');
  await page.keyboard.press('Enter');
  await dialog.getByText('No such number is in use. Check it.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: 'Tim Orange' }).first().waitFor();
  expect(await conversations(page).first().textContent()).toContain('Tim Orange');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('oran');
  await page.getByText('Who is there?').first().waitFor();

  await page.keyboard.press('Control+n');
  const compose = page.getByRole('dialog', { name: 'New message' });
  await compose.getByRole('textbox', { name: 'To' }).pressSequentially('tim');
  await compose.getByRole('list', { name: 'Contacts' }).getByText('Tim Orange').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await compose.getByRole('row', { name: 'Tim Orange' }).waitFor();
  await page.keyboard.press('Escape');

  await app.quit();
  const again = await scene.app();
  const first = conversations(again.page).first();
  await first.getByText('Tim Orange').waitFor();
  await again.page.setViewportSize({ width: 1360, height: 850 });
  await first.getByRole('button').first().click();
  await again.page.keyboard.press('Control+i');
  await expect
    .poll(() => panelOf(again.page).getByRole('textbox', { name: 'Notes' }).inputValue())
    .toBe('Prefers mornings.\nHas two bikes.');
});

test('a form left half filled is there again, until it is given up', async () => {
  const { page } = await start();
  await page.keyboard.press('Control+Shift+P');
  const dialog = dialogOf(page);
  const name = dialog.getByRole('textbox', { name: 'Name' });
  const add = dialog.getByRole('button', { name: 'New contact', exact: true });
  await add.click();
  await name.fill('Tim Ora');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+Shift+P');
  await add.click();
  expect(await name.inputValue()).toBe('Tim Ora');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await add.click();
  expect(await name.inputValue()).toBe('');
  await name.fill('Eli Sender');
  await dialog.getByRole('textbox', { name: 'Number' }).fill('212 555 0177');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Eli Sender was saved.').waitFor();
  await page.keyboard.press('Escape');

  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('eli send');
  await page.keyboard.press('Enter');
  const compose = page.getByRole('dialog', { name: 'New message' });
  await compose.getByRole('row', { name: 'Eli Sender' }).waitFor();
});

test('a file of contacts is looked at, imported twice without repeats, and written again', async () => {
  const app = await start();
  const { page } = app;
  const file = path.join(scene.folder, 'customers.csv');
  const lines = Array.from({ length: rows }, (_, n) => {
    const number = n % 40 === 7 ? 'none' : `312 5${String(n).padStart(6, '0')}`;
    return `Person ${n},Firm ${n % 9},${number},"Note, ${n}"`;
  });
  await writeFile(file, ['Name,Company,Mobile,Notes', ...lines].join('\r\n'));

  await page.keyboard.press('Control+Shift+P');
  const dialog = dialogOf(page);
  await dialog.getByText('No contacts yet').waitFor();
  await dialog.getByRole('button', { name: 'Import' }).click();
  const importing = page.getByRole('dialog', { name: 'Import contacts' });
  await app.answerDialog({ paths: [file] });
  await importing.getByRole('button', { name: 'Choose a file…' }).click();
  await importing.getByText(`customers.csv, ${rows} rows`).waitFor();
  await importing.getByRole('button', { name: 'Look what would happen' }).click();
  await importing.getByRole('button', { name: `Import ${rows - bad} contacts` }).click();
  await importing.getByText('The import is done.').waitFor();
  await importing.getByText(`${bad} not imported`).waitFor();
  const rejected = importing.getByRole('list', { name: 'Rows of the file' });
  await rejected.getByText('“none” is not a phone number.').first().waitFor();
  const report = path.join(scene.folder, 'report.csv');
  await app.answerDialog({ paths: [report] });
  await importing.getByRole('button', { name: 'Save the report as CSV' }).click();
  await expect
    .poll(async () => (await readFile(report, 'utf8').catch(() => '')).split('\r\n').length)
    .toBe(rows + 2);
  await importing.getByRole('button', { name: 'Done' }).click();
  await dialog.getByText(`${rows - bad} contacts`).waitFor();

  // Once more, dropped on the window: nothing is new.
  await dialog.getByRole('button', { name: 'Import' }).click();
  const dropped = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.csv'));
      return transfer;
    },
    await readFile(file, 'utf8'),
  );
  await importing
    .getByRole('region', { name: 'Import contacts' })
    .dispatchEvent('drop', { dataTransfer: dropped });
  await importing.getByText(`dropped.csv, ${rows} rows`).waitFor();
  await importing.getByRole('button', { name: 'Look what would happen' }).click();
  await importing.getByText('There is nothing to import in this file.').waitFor();
  await importing.getByText(`Already here ${rows - bad}`).waitFor();
  await importing.getByRole('button', { name: 'Close' }).click();
  await importing.waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+Shift+P');
  const find = dialog.getByRole('searchbox', { name: 'Find people' });
  await find.fill('pers 39');
  await dialog.getByText('11 contacts', { exact: true }).waitFor();
  await contactsIn(page).first().getByRole('button').click();
  await dialog.getByRole('heading', { name: 'Person 39', exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Put together with…' }).click();
  const other = 'Put together with Person 39';
  await dialog.getByRole('searchbox', { name: other }).fill('person 390');
  await dialog.getByRole('list', { name: other }).getByText('Person 390').click();
  await dialog.getByText('Person 390 is now part of Person 39.').waitFor();
  await dialog.getByText('(312) 500-0390').first().waitFor();
  await dialog.getByText('10 contacts', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await dialog.getByText('11 contacts', { exact: true }).waitFor();

  const written = path.join(scene.folder, 'all.vcf');
  await app.answerDialog({ paths: [written] });
  await dialog.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'vCard 4.0' }).click();
  await dialog.getByText(`${rows - bad} contacts written.`).waitFor();
  expect((await readFile(written, 'utf8')).match(/BEGIN:VCARD/g)).toHaveLength(rows - bad);
});
