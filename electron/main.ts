/**
 * The main process, from top to bottom: lock, security, window, services, shutdown.
 *
 * The window is opened while the database still opens: commands wait for the services, the first
 * paint does not.
 */
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  type IpcMainInvokeEvent,
  Notification,
  nativeTheme,
  powerMonitor,
  session,
} from 'electron';
import { openAccountBook } from './accounts/book.ts';
import { appUrl } from './desktop/app-files.ts';
import { declareAppScheme, serveApp } from './desktop/app-protocol.ts';
import { denyPermissions, guardAllContents } from './desktop/guards.ts';
import { setMenu } from './desktop/menu.ts';
import { refuseToStart, reportDefect } from './desktop/report.ts';
import { askWhereTo } from './desktop/save-dialog.ts';
import { stopCleanly } from './desktop/shutdown.ts';
import { bringForward, createWindow } from './desktop/window.ts';
import { bindCommands } from './ipc/bind.ts';
import { mediaAnswer } from './media/answering.ts';
import { mediaFolderAt } from './media/opening.ts';
import { conversationOf } from './notifications/raise.ts';
import { providerModules } from './providers/registry.ts';
import { type Services, startServices } from './services.ts';
import { failureOf } from './store-failure.ts';

let window: BrowserWindow | null = null;
/** A conversation to open as soon as there is a page to open it in. */
let openRequest: number | null = null;

declareAppScheme();
guardAllContents();
if (app.requestSingleInstanceLock()) {
  app.on('ready', (_event, launch) => {
    if (typeof launch?.['identifier'] === 'string')
      openRequest = conversationOf(launch['identifier']);
    run().catch(refuseToStart);
  });
} else {
  app.quit();
}

async function run(): Promise<void> {
  const book = openAccountBook(
    app.getPath('userData'),
    (provider) => providerModules[provider].offer.limits,
  );
  nativeTheme.themeSource = book.settings().theme;
  denyPermissions(session.defaultSession);
  const media = mediaFolderAt(join(app.getPath('userData'), 'media'));
  serveApp(join(import.meta.dirname, '../renderer'), (url, range) =>
    mediaAnswer(media, url, range),
  );
  showWindow();

  const starting = startServices({
    profile: app.getPath('userData'),
    book,
    media,
    askWhereTo: (name) => askWhereTo(window, name),
    send: (channel, event) => window?.webContents.send(channel, event),
    hasFocus: () => window?.isFocused() === true,
    openConversation: (conversationId) => openConversation(conversationId, starting),
    takeOpenRequest: () => {
      const request = openRequest;
      openRequest = null;
      return request;
    },
    onSettings: ({ theme }) => {
      nativeTheme.themeSource = theme;
    },
    onUnread: (conversations) => app.setBadgeCount(conversations),
  });
  // From here on, so that quitting while the database still opens closes it as well.
  stopCleanly({
    unsent: async () => (await starting).unsent(),
    stop: async () => (await starting).stop(),
    onStay: showWindow,
  });
  bindCommands({
    trusts: isOurPage,
    handlers: starting.then(({ handlers }) => handlers),
    onDefect: reportDefect,
    failureOf,
  });

  setMenu();
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  if (process.platform === 'win32') {
    Notification.handleActivation((details) => {
      const conversationId = conversationOf(details.arguments);
      if (conversationId !== null) openConversation(conversationId, starting);
    });
  }

  const services = await starting;
  powerMonitor.on('suspend', () => services.engine.suspend());
  powerMonitor.on('resume', () => services.engine.resume());
}

function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame !== window?.webContents.mainFrame) return false;
  return frame.url.split('#')[0] === appUrl;
}

/** The page asks for a pending request when it starts; a page that is already there is told. */
function openConversation(conversationId: number, starting: Promise<Services>): void {
  const pageIsThere = window !== null && !window.webContents.isLoading();
  openRequest = pageIsThere ? null : conversationId;
  showWindow();
  if (pageIsThere) void starting.then(({ tellPage }) => tellPage({ conversationId }));
}

function showWindow(): void {
  if (window !== null) {
    bringForward(window);
    return;
  }
  window = createWindow(join(import.meta.dirname, '../preload/preload.cjs'));
  window.on('closed', () => {
    window = null;
  });
}
