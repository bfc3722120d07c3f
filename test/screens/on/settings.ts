/** The settings, part by part, and the first start. */
import type { Locator } from 'playwright';
import { button, dialogOf, starting } from '../moves.ts';
import { type Desk, type Screen, sizes } from '../screen.ts';

type PartName = (desk: Desk) => string;

async function openSettings(desk: Desk): Promise<Locator> {
  await desk.page.keyboard.press('Control+,');
  return dialogOf(desk, desk.words.settings.title);
}

async function toPart(desk: Desk, part: PartName): Promise<Locator> {
  const settings = await openSettings(desk);
  const heading = settings.getByRole('heading', { name: part(desk), exact: true });
  await heading.first().evaluate((one) => one.scrollIntoView());
  return settings;
}

const part = (name: string, words: PartName): Screen => ({
  name: `settings-${name}`,
  open: async (desk) => void (await toPart(desk, words)),
});

export const settingsScreens: readonly Screen[] = [
  part('accounts', ({ words }) => words.settings.accounts),
  part('sending', ({ words }) => words.settings.sending),
  part('notifications', ({ words }) => words.settings.alerts),
  part('appearance', ({ words }) => words.settings.appearance),
  part('computer', ({ words }) => words.desktop.title),
  part('receiver', ({ words }) => words.receiver.title),
  part('storage', ({ words }) => words.storage.title),
  part('archive', ({ words }) => words.archive.settingsTitle),
  {
    name: 'settings-pace',
    open: async (desk) => {
      const settings = await openSettings(desk);
      const pace = starting(desk.words.settings.paceNamed('').slice(0, 4));
      await button(settings, pace).click();
      await button(settings, desk.words.settings.savePace).waitFor();
    },
  },
  {
    name: 'settings-remove',
    open: async (desk) => {
      const settings = await openSettings(desk);
      await settings.getByTitle(desk.words.settings.remove, { exact: true }).first().click();
      await desk.page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'settings-add',
    open: async (desk) => {
      const settings = await openSettings(desk);
      await button(settings, desk.words.settings.addAnother).click();
      const form = settings.locator('.add-account');
      await form.waitFor();
      await form.evaluate((one) => one.scrollIntoView());
    },
  },
  {
    name: 'settings-small',
    open: async (desk) => {
      await openSettings(desk);
      await desk.page.setViewportSize(sizes.small);
    },
  },
];

/** Of an app without an account. */
export const startScreens: readonly Screen[] = [
  {
    name: 'first-run',
    open: async (desk) => button(desk.page, desk.words.onboarding.practice).waitFor(),
  },
  {
    name: 'first-run-advanced',
    open: async (desk) => {
      await desk.page.getByRole('radio').last().check({ force: true });
      await button(desk.page, desk.words.onboarding.advanced).click();
    },
  },
];
