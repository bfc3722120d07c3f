/**
 * Starts Longcode at login, without a window. Windows and macOS keep a list of their own; elsewhere it is
 * an entry in the folder that desktops read (XDG Desktop Application Autostart Specification). What the
 * user does there by other means is left alone: this is only called when the choice changes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { autostartEntry } from './autostart-entry.ts';

/** Tells a start at login from one by the user. */
export const hiddenSwitch = '--hidden';

const hasLoginItems = process.platform === 'win32' || process.platform === 'darwin';

/** Throws what the system says against it. */
export function setLoginItem(on: boolean): void {
  if (hasLoginItems) {
    app.setLoginItemSettings({ openAtLogin: on, args: [hiddenSwitch] });
    return;
  }
  const folder = join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'autostart');
  const file = join(folder, 'longcode.desktop');
  if (!on) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, autostartEntry(startCommand()));
}

export function startedAtLogin(): boolean {
  if (process.argv.includes(hiddenSwitch)) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/** An AppImage is started by its own file; before packaging, Electron is started with the app's folder. */
function startCommand(): readonly string[] {
  const image = process.env['APPIMAGE'];
  const own = app.isPackaged ? [] : [app.getAppPath()];
  return [image ?? process.execPath, ...own, hiddenSwitch];
}
