/** The moves that lead to screens, each in the words of the language that is shown. */
import type { Locator, Page } from 'playwright';
import type { Desk } from './screen.ts';

/** Longest wait for something on a screen, ms. */
export const patience = 15_000;

/** An accessible name that goes on behind these words; signs that turn the direction may stand before. */
export function starting(words: string): RegExp {
  return new RegExp(
    `^[\\u200e\\u200f\\u2066-\\u2069]*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
  );
}

/** The words of any number up to one. */
export function oneOf(most: number, words: (n: number) => string): RegExp {
  const all = Array.from({ length: most }, (_, n) => starting(words(n + 1)).source);
  return new RegExp(all.map((source) => `${source}$`).join('|'));
}

export function button(scope: Page | Locator, name: string | RegExp): Locator {
  return scope.getByRole('button', { name, exact: true }).first();
}

/** The dialog of that title, when it is there. */
export async function dialogOf(
  { page }: Desk,
  name: string,
  role: 'dialog' | 'alertdialog' = 'dialog',
): Promise<Locator> {
  const dialog = page.getByRole(role, { name, exact: true });
  await dialog.waitFor();
  return dialog;
}

/** Does an act of the palette, or opens a conversation by a name in it. */
export async function goTo(desk: Desk, name: string): Promise<void> {
  const { page, words } = desk;
  await page.keyboard.press('Control+k');
  const dialog = await dialogOf(desk, words.palette.title);
  await dialog.getByRole('combobox').fill(name);
  await dialog.getByRole('option', { name }).first().click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens the newest conversation with somebody; resolves when their texts are there. */
export async function openThread(desk: Desk, who: string): Promise<void> {
  const { page, words } = desk;
  await goTo(desk, who);
  await page.locator('.thread-name').getByText(who).waitFor();
  await page
    .getByRole('log', { name: words.conversation.messages })
    .getByRole('article')
    .last()
    .waitFor();
}

export type RailView = 'all' | 'needs-reply' | 'unread' | 'snoozed' | 'failed' | 'done' | 'waiting';

export async function showView({ page, words }: Desk, view: RailView): Promise<void> {
  const rail = page.getByRole('navigation', { name: words.inbox.views, exact: true });
  await button(rail, starting(words.inbox[view])).click();
}

/** Opens one of the places of the left pane. */
export async function openPlace(desk: Desk, name: string): Promise<Locator> {
  const rail = desk.page.getByRole('navigation', { name: desk.words.inbox.views, exact: true });
  await button(rail, starting(name)).click();
  return dialogOf(desk, name);
}

export const rows = ({ page, words }: Desk): Locator =>
  page.getByRole('list', { name: words.inbox.conversations, exact: true }).locator('.row');

/** Where the open conversation is written in. */
export const composer = ({ page }: Desk): Locator => page.locator('.thread-pane textarea');

/** Back to all conversations, with nothing on top and nothing written. */
export async function goHome(desk: Desk): Promise<void> {
  const { page, words } = desk;
  await closeAll(page);
  for (const name of [words.search.end, words.search.leave, words.inbox.clearSelection]) {
    await pressIfThere(button(page, name));
  }
  await pressIfThere(button(page.getByRole('complementary'), words.app.close));
  await forgetDrafts(page);
  await showView(desk, 'all');
  await rows(desk).first().waitFor();
}

const onTop = '[role=dialog], [role=alertdialog], [role=menu], .swap-panel, .slash-list';

/** A dialog may ask before it closes, or have another one under it. */
async function closeAll(page: Page): Promise<void> {
  for (let left = 8; left > 0; left -= 1) {
    const before = await page.locator(onTop).count();
    if (before === 0) return;
    await page.keyboard.press('Escape');
    await page
      .waitForFunction(
        ([places, n]) => document.querySelectorAll(`${places}`).length < Number(n),
        [onTop, before],
        { timeout: 1_000 },
      )
      .catch(() => undefined);
  }
}

async function pressIfThere(found: Locator): Promise<void> {
  if (await found.isVisible()) await found.click();
}

async function forgetDrafts(page: Page): Promise<void> {
  const box = page.locator('.thread-pane textarea');
  if ((await box.count()) > 0) {
    await box.fill('');
    const remove = page.locator('.thread-pane .attached button');
    while ((await remove.count()) > 0) await remove.first().click();
  }
  await page.evaluate(async () => {
    const begun = await window.longcode.listNewMessages();
    if (!begun.ok) return;
    for (const draft of begun.value.drafts) {
      await window.longcode.saveDraft({ ...draft, to: [], typed: '', text: '', media: [] });
    }
  });
}
