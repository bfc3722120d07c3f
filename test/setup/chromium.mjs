/**
 * Chromium, which the Chromium host needs: found where it usually is or where CHROMIUM_PATH says,
 * else installed through apt where that can be done without asking. Debian's is the same major
 * version as the one inside Electron, so it comes first.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { Unready } from './repository.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium has no fonts of its own; these two make Latin text and emoji readable. */
const debianPackages = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji'];

/** @param {string} place */
function canBeRun(place) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} the path of the first one that can be run */
export function findChromium() {
  const { CHROMIUM_PATH: chosen } = process.env;
  return (chosen ? [chosen] : places).find(canBeRun) ?? null;
}

/** @param {string[]} args */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** @param {(line: string) => void} say */
export function ensureChromium(say) {
  if (findChromium() !== null) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium through apt.');
    if (!apt('-qq', 'update')) throw new Unready('apt could not read its package lists.');
    apt('-qq', 'install', '-y', '--no-install-recommends', ...debianPackages);
  }
  if (findChromium() === null)
    throw new Unready(
      'No Chromium was found. Install one (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to it, and run this again.',
    );
}
