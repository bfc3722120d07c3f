/** Where the app's files are: the system's usual places, `--user-data-dir=DIR`, or what the app set. */
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import { appPath, commandLineSwitches, packageJson } from './invocation.ts';

type PathName = Parameters<App['getPath']>[0];

const appName = packageJson.productName ?? packageJson.name;
const chosen = new Map<string, string>();
const given = commandLineSwitches.get('user-data-dir');
if (given !== undefined && given !== '') chosen.set('userData', path.resolve(given));

function appData(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  if (process.platform === 'win32') return APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin')
    return path.join(os.homedir(), 'Library', 'Application Support');
  return XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config');
}

export function getPath(name: PathName): string {
  const set = chosen.get(name);
  if (set !== undefined) return set;
  switch (name) {
    case 'home':
      return os.homedir();
    case 'appData':
      return appData();
    case 'userData': {
      const folder = path.join(appData(), appName);
      mkdirSync(folder, { recursive: true });
      return folder;
    }
    case 'sessionData':
      return getPath('userData');
    case 'logs':
      return path.join(getPath('userData'), 'logs');
    case 'temp':
      return os.tmpdir();
    case 'exe':
    case 'module':
      return process.execPath;
    case 'assets':
      return appPath;
    case 'desktop':
      return path.join(os.homedir(), 'Desktop');
    case 'documents':
      return path.join(os.homedir(), 'Documents');
    case 'downloads':
      return path.join(os.homedir(), 'Downloads');
    default:
      throw new Error(`the Chromium host has no app.getPath('${name}')`);
  }
}

export function setPath(name: string, folder: string): void {
  chosen.set(name, path.resolve(folder));
}
