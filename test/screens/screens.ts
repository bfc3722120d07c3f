/**
 * `npm run screens [-- --only NAME]`: takes the pictures in docs/screenshots, each screen in both themes
 * and both densities, on the practice accounts of the built app. One app does it all.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openScene } from '../e2e/scene.ts';
import { fill } from './filled.ts';
import { screens, startScreens } from './list.ts';
import { densities, drawn, setDensity, themes } from './looks.ts';
import { goHome, patience } from './moves.ts';
import { smallPng } from './png/small.ts';
import { type Desk, type Screen, sizes } from './screen.ts';
import { wordsIn } from './spoken.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const folder = path.resolve(import.meta.dirname, '../../docs/screenshots');

async function take(desk: Desk, screen: Screen): Promise<void> {
  const { app, page } = desk;
  await screen.open(desk);
  await page.mouse.move(4, 4);
  for (const density of densities) {
    await setDensity(desk, density);
    for (const theme of themes) {
      await app.setSystemTheme(theme);
      await drawn(desk);
      const file = path.join(folder, `${screen.name}-${theme}-${density}.png`);
      await writeFile(file, smallPng(await page.screenshot({ animations: 'disabled' })));
    }
  }
}

/** Goes on with the next one where one is not reached, which ends it with a failure. */
async function takeAll(desk: Desk, wanted: readonly Screen[], home: () => Promise<void>) {
  for (const screen of wanted) {
    try {
      await desk.page.setViewportSize(sizes.usual);
      await setDensity(desk, 'comfortable');
      await home();
      await take(desk, screen);
      process.stdout.write(`${screen.name}\n`);
    } catch (error) {
      process.stdout.write(`${screen.name} failed: ${String(error)}\n`);
      process.exitCode = 1;
    }
  }
}

const isWanted = ({ name }: Screen) => values.only === undefined || name === values.only;
const scene = await openScene();
try {
  await mkdir(folder, { recursive: true });
  const app = await scene.app();
  const desk = { app, page: app.page, words: wordsIn('en') };
  app.page.setDefaultTimeout(patience);
  await takeAll(desk, startScreens.filter(isWanted), async () => undefined);
  const wanted = screens.filter(isWanted);
  if (wanted.length > 0) {
    await fill(desk);
    await takeAll(desk, wanted, () => goHome(desk));
  }
} finally {
  await scene.close();
}
