import { afterEach, test } from 'vitest';
import { inspection } from './axe.ts';
import { closeDialog } from './desk.ts';
import { addAccount, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const themes = ['light', 'dark'] as const;

test.each(themes)(
  'axe finds nothing while a text is written, %s',
  { timeout: 120_000 },
  async (theme) => {
    scene = await openScene();
    const gateway = await scene.gateway();
    const app = await scene.app();
    const { page } = app;
    const { look, expectClean } = inspection();
    await app.setSystemTheme(theme);
    await addAccount(page, gateway);
    await writeTo(page, [people.delivered], 'Hello');
    const box = page.locator('.thread-pane textarea');
    await box.fill('It’s {amount}');
    await look(page, 'fields');
    await box.fill(`It’s ${'long '.repeat(30)}`);
    await box.press('Control+Shift+s');
    await page.getByRole('button', { name: 'Swap', exact: true }).waitFor();
    await look(page, 'swap');
    await page.keyboard.press('Escape');
    await box.fill('');
    await box.press('Control+;');
    await page.getByRole('combobox', { name: 'Search emoji' }).waitFor();
    await look(page, 'emoji');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Templates', exact: true }).click();
    await page.getByRole('button', { name: 'New template' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Hours');
    await page.getByRole('textbox', { name: 'Text' }).fill('From nine to five');
    await look(page, 'template');
    await page.getByRole('button', { name: 'Save template' }).click();
    await page.getByTitle('Edit Hours').waitFor();
    await look(page, 'templates');
    await closeDialog(page, 'Templates');
    await box.fill('/');
    await page.getByRole('option', { name: /Hours/ }).waitFor();
    await look(page, 'choosing');
    expectClean('fields', 'swap', 'emoji', 'template', 'templates', 'choosing');
  },
);
