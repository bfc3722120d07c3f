/** One conversation: its texts and files, what is known of each text, and who it is with. */
import type { Locator } from 'playwright';
import { button, dialogOf, openThread, showView } from '../moves.ts';
import { type Desk, type Screen, sizes } from '../screen.ts';

async function openDetails(desk: Desk, who: string): Promise<void> {
  const { page, words } = desk;
  await page.setViewportSize(sizes.wide);
  await openThread(desk, who);
  await page.keyboard.press('Control+d');
  const details = page.getByRole('complementary', { name: words.details.title });
  await details.getByText(words.details.nextStep, { exact: true }).first().waitFor();
}

async function openOptedOut(desk: Desk): Promise<Locator> {
  const { page, words } = desk;
  await openThread(desk, 'Stan Opsahl');
  const place = page.getByRole('region', { name: words.optout.title, exact: true });
  const how = button(place, words.optout.how);
  if ((await how.getAttribute('aria-expanded')) === 'false') await how.click();
  return place;
}

export const threadScreens: readonly Screen[] = [
  {
    name: 'pictures',
    open: async (desk) => {
      await openThread(desk, 'Mina Vogel');
      await desk.page.locator('.thread-pane .media img').first().waitFor();
    },
  },
  {
    name: 'picture',
    open: async (desk) => {
      await openThread(desk, 'Mina Vogel');
      await desk.page.locator('.thread-pane .media button').first().click();
      await desk.page.getByRole('dialog').locator('img').waitFor();
    },
  },
  {
    name: 'card',
    open: async (desk) => {
      await openThread(desk, 'Iris Moreau');
      await button(desk.page, desk.words.media.textThem)
        .or(desk.page.getByRole('button', { name: desk.words.people.saveCard }))
        .first()
        .waitFor();
    },
  },
  { name: 'group', open: (desk) => openThread(desk, 'Lena Farrow, Rafi Santos') },
  { name: 'details', open: (desk) => openDetails(desk, 'Faye Okafor') },
  {
    name: 'receipt',
    open: async (desk) => {
      await openDetails(desk, 'Faye Okafor');
      const raw = desk.page.locator('.steps button').last();
      await raw.click();
      await desk.page.locator('.steps pre').first().waitFor();
      await desk.page.locator('.steps pre').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'details-sheet',
    open: async (desk) => {
      await openDetails(desk, 'Faye Okafor');
      await desk.page.setViewportSize(sizes.small);
      await dialogOf(desk, desk.words.details.title);
    },
  },
  {
    name: 'failed-details',
    open: async (desk) => {
      const { page, words } = desk;
      await page.setViewportSize(sizes.wide);
      await showView(desk, 'failed');
      const list = page.getByRole('list', { name: words.failed.list, exact: true });
      await list.getByRole('listitem').first().waitFor();
      await list
        .getByRole('button', { name: words.failed.detailsOf('Ruth Landau'), exact: true })
        .click();
      const details = page.getByRole('complementary', { name: words.details.title });
      await details.getByText(words.details.nextStep, { exact: true }).first().waitFor();
    },
  },
  {
    name: 'person',
    open: async (desk) => {
      const { page, words } = desk;
      await page.setViewportSize(sizes.wide);
      await openThread(desk, 'Mina Vogel');
      await page.keyboard.press('Control+i');
      const person = page.getByRole('complementary', { name: words.people.panel.title });
      await person.getByText(words.people.panel.files, { exact: true }).waitFor();
    },
  },
  {
    name: 'opted-out',
    open: async (desk) => {
      await openOptedOut(desk);
    },
  },
  {
    name: 'consent',
    open: async (desk) => {
      const { words } = desk;
      await button(await openOptedOut(desk), words.optout.record).click();
      await dialogOf(desk, words.optout.consent.title('Stan Opsahl'), 'alertdialog');
    },
  },
  {
    name: 'scheduled-here',
    open: async (desk) => {
      await openThread(desk, 'Ruth Landau');
      await desk.page
        .getByRole('region', { name: desk.words.schedule.here, exact: true })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'menu',
    open: async (desk) => {
      await openThread(desk, 'Ana Reyes');
      await button(desk.page, desk.words.inbox.moreActs).click();
      await desk.page.getByRole('menu').waitFor();
    },
  },
];
