/**
 * `node test/setup/run.mjs WHAT [arguments]`, which every npm script calls: installs what is missing,
 * one line for each thing it does and none when there is nothing to do, then runs WHAT on the Node
 * that the project brings. It runs on Node 20 with nothing installed.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBundles } from './bundles.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureElectron } from './electron.mjs';
import { ensurePackages, projectNode } from './packages.mjs';
import { repository, Unready } from './repository.mjs';

/**
 * What can be run. `app` needs a host and the built bundles; the others only npm packages, and their
 * standard output belongs to whoever reads it.
 * @type {Readonly<Record<string, { script: string, app: boolean }>>}
 */
const commands = {
  start: { script: 'test/host/start.ts', app: true },
  test: { script: 'test/setup/suite.ts', app: true },
  tour: { script: 'test/e2e/tour.ts', app: true },
  bench: { script: 'test/bench/bench.ts', app: true },
  screens: { script: 'test/screens/screens.ts', app: true },
  storm: { script: 'test/storm/storm.ts', app: true },
  practice: { script: 'electron/practice/serve.ts', app: false },
  explain: { script: 'electron/explain/cli.ts', app: false },
};

const [, , what = '', ...args] = process.argv;
const command = commands[what];
if (command === undefined) {
  process.stderr.write(`Run one of: ${Object.keys(commands).join(', ')}.\n`);
  process.exit(1);
}
const output = command.app ? process.stdout : process.stderr;
/** @param {string} line */
const say = (line) => output.write(`${line}\n`);

try {
  ensurePackages(say);
  if (command.app) {
    if (!ensureElectron(say)) ensureChromium(say);
    ensureBundles(say);
  }
} catch (error) {
  if (!(error instanceof Unready)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const node = projectNode();
// By its path, because the shell that npm started may still mean the Node it found first.
const child = spawn(node, [path.join(repository, command.script), ...args], {
  env: {
    // What was read once, by this process or any that it starts, is not taken apart again.
    NODE_COMPILE_CACHE: path.join(repository, 'node_modules', '.cache', 'compiled'),
    ...process.env,
    PATH: [
      path.dirname(node),
      path.join(repository, 'node_modules', '.bin'),
      process.env['PATH'],
    ].join(path.delimiter),
  },
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => child.kill(signal));
// npm passes a signal on to the shell between it and us; the shell dies of it and tells nobody.
const parent = process.ppid;
const orphaned = () => process.ppid !== parent && child.kill('SIGTERM');
setInterval(orphaned, 250).unref();
child.once('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
