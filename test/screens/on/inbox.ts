/** The list of conversations: its views, what can be done with its rows, and the search in its place. */
import { button, dialogOf, goTo, openThread, rows, showView, starting } from '../moves.ts';
import type { Desk, Screen } from '../screen.ts';
import { sizes } from '../screen.ts';

const view = (name: Parameters<typeof showView>[1]): Screen => ({
  name,
  open: async (desk) => {
    await showView(desk, name);
    await desk.page
      .getByRole('heading', { name: desk.words.inbox[name], exact: true })
      .first()
      .waitFor();
    await desk.page.locator('.list-pane .thin-line').waitFor({ state: 'hidden' });
  },
});

async function search({ page, words }: Desk, typed: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByRole('list', { name: words.search.hints }).waitFor();
  if (typed !== '') await page.keyboard.type(typed);
}

export const inboxScreens: readonly Screen[] = [
  // First, because nothing is open yet.
  { name: 'inbox-nothing-open', open: async (desk) => rows(desk).first().waitFor() },
  { name: 'inbox', open: (desk) => openThread(desk, 'Ana Reyes') },
  view('needs-reply'),
  view('unread'),
  view('snoozed'),
  view('done'),
  view('waiting'),
  view('failed'),
  {
    name: 'line',
    open: async (desk) => {
      await button(desk.page.locator('.rail-account').first(), starting('(838) 205-0009')).click();
      await desk.page.locator('.list-pane .empty').waitFor();
    },
  },
  {
    name: 'acts',
    open: async (desk) => {
      await rows(desk).nth(2).click({ button: 'right' });
      await desk.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'selection',
    open: async (desk) => {
      await openThread(desk, 'Ana Reyes');
      // Opening gives the focus to the composer, and would take it from the row.
      await desk.page.locator('.thread-pane textarea:focus').waitFor();
      await rows(desk).nth(1).focus();
      await desk.page.keyboard.press('Space');
      await desk.page.keyboard.press('Shift+ArrowDown');
      await desk.page.getByRole('toolbar', { name: desk.words.inbox.selection }).waitFor();
    },
  },
  {
    name: 'snooze',
    open: async (desk) => {
      await openThread(desk, 'Ana Reyes');
      await button(desk.page, desk.words.inbox.acts.snoozeMore).click();
      await dialogOf(desk, desk.words.inbox.snoozeDialog.title);
    },
  },
  { name: 'search-hints', open: (desk) => search(desk, '') },
  {
    name: 'search',
    open: async (desk) => {
      await search(desk, 'good');
      const hits = desk.page.getByRole('list', { name: desk.words.search.texts });
      await hits.getByRole('listitem').first().waitFor();
      await desk.page.keyboard.press('Enter');
      await desk.page.locator('.thread-name').waitFor();
    },
  },
  {
    name: 'search-nothing',
    open: async (desk) => {
      await search(desk, 'from:ana zebra');
      await desk.page.getByText(desk.words.search.nothing, { exact: true }).first().waitFor();
    },
  },
  {
    name: 'search-here',
    open: async (desk) => {
      await openThread(desk, 'Ana Reyes');
      await desk.page.keyboard.press('Control+Shift+f');
      const bar = desk.page.getByRole('search', { name: desk.words.search.within });
      await bar.getByRole('textbox').or(bar.getByRole('searchbox')).first().fill('the');
      await desk.page.locator('.bubble mark, .message mark').first().waitFor();
    },
  },
  {
    name: 'palette',
    open: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'views-drawer',
    open: async (desk) => {
      await desk.page.setViewportSize(sizes.small);
      await button(desk.page, desk.words.inbox.openViews).click();
      await dialogOf(desk, desk.words.inbox.views);
    },
  },
  {
    name: 'thread-small',
    open: async (desk) => {
      await openThread(desk, 'Ana Reyes');
      await desk.page.setViewportSize(sizes.small);
    },
  },
  {
    name: 'shortcuts',
    open: async (desk) => {
      await goTo(desk, desk.words.acts.shortcuts);
      await dialogOf(desk, desk.words.shortcuts.title);
    },
  },
];
