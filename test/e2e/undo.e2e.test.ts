/** Taking a text back: while that can be done nothing of it has left, and afterwards it is gone once. */
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { storedTexts } from '../faults/written-down.ts';
import {
  attempted,
  closeDialog,
  composer,
  conversations,
  expectAttempts,
  openSettings,
  say,
  sendUnseen,
} from './desk.ts';
import {
  addAccount,
  line,
  message,
  messages,
  openScene,
  people,
  type Scene,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

/** What a careless program would trim, fold or escape. */
const exact = '  Come at 5 – or <b>6</b>?\n\n\tLena’s naïve "plan" 👩‍👩‍👧 & so on… ';
const undo = 'Undo: the text to (212) 555-0103';

async function open(undoSeconds?: number) {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  await addAccount(app.page, gateway, { keepUndo: true });
  if (undoSeconds !== undefined) await setUndo(app.page, undoSeconds);
  return { gateway, app, page: app.page };
}

const setUndo = (page: Page, undoSeconds: number) =>
  page.evaluate((change) => window.longcode.updateSettings(change), { undoSeconds });

/** A conversation that is there already, so that taking back does not end it. */
async function openWithHistory(undoSeconds?: number) {
  const opened = await open(undoSeconds);
  const { gateway, page } = opened;
  await gateway.inbound({ from: people.delivered, to: line, text: 'Are you open?' });
  await conversations(page).getByText('Are you open?').click();
  await messages(page).first().waitFor();
  return opened;
}

const outbound = () => storedTexts(scene.profile).filter(({ direction }) => direction === 'out');

test('Undo brings the exact text back into the composer, and it never left', async () => {
  const { gateway, page } = await openWithHistory();
  await say(page, exact);
  await message(page, 'Come at 5', 'Waiting, can be taken back').waitFor();
  expect(await composer(page).inputValue()).toBe('');
  await page.getByRole('button', { name: undo }).click();
  await expect.poll(() => composer(page).inputValue()).toBe(exact);
  await expect.poll(() => messages(page).count()).toBe(1);
  expect(outbound()).toEqual([]);

  await composer(page).fill('Written instead');
  await composer(page).press('Enter');
  await message(page, 'Written instead', 'Carrier took it').waitFor();
  expect(await attempted(gateway)).toEqual(['Written instead']);
});

test('a conversation that was only this text goes with it, and can be written again', async () => {
  const { gateway, page } = await open();
  await writeTo(page, [people.delivered], exact);
  await conversations(page).getByText('Come at 5').waitFor();
  await page.getByRole('button', { name: undo }).click();

  const dialog = page.getByRole('dialog', { name: 'New message' });
  await expect
    .poll(() => dialog.getByRole('textbox', { name: 'Message' }).inputValue())
    .toBe(exact);
  const chosen = dialog.getByRole('grid', { name: 'Recipients' });
  expect(await chosen.getByRole('row').allTextContents()).toEqual(['(212) 555-0103']);
  await closeDialog(page, 'New message');
  await page.getByText('No conversations yet').waitFor();
  expect(storedTexts(scene.profile)).toEqual([]);
  expect(await attempted(gateway)).toEqual([]);
});

test('what was typed since stands behind what is taken back', async () => {
  const { page } = await openWithHistory(10);
  await say(page, 'First thought');
  await message(page, 'First thought', 'Waiting').waitFor();
  await composer(page).fill('second thought');
  await page.getByRole('button', { name: undo }).click();
  await expect.poll(() => composer(page).inputValue()).toBe('First thought\nsecond thought');
  expect(outbound()).toEqual([]);
});

test('Ctrl+Z in the empty composer takes the text back', async () => {
  const { gateway, page } = await openWithHistory(10);
  await say(page, exact);
  await message(page, 'Come at 5', 'Waiting').waitFor();
  await composer(page).press('ControlOrMeta+z');
  await expect.poll(() => composer(page).inputValue()).toBe(exact);
  await expect.poll(() => messages(page).count()).toBe(1);
  expect(outbound()).toEqual([]);
  expect(await attempted(gateway)).toEqual([]);
});

test('Ctrl+Z in the composer undoes typing while there is any, and the text goes', async () => {
  const { gateway, page } = await openWithHistory();
  await say(page, 'This one goes');
  await message(page, 'This one goes', 'Waiting').waitFor();
  await composer(page).pressSequentially('next');
  await composer(page).press('ControlOrMeta+z');
  // How much one step takes back is the browser's own business.
  await expect.poll(() => composer(page).inputValue()).not.toBe('next');
  await message(page, 'This one goes', 'Carrier took it').waitFor();
  expect(await attempted(gateway)).toEqual(['This one goes']);
});

test('a composition to many is taken back whole, with everybody it was for', async () => {
  const { gateway, page } = await open(10);
  const everybody = [people.delivered, people.echoes, people.answers];
  await writeTo(page, everybody, 'To all of you');
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByText(/^None has gone yet – undo \d+ s$/).waitFor();
  await dialog.getByRole('button', { name: 'Undo: all 3 texts' }).click();
  const box = dialog.getByRole('textbox', { name: 'Message' });
  await expect.poll(() => box.inputValue()).toBe('To all of you');
  const chosen = dialog.getByRole('grid', { name: 'Recipients' }).getByRole('row');
  expect((await chosen.allTextContents()).toSorted()).toEqual([
    '(212) 555-0101',
    '(212) 555-0102',
    '(212) 555-0103',
  ]);
  expect(storedTexts(scene.profile)).toEqual([]);
  expect(await attempted(gateway)).toEqual([]);
});

test('being on Undo holds the text back, and leaving it lets it go', async () => {
  const { gateway, page } = await openWithHistory(3);
  await say(page, 'Held');
  const button = page.getByRole('button', { name: undo });
  await button.focus();
  await message(page, 'Held').getByText('Waiting – held while you are here').waitFor();

  const [held] = outbound();
  const later = 'Written later, leaves earlier';
  await sendUnseen(page, [people.answers], later);
  await expectAttempts(gateway, [later]);
  const [first] = (await gateway.log()).attempts;
  expect(first?.at).toBeGreaterThan((held?.at ?? Number.POSITIVE_INFINITY) + 3_000);
  expect(outbound().find(({ text }) => text === 'Held')).toMatchObject({ rung: 'held' });

  await composer(page).focus();
  await message(page, 'Held', 'Carrier took it').waitFor();
  expect(await attempted(gateway)).toEqual([later, 'Held']);
});

test('with the time set to 0 a text leaves at once and nothing offers to take it back', async () => {
  const { gateway, page } = await openWithHistory();
  const settings = await openSettings(page);
  const slider = settings.getByRole('slider', { name: 'Time to take a text back' });
  await slider.focus();
  await page.keyboard.press('Home');
  await settings.getByText('Off – texts leave at once').waitFor();
  await closeDialog(page, 'Settings');

  const offered = await page.evaluateHandle(() => {
    const seen = { buttons: 0 };
    new MutationObserver(() => {
      seen.buttons += document.querySelectorAll('button.undo').length;
    }).observe(document.body, { subtree: true, childList: true });
    return seen;
  });
  await say(page, 'Right away');
  await message(page, 'Right away', 'Carrier took it').waitFor();
  expect(await offered.evaluate(({ buttons }) => buttons)).toBe(0);
  const [attempt, ...more] = (await gateway.log()).attempts;
  expect(more).toEqual([]);
  expect((attempt?.at ?? Number.POSITIVE_INFINITY) - (outbound()[0]?.at ?? 0)).toBeLessThan(3_000);
});

test('killed while a text can be taken back: it is still there, and goes once when that is over', async () => {
  const seconds = 15;
  const { gateway, app, page } = await openWithHistory(seconds);
  await say(page, 'Survives');
  await message(page, 'Survives', 'Waiting, can be taken back').waitFor();
  await app.kill();
  expect(await attempted(gateway)).toEqual([]);

  const again = await scene.app();
  await conversations(again.page).getByText('Survives').click();
  await message(again.page, 'Survives', 'Waiting, can be taken back').waitFor();
  await again.page.getByRole('button', { name: undo }).waitFor();
  expect(await attempted(gateway)).toEqual([]);
  await message(again.page, 'Survives', 'Carrier took it').waitFor();
  const { attempts, sends } = await gateway.log();
  expect(attempts.map(({ text }) => text)).toEqual(['Survives']);
  expect(sends.map(({ text }) => text)).toEqual(['Survives']);
  const waited = (attempts[0]?.at ?? 0) - (outbound()[0]?.at ?? Number.POSITIVE_INFINITY);
  expect(waited).toBeGreaterThanOrEqual(seconds * 1_000);
});
