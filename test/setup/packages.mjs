/**
 * The npm packages, in the versions of the lock file. `npm ci` would refuse a lock file written where
 * the registry lacks another platform's optional package; `install --no-save` takes it as it is. What
 * is installed is what npm wrote down as installed (its hidden lock file, the last thing it writes),
 * so an interrupted install counts as none, and one done by hand counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRepository, repository, Unready } from './repository.mjs';

/** The Node that the project brings: the same line as Electron's, and it runs TypeScript. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return inRepository('node_modules', 'node', 'bin', name);
}

/**
 * @param {string} file
 * @returns {[string, { version?: string, optional?: boolean, devOptional?: boolean }][]}
 */
function packagesIn(file) {
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages);
}

function isInstalled() {
  const hidden = inRepository('node_modules', '.package-lock.json');
  if (!existsSync(hidden) || !existsSync(projectNode())) return false;
  const installed = new Map(packagesIn(hidden));
  const wanted = packagesIn(inRepository('package-lock.json'));
  return wanted.every(
    ([folder, { version, optional, devOptional }]) =>
      folder === '' || optional || devOptional || installed.get(folder)?.version === version,
  );
}

/** @param {(line: string) => void} say */
export function ensurePackages(say) {
  if (isInstalled()) return;
  say('Installing the npm packages.');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', ['install', '--no-save', ...quiet], {
    cwd: repository,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (npm.status !== 0) throw new Unready('npm could not install the packages; it says why above.');
}
