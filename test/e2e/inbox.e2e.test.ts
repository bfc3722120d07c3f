import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { stranger } from '../faults/stage.ts';
import { closeDialog, composer, conversations } from './desk.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { addAccount, line, messages, openScene, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const [ana, ben, cleo] = [stranger(1), stranger(2), stranger(3)];
const [annaShown, benShown, cleoShown] = ['(202) 555-0101', '(202) 555-0102', '(202) 555-0103'];

const inbound = (gateway: GatewayProcess, from: string, text: string) =>
  gateway.inbound({ from, to: line, text });

const rows = (page: Page): Locator => conversations(page).locator('.row-who');
const row = (page: Page, who: string): Locator => conversations(page).filter({ hasText: who });
const openRow = (page: Page, who: string) => row(page, who).getByRole('button').first().click();

/** The view, and what its button says beside its name. */
const view = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name });

/** Somewhere that is on no list. */
const lookAway = (page: Page) => page.mouse.move(900, 300);

async function openWithThree() {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  await addAccount(app.page, gateway);
  for (const [from, text] of [
    [ana, 'First'],
    [ben, 'Second'],
    [cleo, 'Third'],
  ] as const) {
    await inbound(gateway, from, text);
    await row(app.page, text).waitFor();
  }
  return { gateway, app, page: app.page };
}

test('acts from the keyboard, each undone, and a new text opens what was done', async () => {
  const { gateway, page } = await openWithThree();
  await view(page, 'Needs reply 3').click();
  await expect.poll(() => rows(page).allTextContents()).toEqual([annaShown, benShown, cleoShown]);

  await row(page, annaShown).getByRole('button').first().focus();
  await page.keyboard.press('e');
  await view(page, 'Needs reply 2').waitFor();
  await view(page, 'Done 1').waitFor();
  await expect.poll(() => rows(page).allTextContents()).toEqual([benShown, cleoShown]);
  await page
    .getByRole('region', { name: 'Just done' })
    .getByText('1 conversation is done')
    .waitFor();
  // The focus is on the row that came up, so the next key goes on.
  await page.keyboard.press('h');
  await page.getByRole('dialog', { name: 'Snooze until' }).waitFor();
  await page.getByRole('button', { name: /^Tomorrow morning/ }).press('Enter');
  await view(page, 'Snoozed 1').waitFor();
  await expect.poll(() => rows(page).allTextContents()).toEqual([cleoShown]);

  await page.keyboard.press('Control+z');
  await view(page, 'Needs reply 2').waitFor();
  await page.keyboard.press('Control+z');
  await view(page, 'Needs reply 3').waitFor();
  await expect.poll(() => rows(page).allTextContents()).toEqual([annaShown, benShown, cleoShown]);

  await row(page, annaShown).getByRole('button').first().focus();
  await page.keyboard.press('e');
  await view(page, 'Done 1').waitFor();
  await inbound(gateway, ana, 'One more thing');
  await view(page, 'Needs reply 3').waitFor();
  expect(await view(page, 'Done 1').count()).toBe(0);
});

