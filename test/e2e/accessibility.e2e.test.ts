import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { addAccount, line, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on the page as it stands: rule and place. */
async function violations(page: Page): Promise<readonly string[]> {
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

  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('switch', { name: 'Notifications' }).waitFor();
  found['settings'] = await violations(page);

  expect(found).toEqual({
    'first run': [],
    'empty inbox': [],
    'new message': [],
    conversation: [],
    settings: [],
  });
});
