/**
 * Takes the pictures in docs/screenshots: each screen in both themes, on the practice account of the
 * built app, with nobody's help. Run it with the project's Node after a build.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import type { AppUnderTest } from '../host/app-under-test.ts';
import { message, openScene, people, writeTo } from './scene.ts';

const shots = path.resolve(import.meta.dirname, '../../docs/screenshots');
const payload = path.resolve(import.meta.dirname, '../payloads/bandwidth/failed_spam_4470.json');
const patience = 30_000;
const wide = { width: 1360, height: 850 };
const narrow = { width: 900, height: 760 };

const ruth = '+12125550116';
const tess = '+12125550113';
const una = '+12125550109';

/** Numbers for fiction, some of which always end badly. */
const list = [
  ...Array.from({ length: 13 }, (_, n) => `+12125550${150 + n}`),
  ...Array.from({ length: 3 }, () => ['+12125550151', '+12125550154']).flat(),
  ...Array.from({ length: 31 }, (_, n) => `+13125550${String(100 + n)}`),
];

async function shoot(app: AppUnderTest, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.setSystemTheme(theme);
    await app.page.mouse.move(4, 4);
    await app.page.waitForTimeout(200);
    await app.page.screenshot({ path: path.join(shots, `${name}-${theme}.png`) });
  }
  process.stdout.write(`${name}\n`);
}

async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(text);
  await box.press('Enter');
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function fillInbox(page: Page): Promise<void> {
  const articles = page.getByRole('log', { name: 'Messages' }).getByRole('article');
  await writeTo(page, [una], 'Your order is ready to pick up until six.');
  await writeTo(page, [people.failsAfter], 'Your table for two is booked for Friday at seven.');
  await writeTo(page, [people.neverConfirmed], 'Welcome back! Your locker is number 12.');
  await writeTo(page, [tess], 'The plumber comes between two and four.');
  await writeTo(page, [people.echoes], 'Thank you, see you at the shop!');
  await writeTo(page, [people.delivered], 'The invoice for May is in your mailbox.');
  await writeTo(page, [ruth], 'We moved your appointment to Thursday, 10:30.');
  await message(page, 'Not delivered').waitFor();
  await writeTo(page, [people.answers], 'Hello Ana, is Tuesday at nine still good for you?');
  await articles.nth(1).waitFor();
  await say(page, 'Wonderful. Please bring the signed form along, and a photo if you have one.');
  await articles.nth(3).waitFor();
  await say(page, 'The door is around the corner, next to the bakery.');
  await articles.nth(5).waitFor();
  await say(page, 'See you then!');
  await articles.nth(7).waitFor();
  await say(page, 'And a good weekend, Ana.');
  await message(page, 'And a good weekend', 'Carrier took it').waitFor();
}

async function pictures(app: AppUnderTest): Promise<void> {
  const { page } = app;
  page.setDefaultTimeout(patience);
  await page.setViewportSize(wide);
  await page.getByRole('button', { name: 'Try the practice account' }).click();
  await page.getByText('(838) 205-0008').first().waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 0 }));
  await fillInbox(page);
  await shoot(app, 'inbox');

  await page.getByRole('list', { name: 'Conversations' }).getByText('Ruth Landau').click();
  await message(page, 'We moved').click();
  await page.keyboard.press('Control+d');
  const details = page.getByRole('complementary', { name: 'Message details' });
  await details.getByRole('button', { name: /^Retry/ }).click();
  await details.getByText('Attempt 2').waitFor();
  await message(page, 'We moved', 'Carrier took it').waitFor();
  await details.getByRole('button', { name: /^Raw receipt: Not delivered/ }).click();
  await details.locator('pre').waitFor();
  await shoot(app, 'details');
  await page.setViewportSize(narrow);
  await page.getByRole('dialog', { name: 'Message details' }).waitFor();
  await shoot(app, 'details-sheet');
  await leave(page);
  await page.setViewportSize(wide);

  await writeTo(page, list, 'We close at noon on Monday. Orders by Friday, please.');
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('progressbar', { name: 'Settled' }).waitFor();
  await shoot(app, 'batch-running');
  await dialog.getByText('44 of 44 settled').waitFor();
  await shoot(app, 'batch');
  await dialog.getByRole('button', { name: /^Retry those/ }).click();
  await page.getByRole('alertdialog').waitFor();
  await shoot(app, 'batch-retry');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: /^Failed/ }).click();
  await page
    .getByRole('list', { name: 'Texts not delivered' })
    .getByRole('listitem')
    .first()
    .waitFor();
  await page
    .getByRole('button', { name: /^Details of the text/ })
    .first()
    .click();
  await details.getByText('Next step').waitFor();
  await shoot(app, 'failed');

  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('textbox', { name: 'Raw payload' }).fill(await readFile(payload, 'utf8'));
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.getByRole('region', { name: 'What it says' }).waitFor();
  await shoot(app, 'explain');
}

await mkdir(shots, { recursive: true });
const scene = await openScene();
try {
  await pictures(await scene.app());
} catch (error) {
  process.stdout.write(`failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await scene.close();
}
