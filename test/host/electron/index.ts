/**
 * The module that stands for `electron` in the main process. What the host does not have is there by
 * name all the same, so that a bundle importing it links, and throws when it is used.
 */
import type electronModule from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeImage } from './native-image.ts';
import { nativeTheme } from './native-theme.ts';
import { Notification } from './notification.ts';
import { protocol } from './protocol.ts';
import { safeStorage } from './safe-storage.ts';
import { session } from './session.ts';
import { standIn } from './surface.ts';
import { clipboard, net, powerMonitor, screen, shell } from './system.ts';
import { Tray } from './tray.ts';

type Electron = typeof electronModule;

const electron: Electron = standIn<Electron>('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
});
export default electron;

const absent = <Full extends object>(name: string): Full => standIn<Full>(name, {});

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
};
export const autoUpdater: Electron['autoUpdater'] = absent('autoUpdater');
export const contentTracing: Electron['contentTracing'] = absent('contentTracing');
export const crashReporter: Electron['crashReporter'] = absent('crashReporter');
export const desktopCapturer: Electron['desktopCapturer'] = absent('desktopCapturer');
export const globalShortcut: Electron['globalShortcut'] = absent('globalShortcut');
export const netLog: Electron['netLog'] = absent('netLog');
export const powerSaveBlocker: Electron['powerSaveBlocker'] = absent('powerSaveBlocker');
export const systemPreferences: Electron['systemPreferences'] = absent('systemPreferences');
export const utilityProcess: Electron['utilityProcess'] = absent('utilityProcess');
export const webContents: Electron['webContents'] = absent('webContents');
export const webFrameMain: Electron['webFrameMain'] = absent('webFrameMain');
