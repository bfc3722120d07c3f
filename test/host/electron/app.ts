/** `app`: identity, paths, the lock, the badge; how it ends is in lifecycle.ts. */
import type { App, CommandLine, LoginItemSettings } from 'electron';
import { z } from 'zod';
import { report } from '../control/host-side.ts';
import { appEvents } from './app-events.ts';
import { startEngine } from './engine.ts';
import { appPath, commandLineSwitches, packageJson } from './invocation.ts';
import { exit, quit } from './lifecycle.ts';
import { Menu } from './menu.ts';
import { getPath, setPath } from './paths.ts';
import { requestLock } from './single-instance.ts';
import { electronEvent, standIn } from './surface.ts';

const ready = Promise.withResolvers<void>();
let isReady = false;
let hasLock = false;
let badge = 0;
/** Kinds of links that the system would hand to the app, were there a system. */
const schemes = new Set<string>();
const noLoginItem = standIn<LoginItemSettings>('LoginItemSettings', { wasOpenedAtLogin: false });
let name = packageJson.productName ?? packageJson.name;

/** The main bundle has been evaluated: what waits for the app may go on. */
export function becomeReady(): void {
  isReady = true;
  appEvents.emit('ready', electronEvent({}), {});
  ready.resolve();
}

const commandLine = standIn<CommandLine>('app.commandLine', {
  appendSwitch: (key, value = '') => void commandLineSwitches.set(key, value),
  appendArgument: () => undefined,
  hasSwitch: (key) => commandLineSwitches.has(key),
  getSwitchValue: (key) => commandLineSwitches.get(key) ?? '',
  removeSwitch: (key) => void commandLineSwitches.delete(key),
});

function setBadgeCount(count = 0): boolean {
  badge = count;
  report({ kind: 'badge', count });
  return true;
}

function lock(additionalData: unknown): boolean {
  if (hasLock) return true;
  const mine = {
    argv: process.argv,
    workingDirectory: process.cwd(),
    additionalData: z
      .json()
      .catch(null)
      .parse(additionalData ?? null),
  };
  hasLock = requestLock(getPath('userData'), mine, (theirs) => {
    const { argv, workingDirectory, additionalData: data } = theirs;
    appEvents.emit('second-instance', electronEvent({}), argv, workingDirectory, data);
  });
  // A second start must not open the profile; the first may begin to at once.
  if (hasLock) void startEngine();
  return hasLock;
}

export const app = standIn<App>(
  'app',
  {
    isPackaged: false,
    dock: undefined,
    commandLine,
    get name() {
      return name;
    },
    set name(next) {
      name = next;
    },
    getName: () => name,
    setName(next) {
      name = next;
    },
    getVersion: () => packageJson.version,
    getAppPath: () => appPath,
    getPath,
    setPath,
    getLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    getSystemLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    getPreferredSystemLanguages: () => [Intl.DateTimeFormat().resolvedOptions().locale],
    isReady: () => isReady,
    whenReady: () => ready.promise,
    quit,
    exit: (code = 0) => exit(code),
    focus: () => undefined,
    show: () => undefined,
    hide: () => undefined,
    requestSingleInstanceLock: lock,
    hasSingleInstanceLock: () => hasLock,
    getBadgeCount: () => badge,
    setBadgeCount,
    get badgeCount() {
      return badge;
    },
    set badgeCount(count) {
      setBadgeCount(count);
    },
    get applicationMenu() {
      return Menu.getApplicationMenu();
    },
    set applicationMenu(menu) {
      Menu.setApplicationMenu(menu);
    },
    setAppUserModelId: () => undefined,
    setDesktopName: () => undefined,
    setAsDefaultProtocolClient(scheme) {
      schemes.add(scheme);
      return true;
    },
    removeAsDefaultProtocolClient: (scheme) => schemes.delete(scheme),
    isDefaultProtocolClient: (scheme) => schemes.has(scheme),
    setAboutPanelOptions: () => undefined,
    setLoginItemSettings: () => undefined,
    getLoginItemSettings: () => noLoginItem,
    enableSandbox: () => undefined,
    disableHardwareAcceleration: () => undefined,
  },
  appEvents,
);
