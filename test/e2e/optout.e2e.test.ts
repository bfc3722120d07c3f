import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { closeDialog, composer } from './desk.ts';
import { addAccount, line, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const { answers, delivered, echoes } = people;
const optedOut = (page: Page) => page.getByRole('region', { name: 'Opt-outs' });
const question = (page: Page) => page.getByRole('region', { name: 'About opting out' });

/** How everybody's opt-out stands beside the provider's own list. */
const listings = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.longcode.listOptOuts();
    return answer.ok ? answer.value.optOuts.map(({ listing }) => listing) : [];
  });

test('STOP closes the composer, nothing leaves, and START opens it again', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  const { page } = app;
  await addAccount(page, gateway);
  await writeTo(page, [delivered], 'The invoice is in your mailbox.');
  await message(page, 'The invoice', 'Carrier took it').waitFor();
  await composer(page).fill('One more thing');
  await gateway.inbound({ from: delivered, to: line, text: 'Stop.' });

  await optedOut(page)
    .getByText(/^Opted out .* by writing “Stop\.” – covers/)
    .waitFor();
  expect(await composer(page).count()).toBe(0);
  await page.getByText('One more thing').waitFor();
  const log = page.getByRole('log', { name: 'Messages' });
  await log.getByText(/^Opted out .* by writing “Stop\.”/).waitFor();

  await page.getByRole('button', { name: 'New message' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('textbox', { name: 'To' }).fill(`${delivered}, ${echoes}, ${echoes},`);
  const preFlight = dialog.getByRole('region', { name: 'Who will get it' });
  await preFlight.getByText('1 opted out').waitFor();
  await preFlight.getByText('1 of 2 will go').waitFor();
  await preFlight.getByText('1 duplicate').waitFor();
  await dialog.getByRole('textbox', { name: 'Message' }).fill('To both');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByText('2 of 2 settled, 1 of them not sent: opted out').waitFor();
  await dialog.getByText('Not sent – opted out').first().waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  expect((await gateway.log('To both')).attempts.map(({ to }) => to)).toEqual([echoes]);
  await message(page, 'To both', 'Not sent – opted out').waitFor();

  await gateway.inbound({ from: delivered, to: line, text: 'START' });
  await composer(page).waitFor();
  expect(await composer(page).inputValue()).toBe('One more thing');
  await log.getByText(/^Opted in again .* by writing “START”/).waitFor();
});

test('a sentence asks and blocks nothing; the list holds who was recorded or added', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  const { page } = app;
  await addAccount(page, gateway);
  await gateway.inbound({ from: answers, to: line, text: 'Please stop texting me' });
  const list = page.getByRole('list', { name: 'Conversations' });
  await list.getByText('Please stop texting me').click();
  await question(page)
    .getByText('This reads like an opt-out: “stop texting”. Record it?')
    .waitFor();
  expect(await composer(page).isEnabled()).toBe(true);
  await question(page).getByRole('button', { name: 'Not one' }).click();
  await question(page).waitFor({ state: 'detached' });

  await gateway.inbound({ from: answers, to: line, text: 'I said do not text me again' });
  await question(page).getByRole('button', { name: 'Record it' }).click();
  await optedOut(page)
    .getByText(/^Opted out .*: you recorded their words/)
    .waitFor();
  await optedOut(page).getByRole('button', { name: 'How they can come back' }).click();
  await optedOut(page)
    .getByText(/^They write START to/)
    .waitFor();
  await optedOut(page).getByRole('button', { name: 'It was a wrong guess' }).click();
  await composer(page).waitFor();

  await page.getByRole('button', { name: 'Opt-outs' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Nobody has opted out').waitFor();
  await dialog.getByRole('button', { name: 'Add by hand' }).click();
  await dialog.getByRole('textbox', { name: 'Their number' }).fill(answers);
  await dialog.getByRole('textbox', { name: 'How they said it' }).fill('asked on the phone');
  await dialog.getByRole('button', { name: /which of your numbers/ }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const rows = dialog.getByRole('list', { name: 'People who opted out' }).getByRole('listitem');
  await rows.getByText(/added by you .* \(“asked on the phone”\)/).waitFor();
  await dialog.getByRole('textbox', { name: 'Find by' }).fill('nobody of that name');
  await dialog.getByText('0 of 1 opt-out').waitFor();
  await dialog.getByRole('button', { name: 'Show all' }).click();
  expect(await rows.count()).toBe(1);
  await closeDialog(page, 'Opt-outs');

  await optedOut(page).getByRole('button', { name: 'How they can come back' }).click();
  await optedOut(page).getByRole('button', { name: 'Record a consent' }).click();
  const consent = page.getByRole('alertdialog');
  await consent.getByRole('button', { name: 'They agreed' }).click();
  await consent.getByText('Write down how they agreed.').waitFor();
  await consent.getByRole('textbox', { name: 'How they agreed' }).fill('Signed the form of May 4');
  await consent.getByRole('button', { name: 'They agreed' }).click();
  await composer(page).waitFor();
});

test('a provider’s own list is joined in', async () => {
  scene = await openScene();
  const app = await scene.app();
  const { page } = app;
  await page.getByRole('button', { name: 'Practise with Telnyx' }).click();
  await page.getByRole('button', { name: 'New message' }).first().waitFor();
  await page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 0 }));
  const stan = '+12125550108';
  await writeTo(page, [stan], 'Your order is ready.');
  await optedOut(page)
    .getByText(/by writing “STOP” – covers all numbers on profile/)
    .waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Opt-outs' }).click();
  const dialog = page.getByRole('dialog', { name: 'Opt-outs' });
  await dialog.getByText(/own list .* is joined in, read/).waitFor();
  const row = dialog.getByRole('listitem').filter({ hasText: 'Stan' });
  await row.getByText(/by writing “STOP”/).waitFor();
  await dialog.getByRole('button', { name: /^Read it now/ }).click();
  await expect.poll(() => listings(page)).toEqual(['both']);
});
