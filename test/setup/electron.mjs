/**
 * Electron's binary, which its package downloads from a release host that closed networks do not
 * reach. Tried once for each lock file, and not at all where ELECTRON_SKIP_BINARY_DOWNLOAD is set.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectNode } from './packages.mjs';
import { inRepository, lockHash } from './repository.mjs';

const folder = inRepository('node_modules', 'electron');
const tried = inRepository('node_modules', '.longcode-electron');
const patienceMs = 60_000;

/** @returns {string | null} Electron's executable, or null where its binary was never downloaded */
export function electronBinary() {
  const name = path.join(folder, 'path.txt');
  if (!existsSync(name)) return null;
  const { ELECTRON_OVERRIDE_DIST_PATH: elsewhere } = process.env;
  const binary = path.join(elsewhere ?? path.join(folder, 'dist'), readFileSync(name, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/**
 * @param {(line: string) => void} say
 * @returns {boolean} whether Electron can be run
 */
export function ensureElectron(say) {
  if (electronBinary() !== null) return true;
  const { ELECTRON_SKIP_BINARY_DOWNLOAD: skip } = process.env;
  const hash = lockHash();
  if (skip || (existsSync(tried) && readFileSync(tried, 'utf8') === hash)) return false;
  say("Downloading Electron's binary.");
  spawnSync(projectNode(), [path.join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  writeFileSync(tried, hash);
  if (electronBinary() !== null) return true;
  say("Electron's binary cannot be downloaded here; using the Chromium host.");
  return false;
}
