/** What is opened over the inbox: scheduled texts, numbers, insight, files out, help. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright';
import { button, dialogOf, goTo, openPlace, starting } from '../moves.ts';
import { type Desk, type Screen, sizes } from '../screen.ts';

const payload = path.resolve(import.meta.dirname, '../../payloads/bandwidth/failed_spam_4470.json');

async function openNumbers(desk: Desk): Promise<Locator> {
  const { page } = desk;
  await page.locator('.rail-numbers').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('option').first().waitFor();
  return dialog;
}

async function openHelp(desk: Desk): Promise<Locator> {
  await desk.page.keyboard.press('F1');
  return dialogOf(desk, desk.words.help.title);
}

async function openInsight(desk: Desk): Promise<Locator> {
  const dialog = await openPlace(desk, desk.words.insight.title);
  await dialog.getByText(desk.words.insight.spend, { exact: true }).waitFor();
  return dialog;
}

export const placeScreens: readonly Screen[] = [
  {
    name: 'scheduled',
    open: async (desk) => {
      const dialog = await openPlace(desk, desk.words.schedule.list);
      await dialog.getByRole('listitem').first().waitFor();
    },
  },
  { name: 'insight', open: async (desk) => void (await openInsight(desk)) },
  {
    name: 'insight-delivery',
    open: async (desk) => {
      const dialog = await openInsight(desk);
      await dialog
        .getByRole('region', { name: desk.words.insight.delivery, exact: true })
        .evaluate((part) => part.scrollIntoView());
    },
  },
  {
    name: 'insight-causes',
    open: async (desk) => {
      const dialog = await openInsight(desk);
      await dialog
        .getByRole('region', { name: desk.words.insight.causes, exact: true })
        .evaluate((part) => part.scrollIntoView());
    },
  },
  { name: 'numbers', open: async (desk) => void (await openNumbers(desk)) },
  {
    name: 'number',
    open: async (desk) => {
      const dialog = await openNumbers(desk);
      await dialog.getByRole('option').first().click();
      await dialog.getByRole('article').waitFor();
    },
  },
  {
    name: 'number-small',
    open: async (desk) => {
      await desk.page.locator('.rail-numbers').first().click();
      const dialog = desk.page.getByRole('dialog');
      await dialog.getByRole('option').nth(1).click();
      await dialog.getByRole('article').waitFor();
      await desk.page.setViewportSize(sizes.small);
    },
  },
  {
    name: 'profile',
    open: async (desk) => {
      const dialog = await openNumbers(desk);
      await dialog.getByRole('tab').last().click();
      await dialog.getByRole('option').first().click();
      await dialog.getByRole('article').waitFor();
    },
  },
  {
    name: 'help',
    open: async (desk) => {
      await openHelp(desk);
    },
  },
  {
    name: 'explain',
    open: async (desk) => {
      const { words } = desk;
      const dialog = await openHelp(desk);
      await dialog
        .getByRole('textbox')
        .first()
        .fill(await readFile(payload, 'utf8'));
      await button(dialog, words.help.explain).click();
      const results = dialog.getByRole('region', { name: words.help.results });
      await results.evaluate((part) => part.scrollIntoView());
    },
  },
  {
    name: 'about',
    open: async (desk) => {
      await goTo(desk, desk.words.acts.about);
      const dialog = await dialogOf(desk, desk.words.about.title);
      await button(dialog, desk.words.about.showReport).waitFor();
    },
  },
  {
    name: 'report',
    open: async (desk) => {
      await goTo(desk, desk.words.acts.about);
      const dialog = await dialogOf(desk, desk.words.about.title);
      await button(dialog, desk.words.about.showReport).click();
      await dialog.getByRole('textbox').evaluate((text) => text.scrollIntoView());
    },
  },
  {
    name: 'export',
    open: async (desk) => {
      await goTo(desk, desk.words.acts.export);
      const dialog = await dialogOf(desk, desk.words.archive.exportTitle);
      await button(dialog, starting(desk.words.archive.export)).waitFor();
    },
  },
];
