/**
 * What is asked of every screen: axe finds nothing in any look, and in no language are words cut off or
 * on top of each other. `SCREENS=all` asks all of it, which takes many minutes; otherwise each screen is
 * seen by axe in light and, in turns, in dark or in high contrast, and the fullest ones are read in two
 * of the languages.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Language } from '../../shared/model/language.ts';
import { type Colours, violationsIn } from '../e2e/axe.ts';
import { openScene, type Scene } from '../e2e/scene.ts';
import { fill } from './filled.ts';
import { screens, startScreens } from './list.ts';
import { drawn } from './looks.ts';
import { goHome, patience } from './moves.ts';
import { type Desk, type Screen, sizes } from './screen.ts';
import { wordsIn } from './spoken.ts';
import { unreadable } from './texts.ts';

const all = process.env['SCREENS'] === 'all';

/** Those that show only another part of what one of the others shows. */
const parts =
  /^settings-(sending|notifications|appearance|computer|receiver|storage|archive|small)$|^insight-|-small$|^(inbox-nothing-open|unread|done|contact-form)$/;

let scene: Scene;
let desk: Desk;
/** What axe found before there was an account. */
let atStart: Found;
beforeAll(async () => {
  scene = await openScene();
  const app = await scene.app();
  app.page.setDefaultTimeout(patience);
  await app.page.setViewportSize(sizes.usual);
  desk = { app, page: app.page, words: wordsIn('en') };
  atStart = await lookAt(startScreens, null, inLooks);
  await fill(desk);
}, 180_000);
afterAll(() => scene.close());

type Found = Readonly<Record<string, readonly string[]>>;
type Look = (desk: Desk) => Promise<readonly string[]>;

/** Goes to each of them and tells what the look finds, by screen. */
async function lookAt(wanted: readonly Screen[], home: Look | null, look: Look): Promise<Found> {
  const found: Record<string, readonly string[]> = {};
  for (const screen of wanted) {
    await desk.page.setViewportSize(sizes.usual);
    await home?.(desk);
    const here = await screen.open(desk).then(
      () => look(desk),
      (error: unknown) => [`not reached: ${String(error)}`],
    );
    if (here.length > 0) found[screen.name] = here;
  }
  return found;
}

async function toInbox(at: Desk): Promise<readonly string[]> {
  await goHome(at);
  return [];
}

const colours: readonly Colours[] = ['dark', 'contrast'];
let turn = 0;
const inLooks: Look = ({ app }) => {
  turn += 1;
  return violationsIn(app, all ? colours : colours.slice(turn % 2, (turn % 2) + 1));
};

async function asText(at: Desk): Promise<readonly string[]> {
  await drawn(at);
  return unreadable(at.page);
}

test('axe finds nothing on any screen in light, dark and high contrast', {
  timeout: 600_000,
}, async () => {
  expect(atStart).toEqual({});
  const wanted = screens.filter(({ name }) => all || !parts.test(name));
  expect(await lookAt(wanted, toInbox, inLooks)).toEqual({});
});

const languages = all ? Language.options : (['de', 'ar-XB'] as const);
/** With the most in the least room. */
const full =
  /^(inbox|selection|thread-small|batch|contact|import-columns|number-small|numbers|details|person|writing|send-later|new-message-small|settings-small)$/;

test.each(languages)(
  'no words are cut or on top of each other, %s',
  {
    timeout: 600_000,
  },
  async (language) => {
    await speak(language);
    const wanted = screens.filter(({ name }) => all || full.test(name));
    expect(await lookAt(wanted, toInbox, asText)).toEqual({});
  },
);

/** The page opens again in that language. */
async function speak(language: Language): Promise<void> {
  const { page } = desk;
  await page.setViewportSize(sizes.usual);
  await goHome(desk);
  await page.evaluate(
    (chosen) => void window.longcode.updateSettings({ language: chosen }),
    language,
  );
  await page.waitForFunction(
    (chosen) =>
      location.search.endsWith(`=${chosen}`) && document.querySelector('.rail-body') !== null,
    language,
  );
  desk = { ...desk, words: wordsIn(language) };
}
