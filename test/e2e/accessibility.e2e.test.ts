import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { addAccount, line, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

/** Numbers of the practice network whose texts end badly, each in its own way. */
const sorry = ['+12125550150', '+12125550154', '+12125550157', '+12125550159', '+12125550162'];
const payloads = path.resolve(import.meta.dirname, '../payloads');

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on the page as it stands: rule and place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getTiming().iterations === 1);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
  // Evaluated by the debugger, which the page's own policy does not bind.
  await page.evaluate(await readFile(axeFile, 'utf8'));
  return await page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe');
    const { violations: found } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.flatMap((rule: { id: string; nodes: { html: string }[] }) =>
      rule.nodes.map(({ html }) => `${rule.id}: ${html.slice(0, 160)}`),
    );
  });
}

test.each(['light', 'dark'] as const)('axe finds nothing on any screen, %s', async (theme) => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  const { page } = app;
  await app.setSystemTheme(theme);
  const found: Record<string, readonly string[]> = {};

  await page.getByRole('button', { name: 'Advanced' }).click();
  found['first run'] = await violations(page);

  await addAccount(page, gateway);
  found['empty inbox'] = await violations(page);

  await page.getByRole('button', { name: 'New message' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('textbox', { name: 'To' }).fill(`${people.delivered}, nobody,`);
  found['new message'] = await violations(page);
  await page.keyboard.press('Escape');

  await gateway.inbound({ from: people.answers, to: line, text: 'Hello there' });
  await writeTo(page, [people.failsAfter], 'Good day');
  await message(page, 'Good day', 'Not delivered').waitFor();
  found['conversation'] = await violations(page);

  await page.setViewportSize({ width: 1360, height: 850 });
  await message(page, 'Good day', 'Not delivered').focus();
  await page.keyboard.press('Control+d');
  const details = page.getByRole('complementary', { name: 'Message details' });
  await details
    .getByRole('button', { name: /^Raw receipt/ })
    .last()
    .click();
  await details.locator('pre').waitFor();
  found['details'] = await violations(page);
  await page.setViewportSize({ width: 900, height: 700 });
  await page.getByRole('dialog', { name: 'Message details' }).getByText('Next step').waitFor();
  found['details sheet'] = await violations(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1360, height: 850 });

  await writeTo(page, [...sorry, people.delivered], 'To all of you');
  await dialog.getByText('6 of 6 settled').waitFor();
  found['batch card'] = await violations(page);
  await dialog.getByRole('button', { name: /^Retry those worth retrying/ }).click();
  await page.getByRole('alertdialog').waitFor();
  found['batch retry'] = await violations(page);
  await page.getByRole('button', { name: 'Leave them' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: /^Failed/ }).click();
  await page
    .getByRole('button', { name: /^Retry the text to/ })
    .first()
    .waitFor();
  found['failed view'] = await violations(page);

  await page.getByRole('button', { name: 'Help' }).click();
  const payload = await readFile(path.join(payloads, 'telnyx/inbound_mms.json'), 'utf8');
  await page.getByRole('textbox', { name: 'Raw payload' }).fill(payload);
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.getByRole('region', { name: 'What it says' }).waitFor();
  found['help'] = await violations(page);
  await page.getByRole('dialog', { name: 'Help' }).getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('switch', { name: 'Notifications' }).waitFor();
  found['settings'] = await violations(page);

  expect(found).toEqual({
    'first run': [],
    'empty inbox': [],
    'new message': [],
    conversation: [],
    details: [],
    'details sheet': [],
    'batch card': [],
    'batch retry': [],
    'failed view': [],
    help: [],
    settings: [],
  });
});
