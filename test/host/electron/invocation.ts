/**
 * How the app was started: which app, with which arguments and Chromium switches, with or without a
 * screen. Read once, before the product's main bundle; `process.argv` then looks as under Electron
 * (`electron path-to-app ...arguments`).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  name: z.string(),
  productName: z.string().optional(),
  version: z.string(),
  main: z.string(),
});

export const [, , appArgument = '.', ...appArguments] = process.argv;
export const appPath = path.resolve(appArgument);
export const packageJson = manifest.parse(
  JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8')),
);
export const mainBundle = path.join(appPath, packageJson.main);

const switches = new Map<string, string>();
for (const argument of appArguments) {
  const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (name !== undefined) switches.set(name, value);
}

/** Chromium switches by name, as `app.commandLine` reads and writes them. */
export const commandLineSwitches = switches;

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasScreen =
  process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
export const headless = switches.has('headless') || !hasScreen;
