/**
 * One day at each of the three practice accounts, from the first run to the next morning. The day is
 * the same; only the account differs, and what it offers: a group where there are groups, and private
 * texts where there are none.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { providerNames } from '../../shared/model/providers.ts';
import { closeDialog, openSettings } from './desk.ts';
import {
  message,
  messages,
  openScene,
  people,
  type Scene,
  sendAtOnce,
  statusSeen,
  writeTo,
} from './scene.ts';

const soon = 20_000;
const optsOut = '+12125550108';
const sendsPicture = '+12125550117';

const days = [
  { account: 'Try the practice account', provider: providerNames.opentact, groups: false },
  { account: 'Practise with Telnyx', provider: providerNames.telnyx, groups: true },
  { account: 'Practise with Bandwidth', provider: providerNames.bandwidth, groups: true },
] as const;
type Day = (typeof days)[number];

let scene: Scene;
afterEach(() => scene.close());

test.for(days)('a day with $provider', { timeout: 150_000 }, async (day) => {
  scene = await openScene();
  await live(scene, day);
});

async function live({ app: openApp }: Scene, { account, provider, groups }: Day): Promise<void> {
  const app = await openApp();
  const { page } = app;
  page.setDefaultTimeout(soon);

  // First run.
  await page.getByRole('button', { name: account }).click();
  await page.getByRole('button', { name: 'New message' }).first().waitFor();
  await sendAtOnce(page);
  await takeWebhooks(page);

  // Send, and be answered.
  await app.setFocused(false);
  await writeTo(page, [people.answers], 'Is Tuesday still good?');
  const answered = await app.waitForNotification(({ title }) => title.startsWith('Ana Reyes'));
  await message(page, 'Ana Reyes', answered.body).waitFor();
  await message(page, 'You', 'Is Tuesday still good?').waitFor();
  await app.setFocused(true);

  // To several.
  const several = [people.answers, people.delivered, people.failsAfter];
  if (groups) await toGroup(page, several, 'All of you');
  else await toEach(page, several, 'All of you');

  // A picture comes.
  await writeTo(page, [sendsPicture], 'What do you see?');
  const picture = message(page, 'Mina Vogel', '1 picture').getByRole('img');
  await picture.waitFor();
  await expect.poll(() => widthOf(picture)).toBeGreaterThan(0);

  // What cannot be delivered says so.
  await writeTo(page, [people.failsBefore], 'Never leaves');
  await message(page, 'You', 'Never leaves', 'Not delivered').waitFor();

  // Nobody who wrote STOP is texted again.
  await writeTo(page, [optsOut], 'Good morning');
  await messages(page).getByText('STOP', { exact: true }).waitFor();
  await page
    .getByRole('region', { name: 'Opt-outs' })
    .getByText(/^Opted out .*“STOP”/)
    .waitFor();
  await writeTo(page, [optsOut], 'One more');
  await message(page, 'You', 'One more', 'Not sent – opted out').waitFor();

  // The answer to the last text comes while nobody hears it: it is read back, or posted once more.
  const taken = statusSeen(page, 'Good night', `With ${provider}`);
  await writeTo(page, [people.answers], 'Good night');
  await taken;
  expect((await app.quit()).code).toBe(0);
  const morning = await openApp();
  const list = morning.page.getByRole('list', { name: 'Conversations' });
  for (const name of ['Ana Reyes', 'Stan Opsahl', 'Felix Braun', 'Mina Vogel']) {
    await list.getByText(name, { exact: true }).first().waitFor();
  }
  await list.getByText('Ana Reyes', { exact: true }).click();
  await message(morning.page, 'You', 'Good night').waitFor();
  const answers = message(morning.page, 'Ana Reyes');
  // To each of several is also to her; in a group she answers there.
  await expect.poll(() => answers.count(), { timeout: soon }).toBe(groups ? 2 : 3);
  await expect
    .poll(async () => (await answers.allTextContents()).join(), { timeout: soon })
    .not.toContain('The words of this text');
  await list.getByText('Mina Vogel', { exact: true }).click();
  const kept = message(morning.page, 'Mina Vogel', '1 picture').getByRole('img');
  await expect.poll(() => widthOf(kept)).toBeGreaterThan(0);
}

async function takeWebhooks(page: Page): Promise<void> {
  const settings = await openSettings(page);
  await settings.getByRole('textbox', { name: 'Port' }).fill(String(await freePort()));
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText('Saved.').waitFor();
  await settings.getByRole('switch', { name: 'Take webhooks' }).press('Space');
  await settings.getByText(/^Listening on 127\.0\.0\.1:/).waitFor();
  await closeDialog(page, 'Settings');
}

async function toGroup(page: Page, to: readonly string[], text: string): Promise<void> {
  await page.getByRole('button', { name: 'New message' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('textbox', { name: 'To' }).fill(`${to.join(', ')},`);
  await dialog.getByRole('radio', { name: /^One group/ }).press('Space');
  await dialog.getByRole('textbox', { name: 'Message' }).fill(text);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await message(page, 'You', text, '2 of 3 – 1 not delivered').waitFor();
  await page.getByText('Not delivered to Faye Okafor').waitFor();
  await message(page, 'Ana Reyes').waitFor();
}

async function toEach(page: Page, to: readonly string[], text: string): Promise<void> {
  await writeTo(page, to, text);
  const dialog = page.getByRole('dialog', { name: 'New message' });
  const rows = dialog.getByRole('list', { name: 'Recipients' });
  await expect.poll(() => rows.getByText('Carrier took it').count(), { timeout: soon }).toBe(2);
  await rows.getByText(/^Not delivered/).waitFor();
  await closeDialog(page, 'New message');
}

/** The same tomorrow: what could not be posted is posted there again. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Of the picture itself, px; 0 until it is loaded. */
function widthOf(picture: Locator): Promise<number> {
  return picture.evaluate((element) =>
    element instanceof HTMLImageElement ? element.naturalWidth : 0,
  );
}
