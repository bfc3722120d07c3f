/**
 * Runs an app's built Electron bundles on Node and an installed Chromium, as `process.argv` names it.
 * The product's `import 'electron'` is redirected to the stand-in; nothing else about the bundles is
 * touched. Node's own ends (SIGINT, SIGTERM, SIGHUP) become the app's, as Electron has it.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { serveCommands } from './control/host-side.ts';
import { becomeReady } from './electron/app.ts';
import './electron/commands.ts';
import { answerUnlessPrepared } from './electron/dialog.ts';
import { appArguments, appPath, mainBundle } from './electron/invocation.ts';
import { exit, quit } from './electron/lifecycle.ts';

const modules = new Set(['electron', 'electron/main', 'electron/common']);
const standIn = new URL('./electron/index.ts', import.meta.url).href;

/** How long an app may take to finish after a signal, in milliseconds. */
const patience = 10_000;

/** Nobody is there to answer a question about quitting; its first button is the one that quits. */
function asked(): void {
  answerUnlessPrepared(0);
  quit();
  setTimeout(() => {
    process.stderr.write('The app did not finish in ten seconds and is ended now.\n');
    exit(1);
  }, patience).unref();
}

/** Resolves when the app is ready; rejects with what its main bundle throws while it is loaded. */
export async function boot(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  serveCommands(() => exit(1));
  registerHooks({
    resolve: (specifier, context, next) =>
      next(modules.has(specifier) ? standIn : specifier, context),
  });
  process.argv = [process.execPath, appPath, ...appArguments];
  await import(pathToFileURL(mainBundle).href);
  becomeReady();
}
