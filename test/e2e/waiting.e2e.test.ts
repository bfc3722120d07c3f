/** Texts that have not gone: each says why, can be paused and stopped, and exactly the others go. */
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import type { Limits } from '../../shared/model/account.ts';
import { stranger } from '../faults/stage.ts';
import {
  attempted,
  closeDialog,
  conversations,
  expectAttempts,
  openSettings,
  sendUnseen,
  setLimits,
  showWaiting,
} from './desk.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { addAccount, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const listed = (page: Page): Locator =>
  page.getByRole('list', { name: 'Texts that have not gone' }).getByRole('listitem');

const item = (page: Page, ...words: readonly string[]): Locator =>
  words.reduce(
    (found, word) => found.and(page.getByRole('listitem', { name: word })),
    listed(page),
  );

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

test('offline, three texts wait and say why; one is edited, one paused, one stopped, and the right ones go', async () => {
  scene = await openScene();
  const stateFile = path.join(scene.folder, 'provider.log');
  const apiKey = 'the-same-key-every-time';
  const first = await scene.gateway({ stateFile, apiKey });
  const { page } = await scene.app();
  await addAccount(page, first);
  await first.stop();
  await writeTo(page, [people.delivered], 'goes');
  await writeTo(page, [people.echoes], 'is paused');
  await writeTo(page, [people.neverConfirmed], 'is stopped');
  await message(page, 'is stopped', 'Waiting – Opentact not answering since').waitFor();

  await showWaiting(page);
  await expect.poll(() => listed(page).count()).toBe(3);
  for (const text of ['goes', 'is paused', 'is stopped']) {
    await item(page, text, 'Waiting – Opentact not answering since').waitFor();
  }
  await press(page, 'Pause: the text to (212) 555-0102');
  await item(page, 'is paused', 'Paused').waitFor();
  await press(page, 'Stop: the text to (212) 555-0104');
  await expect.poll(() => listed(page).count()).toBe(2);
  await message(page, 'is stopped', 'Not sent – you stopped it').waitFor();
  await press(page, 'Edit: the text to (212) 555-0103');
  const again = page.getByRole('dialog', { name: 'New message' });
  const box = again.getByRole('textbox', { name: 'Message' });
  await expect.poll(() => box.inputValue()).toBe('goes');
  await box.fill('goes after all');
  await again.getByRole('button', { name: 'Send', exact: true }).click();
  await item(page, 'goes after all', 'Waiting').waitFor();
  await expect.poll(() => listed(page).count()).toBe(2);

  const back = await scene.gateway({ stateFile, apiKey, port: first.port });
  await expectAttempts(back, ['goes after all'], 40_000);
  await item(page, 'is paused', 'Paused').waitFor();
  await expect.poll(() => listed(page).count()).toBe(1);
  await press(page, 'Resume: the text to (212) 555-0102');
  await expectAttempts(back, ['goes after all', 'is paused']);
  await page.getByText('Nothing is waiting').waitFor();
  expect((await back.log()).sends.map(({ text }) => text)).toEqual(['goes after all', 'is paused']);
});

const everybody = Array.from({ length: 40 }, (_, n) => stranger(n));
const notice = 'We close at noon on Monday.';

/** How many of the texts of the composition the provider was asked to send. */
const gone = async (gateway: GatewayProcess): Promise<number> =>
  (await attempted(gateway)).filter((text) => text === notice).length;

/** How many stand at these words on the card. */
async function counted(card: Locator, words: string): Promise<number> {
  const rows = await card
    .getByRole('list', { name: 'How many stand where' })
    .getByRole('listitem')
    .allTextContents();
  const row = rows.find((text) => text.includes(words));
  return row === undefined ? 0 : Number.parseInt(row, 10);
}

/** A text written now would leave after all that may leave: once it arrived, nothing else is coming. */
async function expectNoMore(page: Page, gateway: GatewayProcess, marker: string): Promise<void> {
  const before = await gone(gateway);
  await sendUnseen(page, [people.delivered], marker);
  await expect.poll(() => attempted(gateway), { timeout: 20_000 }).toContain(marker);
  expect(await gone(gateway)).toBe(before);
}

/** Texts a second from one number, as the user sets it. */
async function slowDown(page: Page, perSecond: string): Promise<void> {
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: /^Pace of/ }).click();
  const field = settings.getByRole('textbox', { name: 'Texts a second from one number' });
  const save = settings.getByRole('button', { name: 'Save pace' });
  await field.fill('0');
  await save.click();
  await settings.getByText('Enter a number from 0.1 to 1,000.').waitFor();
  await field.fill(perSecond);
  await save.click();
  await settings.getByText('Saved.').waitFor();
  await closeDialog(page, 'Settings');
}

