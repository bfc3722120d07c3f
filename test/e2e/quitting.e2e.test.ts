/** Quitting with something unsent says so, and what was kept asks before it goes hours later. */
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import type { AppUnderTest } from '../host/app-under-test.ts';
import { growOlder } from './at-rest.ts';
import { attempted, conversations, expectAttempts, openSettings, showWaiting } from './desk.ts';
import { addAccount, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const apiKey = 'the-same-key-every-time';

const kept = { title: 'Longcode', buttons: ['Quit', 'Stay open'] };
const later = {
  one: 'It is kept. Unless you paused it, it goes out when you open Longcode again; if that is more than an hour from now, Longcode asks you first.',
  several:
    'They are kept. Those you did not pause go out when you open Longcode again; what is older than an hour by then waits for your word.',
};

/** Two texts that cannot leave, and the provider away until `back`. */
async function withUnsentTexts(texts: readonly (readonly [to: string, text: string])[]) {
  scene = await openScene();
  const stateFile = path.join(scene.folder, 'provider.log');
  const first = await scene.gateway({ stateFile, apiKey });
  const app = await scene.app();
  await addAccount(app.page, first);
  await first.stop();
  for (const [to, text] of texts) {
    await writeTo(app.page, [to], text);
    await message(app.page, text, 'Waiting').waitFor();
  }
  const { port } = first;
  return { app, back: () => scene.gateway({ stateFile, apiKey, port }) };
}

const two = [
  [people.delivered, 'Door code 4711'],
  [people.echoes, 'Door code 4712'],
] as const;

/** Asks to quit; the app has asked back when this resolves. */
async function askToQuit(app: AppUnderTest, answer: number) {
  const before = (await app.dialogs()).length;
  const ended = app.quit({ answer });
  await expect.poll(async () => (await app.dialogs()).length).toBe(before + 1);
  return { asked: (await app.dialogs()).at(-1), ended };
}

test('quitting names how many have not gone; staying keeps everything running', async () => {
  const { app, back } = await withUnsentTexts(two);
  const { asked, ended } = await askToQuit(app, 1);
  const message2 = '2 texts have not been sent yet.';
  expect(asked).toMatchObject({ ...kept, message: message2, detail: later.several });

  const gateway = await back();
  await expectAttempts(gateway, ['Door code 4711', 'Door code 4712'], 40_000);
  await message(app.page, 'Door code 4712', 'Carrier took it').waitFor();
  await app.quit();
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(await app.dialogs()).toHaveLength(1);
});

test('a text that is leaving just then, and comes back, is named as well', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  await addAccount(app.page, gateway);
  await gateway.fault({ kind: 'status', status: 503, on: 'send', retryAfter: 60, ms: 1_000 });
  await writeTo(app.page, [people.delivered], 'Almost gone');
  await expect.poll(async () => (await gateway.log()).attempts.length).toBe(1);
  const { asked } = await askToQuit(app, 1);
  expect(asked).toMatchObject({ ...kept, message: '1 text has not been sent yet.' });
});

test('quitting all the same keeps the text, which goes once when the app is opened again', async () => {
  const { app, back } = await withUnsentTexts([[people.delivered, 'Kept over night']]);
  const { asked, ended } = await askToQuit(app, 0);
  const message1 = '1 text has not been sent yet.';
  expect(asked).toMatchObject({ ...kept, message: message1, detail: later.one });
  expect(await ended).toEqual({ code: 0, signal: null });

  const gateway = await back();
  const again = await scene.app();
  await conversations(again.page).getByText('Kept over night').click();
  await message(again.page, 'Kept over night', 'Carrier took it').waitFor();
  expect(await attempted(gateway)).toEqual(['Kept over night']);
});

test('closing the window asks as well where that quits, and staying brings the window back', async () => {
  const { app } = await withUnsentTexts([[people.delivered, 'Not yet']]);
  const settings = await openSettings(app.page);
  await settings.getByText('Keep receiving when the window is closed').click();
  await app.answerDialog({ button: 1 });
  await app.closeWindow();
  await expect.poll(async () => (await app.dialogs()).length).toBe(1);
  await expect
    .poll(async () => (await app.windows()).map(({ visible }) => visible))
    .toEqual([true]);
});

test('with nothing unsent nobody is asked', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  await addAccount(app.page, gateway);
  await writeTo(app.page, [people.delivered], 'Gone already');
  await message(app.page, 'Gone already', 'Carrier took it').waitFor();
  expect(await app.quit()).toEqual({ code: 0, signal: null });
  expect(await app.dialogs()).toEqual([]);
});

async function startHoursLater(): Promise<Page> {
  growOlder(scene.profile, 150 * 60_000);
  return (await scene.app()).page;
}

test('hours later a text asks first: sent now it goes, discarded it does not', async () => {
  const { app, back } = await withUnsentTexts(two);
  await app.quit();
  const gateway = await back();
  const page = await startHoursLater();
  await page.getByRole('button', { name: /2 need your word/ }).waitFor();
  await conversations(page).getByText('Door code 4711').click();
  await message(page, 'Door code 4711', 'Waiting for your word – written 2 hours ago').waitFor();
  await writeTo(page, [people.answers], 'Written today');
  await message(page, 'Written today', 'Carrier took it').waitFor();
  expect(await attempted(gateway)).toEqual(['Written today']);

  await showWaiting(page);
  await page.getByRole('button', { name: 'Discard: the text to (212) 555-0102' }).click();
  await conversations(page)
    .or(page.getByRole('list', { name: 'Texts that have not gone' }).getByRole('listitem'))
    .getByText('Door code 4711')
    .click();
  await page
    .getByRole('log', { name: 'Messages' })
    .getByRole('button', { name: 'Send now: the text to (212) 555-0103' })
    .click();
  await message(page, 'Door code 4711', 'Carrier took it').waitFor();
  await page.getByText('Nothing is waiting').waitFor();
  await page.getByRole('button', { name: 'Show all conversations' }).click();
  await conversations(page).getByText('Door code 4712').click();
  await message(page, 'Door code 4712', 'Not sent – you stopped it').waitFor();
  await writeTo(page, [people.answers], 'Last of all');
  await message(page, 'Last of all', 'Carrier took it').waitFor();
  expect(await attempted(gateway)).toEqual(['Written today', 'Door code 4711', 'Last of all']);
});
