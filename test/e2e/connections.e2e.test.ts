/** What is wrong between an account and its provider is said once, in words, and ends with one all-clear. */
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { attempted, closeDialog, composer, conversations, openSettings, say } from './desk.ts';
import type { GatewayProcess } from './gateway-process.ts';
import {
  addAccount,
  fillAccount,
  line,
  message,
  messages,
  openScene,
  people,
  type Scene,
  sendAtOnce,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const apiKey = 'the-same-key-every-time';
/** A text may be this old before it is missed, ms. */
const grace = 20_000;

/** Sentences above the inbox, one for each banner. */
const banners = (page: Page): Locator => page.getByRole('status').locator('.banner-text');

const card = (settings: Locator, n = 0): Locator =>
  settings.getByRole('region', { name: 'Accounts' }).getByRole('listitem').nth(n);

/** Opens the only conversation with what somebody wrote. */
async function beWrittenTo(page: Page, gateway: GatewayProcess, text: string): Promise<void> {
  await gateway.inbound({ from: people.delivered, to: line, text });
  await conversations(page).getByText(text).click();
  await messages(page).getByText(text).waitFor();
}

async function addSecondAccount(page: Page, gateway: GatewayProcess): Promise<void> {
  const settings = await openSettings(page);
  await settings.getByRole('button', { name: 'Add another account' }).click();
  await fillAccount(page, gateway.url, gateway.apiKey);
  await card(settings, 1)
    .getByText(/Connected since/)
    .waitFor();
  await closeDialog(page, 'Settings');
  await sendAtOnce(page);
}

test('a revoked key stops its account: what is written is kept, and goes once with a new key', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await beWrittenTo(page, gateway, 'Still there?');
  await gateway.key({ accepted: false, closeSockets: true });
  await banners(page)
    .getByText(
      /^Opentact has refused the key of .+ since .+\. Everything here stays readable\. What you send from it waits until you replace the key\.$/,
    )
    .waitFor();
  expect(await banners(page).count()).toBe(1);
  await say(page, 'Kept until then');
  await message(page, 'Kept until then', 'Waiting – the key was refused').waitFor();
  await composer(page).fill('A draft');

  await page.getByRole('button', { name: 'Replace key' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await card(settings)
    .getByText(/^Key refused since/)
    .waitFor();
  const field = settings.getByRole('textbox', { name: 'Replacement key' });
  await field.fill('no-such-key');
  await settings.getByRole('button', { name: 'Replace key' }).click();
  await settings.getByText('Your provider did not accept this key.').waitFor();
  expect((await gateway.log()).sends).toEqual([]);

  await gateway.key({ accepted: true });
  await field.fill(gateway.apiKey);
  await settings.getByRole('button', { name: 'Replace key' }).click();
  await card(settings)
    .getByText(/^Connected since/)
    .waitFor();
  await field.waitFor({ state: 'hidden' });
  await closeDialog(page, 'Settings');
  await message(page, 'Kept until then', 'Carrier took it').waitFor();
  expect(await composer(page).inputValue()).toBe('A draft');
  await expect.poll(() => banners(page).count()).toBe(0);
  expect((await gateway.log()).sends.map(({ text }) => text)).toEqual(['Kept until then']);
  expect(await attempted(gateway)).toEqual(['Kept until then']);
});

test('a pause the provider asked for is told with its end, and the other account goes on', async () => {
  scene = await openScene();
  const [slow, other] = [await scene.gateway(), await scene.gateway()];
  const { page } = await scene.app();
  await addAccount(page, slow);
  await beWrittenTo(page, slow, 'Asked at the first');
  await addSecondAccount(page, other);
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await slow.fault({ kind: 'status', status: 429, on: 'send', retryAfter: 15 });
  await say(page, 'Patient');
  await message(page, 'Patient', 'Waiting until', 'Opentact asked').waitFor();
  await beWrittenTo(page, other, 'Asked at the second');
  await say(page, 'Unhindered');
  await message(page, 'Unhindered', 'Carrier took it').waitFor();
  expect(await attempted(other)).toEqual(['Unhindered']);
  expect((await slow.log()).sends).toEqual([]);
  await banners(page)
    .getByText(/^Sending from .+ is paused until \S+.* – Opentact asked for it \(.*429.*\)\./)
    .waitFor();
  const settings = await openSettings(page);
  const told = settings.getByText(/^Sending paused until .+ – Opentact asked for it$/);
  await told.waitFor();
  expect(await told.count()).toBe(1);
  await closeDialog(page, 'Settings');

  await conversations(page).getByText('Patient').click();
  await message(page, 'Patient', 'Carrier took it').waitFor();
  const { attempts, sends } = await slow.log();
  expect(attempts.map(({ status }) => status)).toEqual([429, 200]);
  const [refused, taken] = attempts.map(({ tick }) => tick);
  expect((taken ?? 0) - (refused ?? 0)).toBeGreaterThan(14_900);
  expect(sends.map(({ text }) => text)).toEqual(['Patient']);
  await expect.poll(() => banners(page).count(), { timeout: 20_000 }).toBe(0);
});

test('texts that were not pushed are found, told with line and cause, and cleared by the next that is', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  const { page } = app;
  await addAccount(page, gateway);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await gateway.unsubscribe();
  await gateway.clock(5_000);
  await gateway.inboundSilent({ from: people.delivered, to: line, text: 'Can you hear me?' });

  const settings = await openSettings(page);
  const check = settings.getByRole('button', { name: /^Check receiving/ });
  const result = card(settings).getByText(/^Checked /);
  const ask = async () => {
    await check.click();
    return await result.textContent();
  };
  expect(await ask()).toMatch(/: everything Opentact has on record is here\.$/);
  await expect
    .poll(ask, { timeout: grace + 20_000, interval: 4_000 })
    .toMatch(/^Checked .+: 1 text had not arrived live and is in your inbox now\.$/);
  await card(settings)
    .getByText(/^1 text to \(838\) 205-0008 did not arrive live; found/)
    .waitFor();
  await closeDialog(page, 'Settings');
  await conversations(page).getByText('Can you hear me?').waitFor();
  await banners(page)
    .getByText(
      /^1 text to \(838\) 205-0008 did not arrive live\. Longcode found it in Opentact’s records at .+ and put it in your inbox\. Opentact had dropped this key from live delivery, and Longcode signed it up again\.$/,
    )
    .waitFor();
  expect(await banners(page).count()).toBe(1);

  await gateway.inbound({ from: people.delivered, to: line, text: 'And now?' });
  await conversations(page).getByText('And now?').waitFor();
  await expect.poll(() => banners(page).count()).toBe(0);
  expect(
    (await app.notifications()).filter(({ body }) => body === 'Can you hear me?'),
  ).toHaveLength(1);
});

test('an outage of two accounts is one banner, and its end one all-clear', async () => {
  scene = await openScene();
  const files = ['first.log', 'second.log'].map((name) => path.join(scene.folder, name));
  const gateways: GatewayProcess[] = [];
  for (const stateFile of files) gateways.push(await scene.gateway({ stateFile, apiKey }));
  const [first, second] = gateways;
  if (first === undefined || second === undefined) throw new Error('There is no gateway.');
  const { page } = await scene.app();
  await addAccount(page, first);
  await addSecondAccount(page, second);
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await first.stop();
  await banners(page)
    .getByText(/^Opentact has not answered for .+ since .+ Your other account is fine\./)
    .waitFor();
  await second.stop();
  await banners(page)
    .getByText(/^Opentact has not answered for your 2 accounts since/)
    .waitFor();
  expect(await banners(page).count()).toBe(1);
  await writeTo(page, [people.delivered], 'Through the outage');
  await message(page, 'Through the outage', 'Waiting – Opentact not answering since').waitFor();
  const settings = await openSettings(page);
  await card(settings)
    .getByText(/^(Waiting \d+ s to try again|Trying again|Connecting)/)
    .waitFor();
  await card(settings, 1)
    .getByText(/^(Waiting \d+ s to try again|Trying again|Connecting)/)
    .waitFor();
  await closeDialog(page, 'Settings');

  const told = await page.evaluateHandle(() => {
    const seen = new Set<string>();
    new MutationObserver(() => {
      for (const one of document.querySelectorAll('.banner-text')) seen.add(one.textContent ?? '');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  const ports = [first.port, second.port];
  const back: GatewayProcess[] = [];
  for (const [n, stateFile] of files.entries()) {
    back.push(await scene.gateway({ stateFile, apiKey, port: ports[n] ?? 0 }));
  }
  const tryNow = page.getByRole('button', { name: 'Try now' });
  if (await tryNow.isVisible()) await tryNow.click();
  await banners(page)
    .getByText(/^Opentact answers again\./)
    .waitFor({ timeout: 40_000 });
  expect(await banners(page).count()).toBe(1);
  const sentences = await told.evaluate((seen) => [...seen]);
  expect(sentences.filter((text) => text.includes('again.'))).toHaveLength(1);
  await message(page, 'Through the outage', 'Carrier took it').waitFor();
  const all = await Promise.all(back.map(attempted));
  expect(all.flat()).toEqual(['Through the outage']);
});