test('a composition to 40 is paused, goes on and is stopped, and the provider counts the same', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await slowDown(page, '3');
  await writeTo(page, everybody, notice);
  const card = page.getByRole('dialog', { name: 'New message' });
  await expect.poll(() => gone(gateway), { timeout: 20_000 }).toBeGreaterThan(3);

  await card.getByRole('button', { name: 'Pause' }).click();
  await card.getByRole('button', { name: 'Resume' }).waitFor();
  const paused = await counted(card, 'Paused');
  await expect.poll(() => gone(gateway)).toBe(40 - paused);
  await expectNoMore(page, gateway, 'during the pause');

  await card.getByRole('button', { name: 'Resume' }).click();
  await expect.poll(() => gone(gateway), { timeout: 20_000 }).toBeGreaterThan(40 - paused + 3);
  await card.getByRole('button', { name: 'Stop' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Stop sending?' });
  await asked.getByText('What has gone cannot be called back.').waitFor();
  await asked.getByRole('button', { name: 'Stop sending' }).click();

  const outcome = /^(\d+) had gone, (\d+) will not go$/;
  const said = (await card.getByText(outcome).textContent()) ?? '';
  const [left, stopped] = (outcome.exec(said) ?? []).slice(1).map(Number);
  expect((left ?? 0) + (stopped ?? 0)).toBe(40);
  await expect.poll(() => gone(gateway)).toBe(left);
  await expectNoMore(page, gateway, 'after the stop');
  await card.getByText(`40 of 40 settled, ${stopped} of them stopped`).waitFor();
  expect(await counted(card, 'Not sent – you stopped it')).toBe(stopped);
  expect(await counted(card, 'Carrier took it')).toBe(left);
  expect((await gateway.log()).sends.filter(({ text }) => text === notice)).toHaveLength(left ?? 0);
});

test('the card comes back from any of its texts, and Esc twice asks before it stops', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await setLimits(page, { perSecond: 1, perLinePerSecond: 1, lookForSeconds: 120 });
  await writeTo(page, everybody, notice);
  const first = page.getByRole('dialog', { name: 'New message' });
  await first.getByRole('button', { name: 'Pause' }).click();
  await first.getByRole('button', { name: 'Resume' }).waitFor();
  await first.getByRole('button', { name: 'Done' }).click();
  await showWaiting(page);
  await page
    .getByRole('button', { name: /^Part of/ })
    .first()
    .click();
  const card = page.getByRole('dialog', { name: 'Private texts' });
  await card.getByRole('button', { name: 'Resume' }).waitFor();
  const left = await counted(card, 'Paused');

  await page.keyboard.press('Escape');
  await card.getByText('Press Esc again to stop what has not gone.').waitFor();
  await page.keyboard.press('Escape');
  const asked = page.getByRole('alertdialog', { name: 'Stop sending?' });
  await asked.getByText(`${left} texts of 40 have not gone yet. They will not go.`).waitFor();
  await asked.getByRole('button', { name: 'Stop sending' }).click();
  await card.getByText(`${40 - left} had gone, ${left} will not go`).waitFor();
  await card.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Nothing is waiting').waitFor();
  await expectNoMore(page, gateway, 'after the stop');
  expect(await gone(gateway)).toBe(40 - left);
});

const short: Limits = { perSecond: 1000, perLinePerSecond: 1000, lookForSeconds: 5 };

test('a text the provider does not show is looked for, and then only the user decides', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await setLimits(page, short);
  await gateway.fault({ kind: 'hide', times: 2 });
  await writeTo(page, [people.delivered], 'sent again');
  await message(page, 'sent again', 'Checking whether this went').waitFor();
  await message(page, 'sent again')
    .getByText('We will not send this again by ourselves.')
    .waitFor();
  await writeTo(page, [people.echoes], 'given up');
  await message(page, 'given up', 'Not found at Opentact – you decide').waitFor({
    timeout: 40_000,
  });
  await conversations(page).getByText('sent again').click();
  await message(page, 'sent again', 'Not found at Opentact – you decide').waitFor();
  expect(await attempted(gateway)).toEqual(['sent again', 'given up']);

  await showWaiting(page);
  await page.getByRole('button', { name: /2 need your word/ }).waitFor();
  await page.getByRole('heading', { name: 'Needs your word' }).waitFor();
  const again = listed(page).getByRole('button', {
    name: 'Send again: the text to (212) 555-0103',
  });
  await again.click();
  const asked = page.getByRole('alertdialog', { name: 'Send it again?' });
  await asked.getByText('(212) 555-0103 gets it twice').waitFor();
  await asked.getByRole('button', { name: 'Leave it' }).click();
  await asked.waitFor({ state: 'hidden' });
  expect(await attempted(gateway)).toEqual(['sent again', 'given up']);
  await again.click();
  await asked.getByRole('button', { name: 'Send again' }).click();
  await message(page, 'sent again', 'Carrier took it', 'Attempt 2').waitFor();

  await listed(page)
    .getByRole('button', { name: 'Stop looking: the text to (212) 555-0102' })
    .click();
  await page.getByText('Nothing is waiting').waitFor();
  await page.getByRole('button', { name: 'Show all conversations' }).click();
  await conversations(page).getByText('given up').click();
  await message(page, 'given up', 'Not known whether it went – you ended the search').waitFor();
  await writeTo(page, [people.delivered], 'afterwards');
  await message(page, 'afterwards', 'Carrier took it').waitFor();
  expect(await attempted(gateway)).toEqual(['sent again', 'given up', 'sent again', 'afterwards']);
});
