/**
 * From a number that cannot text to sending by profile, all of it on screen: a profile with a callback
 * URL, texting turned on for its fee, numbers and a campaign assigned, and a rotation over three numbers.
 */
import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { closeDialog } from './desk.ts';
import { addAccount, openScene, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const notEnabled = '(838) 205-0010';
const shown = ['(838) 205-0008', '(838) 205-0009', notEnabled];
const wire = ['+18382050008', '+18382050009', '+18382050010'];
const unassigned = '(311) 555-2368';
const people = [0, 1, 2, 3, 4, 5].map((n) => `+1202555015${n}`);

test('a profile is made, texting turned on, numbers assigned, and sending by profile goes round', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await page.getByRole('button', { name: /^Numbers and profiles of/ }).click();
  const numbers = page.getByRole('dialog', { name: /^Numbers of/ });

  await numbers.getByRole('tab', { name: /^Messaging profiles/ }).click();
  await numbers.getByRole('button', { name: 'New profile' }).click();
  await numbers.getByRole('textbox', { name: 'Name' }).fill('Shop');
  await numbers.getByRole('textbox', { name: 'Callback URL' }).fill('https://example.com/hook');
  await numbers.getByRole('switch', { name: /^Send by profile/ }).press('Space');
  await numbers.getByRole('button', { name: 'Make profile' }).click();
  await numbers.getByRole('option', { name: /^Shop/ }).waitFor();

  await pick(numbers, notEnabled);
  await numbers.getByText('Can neither send nor receive.').waitFor();
  await numbers.getByRole('button', { name: 'Turn on texting' }).click();
  const enabling = page.getByRole('dialog', { name: `Turn on texting for ${notEnabled}` });
  await enabling.getByText(/charges 0\.01 for turning it on/).waitFor();
  await choose(page, enabling, /^Choose a profile/, 'Shop');
  await enabling.getByRole('button', { name: /^Use campaign/ }).click();
  await enabling.getByRole('button', { name: 'Turn on texting' }).click();
  await numbers.getByText('Texting is on.').waitFor();
  await numbers.getByText('Balance 99.99').waitFor();

  for (const number of shown.slice(0, 2)) await assign(page, numbers, number, 'Shop');
  await assign(page, numbers, unassigned, 'In no profile');
  await numbers.getByText('This number is in no messaging profile', { exact: false }).waitFor();
  await closeDialog(
    page,
    (await numbers.getAttribute('aria-label')) ?? 'Numbers of Practice account',
  );

  await page.getByRole('button', { name: 'New message' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await choose(page, dialog, /From/, /^Shop/);
  await dialog.getByRole('textbox', { name: 'To' }).fill(`${people.join(', ')},`);
  await dialog.getByRole('textbox', { name: 'Message' }).fill('By profile');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  const rows = dialog.getByRole('list', { name: 'Recipients' }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(people.length);
  await expect
    .poll(async () => (await gateway.log('By profile')).sends.length, { timeout: 20_000 })
    .toBe(people.length);
  const { sends } = await gateway.log('By profile');
  const left = new Map(sends.map(({ to, from }) => [to, from]));
  expect(people.map((person) => left.get(person))).toEqual([...wire, ...wire]);
  await dialog.getByText('(838) 205-0009').first().waitFor();
});

async function pick(numbers: Locator, number: string): Promise<void> {
  await numbers.getByRole('tab', { name: /^Numbers/ }).click();
  await numbers.getByRole('option', { name: number }).click();
}

async function assign(page: Page, numbers: Locator, number: string, to: string): Promise<void> {
  await pick(numbers, number);
  await numbers.getByRole('button', { name: 'Change the messaging profile' }).click();
  const dialog = page.getByRole('dialog', { name: `Messaging profile of ${number}` });
  await choose(page, dialog, /Messaging profile/, to);
  await dialog.getByRole('button', { name: 'Put it there' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function choose(
  page: Page,
  dialog: Locator,
  button: RegExp,
  option: string | RegExp,
): Promise<void> {
  await dialog.getByRole('button', { name: button }).first().click();
  await page.getByRole('option', { name: option }).click();
}
