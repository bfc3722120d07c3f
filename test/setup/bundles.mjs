/** The built bundles: built again when a source, or what it is built with, is newer than they are. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectNode } from './packages.mjs';
import { inRepository, repository, Unready } from './repository.mjs';

const sources = ['electron', 'shared', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];
const built = inRepository('out', '.built');

/**
 * Folders count too: what was deleted has left its mark on them.
 * @param {string} place
 * @returns {number} milliseconds
 */
function newestIn(place) {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

/** @param {(line: string) => void} say */
export function ensureBundles(say) {
  const newest = Math.max(...sources.map((name) => newestIn(inRepository(name))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  say('Building the app.');
  const started = new Date();
  const builder = inRepository('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(projectNode(), [builder, 'build'], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Unready(`${stdout}${stderr}\nThe app could not be built; see above.`);
  // As of the start, so that what was saved during the build is built the next time.
  writeFileSync(built, '');
  utimesSync(built, started, started);
}
