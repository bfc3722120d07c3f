/**
 * `npm start`: the app on Electron where its binary is there, otherwise on the Chromium host, and in
 * either case until the user quits it, Ctrl-C or SIGTERM. Without a display it runs without a window.
 */
import { spawn } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { findChromium } from '../setup/chromium.mjs';
import { electronBinary } from '../setup/electron.mjs';

const repository = path.resolve(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const noDisplay = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
if (noDisplay) say('No display found: running without a window; Ctrl-C ends it.');

const binary = noDisplay && findChromium() !== null ? null : electronBinary();
if (binary === null) await startOnChromium();
else startOnElectron(binary);

async function startOnChromium(): Promise<void> {
  say(
    'Running on Chromium in place of Electron; API keys are sealed by a file beside the profile.',
  );
  enableCompileCache(path.join(repository, 'node_modules/.cache/compiled'));
  process.argv = [process.execPath, 'run.ts', repository, ...args];
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const nothingToClose = (): never => process.exit(0);
  for (const signal of signals) process.on(signal, nothingToClose);
  const { app } = await import('./electron/app.ts');
  const { boot } = await import('./boot.ts');
  for (const signal of signals) process.off(signal, nothingToClose);
  process.on('exit', () => {
    say(app.hasSingleInstanceLock() ? 'Longcode has closed.' : 'Longcode is already running.');
  });
  await boot();
}

function startOnElectron(executable: string): void {
  const headless = noDisplay ? ['--ozone-platform=headless'] : [];
  const child = spawn(executable, [...headless, repository, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => {
    say('Longcode has closed.');
    process.exitCode = code ?? 1;
  });
}