test('several at once: selected by key and pointer, pinned, muted and marked from a menu', async () => {
  const { page } = await openWithThree();
  await openRow(page, cleoShown);
  await row(page, cleoShown).getByRole('button').first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Selected conversations' });
  await bar.getByText('3 of 3 selected').waitFor();
  await row(page, benShown)
    .getByRole('button')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await bar.getByText('2 of 3 selected').waitFor();
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Pin', exact: true }).click();
  await expect.poll(() => rows(page).allTextContents()).toEqual([cleoShown, annaShown, benShown]);
  expect(await page.getByRole('listitem', { name: /Pinned/ }).count()).toBe(2);
  expect(await bar.count()).toBe(0);

  // Marking the open one as unread leaves it, or looking at it would read it.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mark as unread' }).click();
  await page.getByRole('listitem', { name: /Marked unread/ }).waitFor();
  await page.locator('.thread-pane .empty').waitFor();
  await openRow(page, cleoShown);
  await expect.poll(() => page.getByRole('listitem', { name: /Marked unread/ }).count()).toBe(0);

  await page.getByRole('button', { name: `More for ${benShown}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Mute' }).press('Enter');
  await page.getByRole('listitem', { name: /Muted/ }).waitFor();
});

test('nothing moves under the pointer, and the pill brings it', async () => {
  const { gateway, page } = await openWithThree();
  await row(page, benShown).hover();
  await page.mouse.move(400, 300);
  await inbound(gateway, ana, 'Moves up');
  const pill = page.getByRole('button', { name: '1 new' });
  await pill.waitFor();
  await row(page, 'Moves up').waitFor();
  expect(await rows(page).allTextContents()).toEqual([cleoShown, benShown, annaShown]);
  await inbound(gateway, stranger(4), 'Somebody new');
  await page.getByRole('button', { name: '2 new' }).click();
  const moved = ['(202) 555-0104', annaShown, cleoShown, benShown];
  await expect.poll(() => rows(page).allTextContents()).toEqual(moved);
  await inbound(gateway, ben, 'Comes when they leave');
  await page.getByRole('button', { name: '1 new' }).waitFor();
  await lookAway(page);
  await expect.poll(() => rows(page).first().textContent()).toBe(benShown);
});

test('words survive being left, killed and taken up again; what is sent takes its draft along', async () => {
  const { gateway, app, page } = await openWithThree();
  await openRow(page, annaShown);
  await composer(page).fill('Half a thought');
  await openRow(page, benShown);
  await row(page, annaShown).getByText('Draft:').waitFor();
  await composer(page).pressSequentially('Typed last');

  await page.getByRole('button', { name: 'New message' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('textbox', { name: 'To' }).fill(`${cleo}, nobody,`);
  await dialog.getByRole('textbox', { name: 'Message' }).fill('An unfinished letter');
  await page.waitForTimeout(1000);
  await app.kill();

  const again = (await scene.app()).page;
  await openRow(again, benShown);
  await expect.poll(() => composer(again).inputValue()).toBe('Typed last');
  await openRow(again, annaShown);
  await expect.poll(() => composer(again).inputValue()).toBe('Half a thought');
  await composer(again).press('Enter');
  await messages(again).filter({ hasText: 'Half a thought' }).waitFor();
  expect(await composer(again).inputValue()).toBe('');

  await again.getByRole('button', { name: 'New message' }).first().click();
  const reopened = again.getByRole('dialog', { name: 'New message' });
  expect(await reopened.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('');
  await reopened.getByRole('button', { name: '1 unfinished message' }).click();
  await reopened.getByRole('button', { name: /^Continue: / }).click();
  await expect
    .poll(() => reopened.getByRole('textbox', { name: 'Message' }).inputValue())
    .toBe('An unfinished letter');
  expect(await reopened.getByRole('textbox', { name: 'To' }).inputValue()).toBe('nobody');
  await reopened.getByRole('textbox', { name: 'To' }).fill('');
  await reopened.getByRole('button', { name: 'Send', exact: true }).click();
  await messages(again).filter({ hasText: 'An unfinished letter' }).waitFor();
  await again.getByRole('button', { name: 'New message' }).first().click();
  await reopened.getByRole('textbox', { name: 'To' }).waitFor();
  expect(await reopened.getByRole('region', { name: 'Unfinished messages' }).count()).toBe(0);
  await closeDialog(again, 'New message');
  expect((await gateway.log()).sends.map(({ text }) => text).toSorted()).toEqual([
    'An unfinished letter',
    'Half a thought',
  ]);
});

test('a conversation that is read further up stays where it is', async () => {
  const { gateway, page } = await openWithThree();
  await gateway.inbound({ from: ana, to: line, text: 'One of many', count: 40 });
  await page.getByRole('listitem', { name: /41 unread texts/ }).waitFor();
  await openRow(page, annaShown);
  const pill = page.locator('.thread-pane').getByRole('button', { name: / new$/ });
  await pill.click();
  await pill.waitFor({ state: 'hidden' });
  await page.locator('.log').hover();
  await page.mouse.wheel(0, -600);
  await page.getByRole('button', { name: 'Go to the newest message' }).waitFor();
  const read = messages(page).nth(8);
  const words = await read.getAttribute('aria-label');
  const top = (await read.boundingBox())?.y;
  await inbound(gateway, ana, 'While you read');
  await pill.waitFor();
  expect([await read.getAttribute('aria-label'), (await read.boundingBox())?.y]).toEqual([
    words,
    top,
  ]);
  await pill.click();
  await messages(page).filter({ hasText: 'While you read' }).waitFor();
  await page.getByText('New', { exact: true }).waitFor();
});
