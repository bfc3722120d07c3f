/** The one window. Created hidden in the theme's own colour and shown when it has painted. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { spoken } from '../words.ts';
import { pageIn } from './app-files.ts';
import { keepPlace, type PlaceFile, placeOn, smallest } from './window-place.ts';

const background = { light: '#ffffff', dark: '#16181c' } as const;

/** @param hidden it loads and is there at once when it is wanted. */
export function createWindow(preload: string, places: PlaceFile, hidden: boolean): BrowserWindow {
  const saved = places.read();
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    ({ workArea }) => workArea,
  );
  const window = new BrowserWindow({
    ...placeOn(saved, areas),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Longcode',
    backgroundColor: background[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: true,
    },
  });
  keepPlace(window, places);
  window.once('ready-to-show', () => {
    if (hidden) return;
    if (saved?.maximized === true) window.maximize();
    window.show();
  });
  void window.loadURL(pageIn(spoken()));
  return window;
}

/** Brings the window to the front from wherever it is. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
