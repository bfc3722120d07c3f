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
const stan = '+12125550108';
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

const customers = [
  'Name,Company,Mobile,Notes',
  'Alma Okafor,Okafor Dental,312 555 0121,Prefers mornings',
  'Bruno Conti,,312 555 0122,',
  'Carla Weiss,Weiss & Sons,555-01,',
  'Deniz Aydin,Aydin Tailors,312 555 0124,Two suits in March',
  'Elif Aydin,Aydin Tailors,312 555 0125,',
];

/** What can be done with conversations: one, several, and later. */
async function showActs(app: AppUnderTest): Promise<void> {
  const { page } = app;
  const rows = page.getByRole('list', { name: 'Conversations' }).locator('.row');
  await rows.nth(2).click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await shoot(app, 'acts');
  await page.keyboard.press('Escape');
  await rows.nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('toolbar', { name: 'Selected conversations' }).waitFor();
  await shoot(app, 'selection');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Snooze…' }).click();
  await page.getByRole('dialog', { name: 'Snooze until' }).waitFor();
  await shoot(app, 'snooze');
  await leave(page);
}

/** The person of a conversation, a file looked at and imported, and a contact. */
async function showPeople(app: AppUnderTest): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: /^All/ }).first().click();
  await page.getByRole('list', { name: 'Conversations' }).getByText('Ana Reyes').click();
  await page.keyboard.press('Control+i');
  const person = page.getByRole('complementary', { name: 'Person' });
  await person.getByRole('textbox', { name: 'Notes' }).fill('Comes on Tuesdays.');
  await person.getByText('Saved.', { exact: true }).waitFor();
  await shoot(app, 'person');
  await person.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+Shift+P');
  const dialog = page.getByRole('dialog', { name: 'People' });
  await dialog.getByRole('button', { name: 'Import' }).click();
  const importing = page.getByRole('dialog', { name: 'Import contacts' });
  const file = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'customers.csv'));
    return transfer;
  }, customers.join('\n'));
  const place = importing.getByRole('region', { name: 'Import contacts' });
  await place.dispatchEvent('drop', { dataTransfer: file });
  const look = importing.getByRole('button', { name: 'Look what would happen' });
  await look.waitFor();
  await shoot(app, 'import-columns');
  await look.click();
  await importing.getByRole('button', { name: /^Import \d/ }).waitFor();
  await shoot(app, 'import-plan');
  await importing.getByRole('button', { name: /^Import \d/ }).click();
  await importing.getByText('The import is done.').waitFor();
  await importing.getByRole('button', { name: 'Done' }).click();
  await dialog.getByText('Alma Okafor').click();
  await dialog.getByRole('heading', { name: 'Alma Okafor' }).waitFor();
  await shoot(app, 'people');
  await leave(page);
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

/** A text that leaves later: the dialog, its conversation, and the list. */
async function scheduled(app: AppUnderTest): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: /^All/ }).first().click();
  await page.getByRole('list', { name: 'Conversations' }).getByText('Ruth Landau').click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Do not forget the signed form.');
  await page.getByRole('button', { name: 'Send later' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send later' });
  await dialog.getByText('Cancel if they reply').click();
  await shoot(app, 'send-later');
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  const here = page.getByRole('region', { name: 'Scheduled in this conversation' });
  await here.getByRole('listitem').waitFor();
  await shoot(app, 'scheduled-here');
  await page.getByRole('button', { name: /^Scheduled/ }).click();
  await page.getByRole('list', { name: 'Scheduled texts' }).waitFor();
  await shoot(app, 'scheduled');
  await leave(page);
}

/** The palette, the sheet of shortcuts, and the settings that are about this computer. */
async function keys(app: AppUnderTest): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  await shoot(app, 'palette');
  await leave(page);
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await shoot(app, 'shortcuts');
  await leave(page);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  for (const part of ['Notifications', 'This computer']) {
    await settings.getByRole('heading', { name: part }).evaluate((one) => one.scrollIntoView());
    await shoot(app, part === 'Notifications' ? 'settings-notifications' : 'settings-computer');
  }
  await leave(page);
}

/** What is said of a text while it is written, templates, emoji, and a list of many. */
async function writing(app: AppUnderTest): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: /^All/ }).first().click();
  await page.getByRole('list', { name: 'Conversations' }).getByText('Ruth Landau').click();
  const box = page.locator('.thread-pane textarea');
  await box.fill(
    'We’re open “as always” from nine to five — and later on Thursdays. Please bring the signed form along…',
  );
  await box.press('Control+Shift+s');
  await page.getByRole('button', { name: 'Swap', exact: true }).waitFor();
  await shoot(app, 'swap');
  await page.keyboard.press('Escape');
  await box.fill('');
  await page.evaluate(async () => {
    for (const [name, text] of [
      ['Opening hours', 'Hello {first name}, we are open from nine to five.'],
      ['Quote', 'Your quote is {amount}, valid until {day}.'],
    ] as const) {
      await window.longcode.saveTemplate({ id: crypto.randomUUID(), name, text });
    }
  });
  await page.getByRole('button', { name: 'Templates', exact: true }).click();
  await page.getByTitle('Edit Quote').waitFor();
  await shoot(app, 'templates');
  await leave(page);
  await box.fill('/');
  await page.getByRole('option', { name: /^Quote/ }).click();
  await shoot(app, 'fields');
  await box.fill('');
  await box.press('Control+;');
  await page.getByRole('combobox', { name: 'Search emoji' }).waitFor();
  await shoot(app, 'emoji');
  await page.keyboard.press('Escape');
}

/** Somebody answers STOP: the thread, and the list of everybody who did. */
async function optOuts(app: AppUnderTest): Promise<void> {
  const { page } = app;
  await writeTo(page, [stan], 'Our summer sale begins on Monday.');
  await page
    .getByRole('region', { name: 'Opt-outs' })
    .getByRole('button', { name: 'How they can come back' })
    .click();
  await shoot(app, 'opted-out');
  await page.getByRole('button', { name: 'Opt-outs' }).click();
  await page.getByRole('dialog', { name: 'Opt-outs' }).getByRole('listitem').first().waitFor();
  await shoot(app, 'opt-outs');
  await leave(page);
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
  await showActs(app);

  await page.keyboard.press('Control+f');
  await page.getByRole('list', { name: 'Narrow it down' }).waitFor();
  await shoot(app, 'search-hints');
  await page.keyboard.type('good');
  await page.getByText(/texts found$/).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('the');
  await page
    .getByRole('search', { name: 'Search in this conversation' })
    .getByText(/ of /)
    .waitFor();
  await shoot(app, 'search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.press('Escape');

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

  await scheduled(app);

  await optOuts(app);

  await keys(app);

  await writing(app);

  await showPeople(app);

  await lookingBack(app);

  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('textbox', { name: 'Raw payload' }).fill(await readFile(payload, 'utf8'));
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.getByRole('region', { name: 'What it says' }).waitFor();
  await shoot(app, 'explain');
}

/** Insight, what can be written to files, and what the program says about itself. */
async function lookingBack(app: AppUnderTest): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Insight' }).first().click();
  await page.getByRole('dialog', { name: 'Insight' }).getByText('Delivery').first().waitFor();
  await shoot(app, 'insight');
  await leave(page);
  for (const [act, name] of [
    ['Export conversations', 'export'],
    ['About Longcode', 'about'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Name, number/ }).fill(act);
    await page.getByRole('option', { name: new RegExp(`^${act}`) }).click();
    await page.getByRole('dialog', { name: act }).waitFor();
    await shoot(app, name);
    await leave(page);
  }
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
