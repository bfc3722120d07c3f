/** A text to many: where each stands, and one more try for those worth it. */
import { button, oneOf, openThread } from '../moves.ts';
import type { Desk, Screen } from '../screen.ts';

async function openCard(desk: Desk) {
  const { page, words } = desk;
  await openThread(desk, '(212) 555-0150');
  await page.locator('.thread-pane .batch-link').first().click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('list', { name: words.batch.recipients })
    .getByRole('listitem')
    .first()
    .waitFor();
  return dialog;
}

/** As many as `filled.ts` writes to. */
export const batchSize = 44;

export const manyScreens: readonly Screen[] = [
  { name: 'batch', open: async (desk) => void (await openCard(desk)) },
  {
    name: 'batch-retry',
    open: async (desk) => {
      const dialog = await openCard(desk);
      const { words } = desk;
      await button(dialog, oneOf(batchSize, words.batch.retry)).click();
      await desk.page.getByRole('alertdialog').waitFor();
    },
  },
];
