/** Texts that leave later: kept here or at the provider, changed, cancelled and sent once. */
import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { attempted, closeDialog, composer } from './desk.ts';
import {
  addAccount,
  line,
  message,
  openScene,
  people,
  type Scene,
  sendAtOnce,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const strip = (page: Page): Locator =>
  page.getByRole('region', { name: 'Scheduled in this conversation' });

const bubble = (page: Page, ...words: readonly string[]): Locator =>
  words.reduce(
    (found, word) => found.and(strip(page).getByRole('listitem', { name: word })),
    strip(page).getByRole('listitem'),
  );

/** Writes in the open conversation and opens the dialog. */
async function later(page: Page, text: string): Promise<Locator> {
  await composer(page).fill(text);
  await page.getByRole('button', { name: 'Send later' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send later' });
  await dialog.waitFor();
  return dialog;
}

const confirm = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

const press = (page: Page, name: RegExp): Promise<void> =>
  strip(page).getByRole('button', { name }).first().click();

/** The minute that begins next, at least ten seconds from now, as a field of date and time reads it. */
function nextMinute(): { readonly field: string; readonly at: number } {
  const at = Math.ceil((Date.now() + 10_000) / 60_000) * 60_000;
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return { field: local.toISOString().slice(0, 16), at };
}

test('kept on this computer: changed, cancelled, put back, cancelled by a reply, and sent once at its time', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  const { page } = app;
  await addAccount(page, gateway);
  await writeTo(page, [people.delivered], 'Hello');
  await message(page, 'Hello', 'Carrier took it').waitFor();

  const dialog = await later(page, 'See you at nine');
  await dialog.getByRole('radio', { name: /^Tomorrow .*theirs · .*yours/ }).waitFor();
  await dialog.getByText('Opentact holds no texts. This computer must be awake').waitFor();
  await confirm(dialog);
  await bubble(page, 'See you at nine', 'Scheduled', 'theirs').waitFor();
  await expect.poll(() => composer(page).inputValue()).toBe('');

  await press(page, /^Edit/);
  const edit = page.getByRole('dialog', { name: 'Change the scheduled text' });
  await edit.getByRole('textbox', { name: 'Text', exact: true }).fill('See you at ten');
  await edit.getByRole('button', { name: 'Save' }).click();
  await edit.waitFor({ state: 'hidden' });
  await bubble(page, 'See you at ten', 'Scheduled').waitFor();
  await press(page, /^Cancel/);
  await bubble(page, 'See you at ten', 'Cancelled').waitFor();
  await press(page, /^Undo cancelling/);
  await bubble(page, 'See you at ten', 'Scheduled').waitFor();

  const onlyThen = await later(page, 'Are you there?');
  await onlyThen.getByText('Cancel if they reply').click();
  await confirm(onlyThen);
  await bubble(page, 'Are you there?', 'Only if they do not reply first').waitFor();
  await gateway.inbound({ from: people.delivered, to: line, text: 'Here I am' });
  await bubble(page, 'Are you there?', 'Cancelled: they replied first').waitFor();
  await bubble(page, 'See you at ten', 'Scheduled').waitFor();

  await page.getByRole('button', { name: /^Scheduled/ }).click();
  const list = page.getByRole('dialog', { name: 'Scheduled' });
  const rows = list.getByRole('list', { name: 'Scheduled texts' }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(2);
  await list.getByRole('textbox', { name: 'Filter scheduled texts' }).fill('ten');
  await list.getByText('1 of 2 texts').waitFor();
  await closeDialog(page, 'Scheduled');

  const { field, at } = nextMinute();
  const soon = await later(page, 'On the minute');
  await soon.getByText(/^Yours/).click();
  await soon.getByLabel('Date and time').fill(field);
  await confirm(soon);
  await bubble(page, 'On the minute').waitFor();
  await app.shiftClock(Math.max(0, at - Date.now()) + 500);
  // Anything that is heard makes the program look at the clock, which it does once a minute otherwise.
  await gateway.inbound({ from: people.echoes, to: line, text: 'What time is it?' });
  await message(page, 'On the minute', 'Carrier took it').waitFor({ timeout: 15_000 });
  await app.shiftClock(0);
  expect((await attempted(gateway)).toSorted()).toEqual(['Hello', 'On the minute']);
});

test('held by Telnyx: there after a restart, changed and cancelled there, and sent once', async () => {
  scene = await openScene();
  const first = await scene.app();
  await first.page.getByRole('button', { name: 'Practise with Telnyx' }).click();
  await first.page.getByRole('button', { name: 'New message' }).first().waitFor();
  await sendAtOnce(first.page);
  await writeTo(first.page, [people.delivered], 'Hello');
  await message(first.page, 'Hello').waitFor();
  const dialog = await later(first.page, 'Held until tomorrow');
  await dialog.getByText('Telnyx holds it: it goes even while this computer is off.').waitFor();
  await confirm(dialog);
  await bubble(first.page, 'Held until tomorrow', 'Telnyx holds it').waitFor();
  await first.kill();

  const { page } = await scene.app();
  await page.getByRole('list', { name: 'Conversations' }).getByRole('listitem').first().click();
  await bubble(page, 'Held until tomorrow', 'Telnyx holds it').waitFor();
  await press(page, /^Edit/);
  const edit = page.getByRole('dialog', { name: 'Change the scheduled text' });
  await edit.getByRole('textbox', { name: 'Text', exact: true }).fill('Other words');
  await edit.getByRole('button', { name: 'Save' }).click();
  await bubble(page, 'Other words', 'Telnyx holds it').waitFor({ timeout: 15_000 });
  await press(page, /^Cancel/);
  await bubble(page, 'Other words', 'Cancelled').waitFor({ timeout: 15_000 });
  await press(page, /^Undo cancelling/);
  await bubble(page, 'Other words', 'Telnyx holds it').waitFor({ timeout: 15_000 });
  await press(page, /^Send now/);
  await message(page, 'Other words').waitFor({ timeout: 15_000 });
  await expect.poll(() => strip(page).count()).toBe(0);
  expect(await message(page, 'Held until tomorrow').count()).toBe(0);
});
