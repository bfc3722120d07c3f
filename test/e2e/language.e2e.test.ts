/** The language of the interface: chosen in the settings, in force at once, and after the next start. */
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { composer, conversations, openSettings } from './desk.ts';
import { addAccount, line, messages, openScene, people, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const root = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });

const shown = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().waitFor();

test('German is chosen, keeps the conversation and the draft, and is there at the next start', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app({ env: { LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } });
  const { page } = app;
  await addAccount(page, gateway);
  await gateway.inbound({ from: people.delivered, to: line, text: 'Are you open?' });
  await conversations(page).getByText('Are you open?').click();
  await messages(page).first().waitFor();
  await composer(page).fill('Half a tho');
  expect(await root(page)).toEqual({ lang: 'en', dir: 'ltr' });

  const settings = await openSettings(page);
  await settings.getByRole('radio', { name: 'Deutsch' }).check({ force: true });

  const draft = page.getByRole('textbox', { name: 'Nachricht', exact: true });
  await expect.poll(() => draft.inputValue().catch(() => null)).toBe('Half a tho');
  expect(await root(page)).toEqual({ lang: 'de', dir: 'ltr' });
  await shown(page, 'Neue Nachricht');
  await app.kill();

  const again = await scene.app();
  await shown(again.page, 'Neue Nachricht');
  await again.page.evaluate(() => window.longcode.updateSettings({ language: 'ar-XB' }));
  await expect.poll(() => root(again.page).catch(() => null)).toEqual({ lang: 'en', dir: 'rtl' });
});
