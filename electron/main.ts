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
  shell,
} from 'electron';
import { type EventName, eventChannel } from '../shared/contract/channels.ts';
import type { Events } from '../shared/contract/events.ts';
import { languageOf } from '../shared/model/language.ts';
import type { Settings } from '../shared/model/settings.ts';
import { openAccountBook } from './accounts/book.ts';
import { isPage, pageIn } from './desktop/app-files.ts';
import { declareAppScheme, serveApp } from './desktop/app-protocol.ts';
import { askForArchive } from './desktop/archive-dialog.ts';
import { askForContacts } from './desktop/contacts-dialog.ts';
import { offerContextMenus } from './desktop/context-menu.ts';
import { recentDefects } from './desktop/defects.ts';
import { createDesktopService, type DesktopService } from './desktop/desktop.ts';
import { denyPermissions, guardAllContents } from './desktop/guards.ts';
import { hiddenSwitch, startedAtLogin } from './desktop/login-item.ts';
import { refuseToStart, reportDefect } from './desktop/report.ts';
import { askWhereTo } from './desktop/save-dialog.ts';
import { stopCleanly } from './desktop/shutdown.ts';
import { applySpelling } from './desktop/spelling.ts';
import { versionsHere } from './desktop/versions.ts';
import { bringForward, createWindow } from './desktop/window.ts';
import { placeFileAt } from './desktop/window-place.ts';
import { bindCommands } from './ipc/bind.ts';
import { mediaAnswer } from './media/answering.ts';
import { mediaFolderAt } from './media/opening.ts';
import { activationOf, conversationOf } from './notifications/raise.ts';
import { providerModules } from './providers/registry.ts';
import { type Services, startServices } from './services.ts';
import { failureOf } from './store-failure.ts';
import { speak, spoken } from './words.ts';

let window: BrowserWindow | null = null;
/** A conversation to open as soon as there is a page to open it in. */
let openRequest: number | null = null;
let desktop: DesktopService | null = null;
/** Links that came before there was anybody to read them. */
let early: readonly string[] = [];

app.on('open-url', (event, url) => {
  event.preventDefault();
  if (desktop === null) early = [...early, url];
  else cameAgain(desktop, [url]);
});
declareAppScheme();
guardAllContents();
offerContextMenus();
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
  speakAs(book.settings());
  denyPermissions(session.defaultSession);
  applySpelling(session.defaultSession, book.settings().spelling);
  const media = mediaFolderAt(join(app.getPath('userData'), 'media'));
  serveApp(join(import.meta.dirname, '../renderer'), (url, range) =>
    mediaAnswer(media, url, range),
  );
  const desk = createDesktopService({
    settings: book.settings,
    change: (change) => void starting.then(({ handlers }) => handlers.updateSettings(change)),
    window: () => window,
    showWindow,
    onAct: (id) => tellPage('act', { id }),
    onLink: () => tellPage('link', null),
  });
  desktop = desk;
  desk.startedWith([...process.argv.slice(1), ...early]);
  openWindow(startedAtLogin() && book.settings().desktop.staysInTray);

  const starting = startServices({
    profile: app.getPath('userData'),
    book,
    media,
    askWhereTo: (name) => askWhereTo(window, name),
    askForContacts: () => askForContacts(window),
    askForArchive: () => askForArchive(window),
    versions: versionsHere(app.getVersion()),
    defects: recentDefects,
    showFile: (path) => shell.showItemInFolder(path),
    send: (channel, event) => window?.webContents.send(channel, event),
    hasPage: () => window !== null,
    hasFocus: () => window?.isFocused() === true,
    openConversation: (conversationId) => openConversation(conversationId, starting),
    takeOpenRequest: () => {
      const request = openRequest;
      openRequest = null;
      return request;
    },
    desktop: desk,
    onSettings: (settings) => {
      nativeTheme.themeSource = settings.theme;
      applySpelling(session.defaultSession, settings.spelling);
      const before = spoken();
      speakAs(settings);
      desk.changed(settings);
      if (spoken() !== before) void starting.then(openAnew);
    },
    onNeedsReply: desk.setNeedsReply,
  });
  // From here on, so that quitting while the database still opens closes it as well.
  stopCleanly({
    missed: async () => (await starting).missed(),
    stop: async () => (await starting).stop(),
    onEnd: desk.letGo,
    onStay: showWindow,
  });
  bindCommands({
    trusts: isOurPage,
    handlers: starting.then(({ handlers }) => handlers),
    onDefect: reportDefect,
    failureOf,
  });

  app.on('second-instance', (_event, argv) => cameAgain(desk, argv.slice(1)));
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  if (process.platform === 'win32') {
    Notification.handleActivation((details) => {
      const activation = activationOf(details.arguments);
      if (activation === null) return;
      const { conversationId, messageId } = activation;
      if (details.type === 'reply' && details.reply !== undefined) {
        const { reply } = details;
        void starting.then(({ replied }) => replied(messageId, conversationId, reply));
      } else openConversation(conversationId, starting);
    });
  }

  const services = await starting;
  powerMonitor.on('suspend', () => services.engine.suspend());
  powerMonitor.on('resume', () => services.engine.resume());
}

function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame !== window?.webContents.mainFrame) return false;
  return isPage(frame.url);
}

/** The page asks for a pending request when it starts; a page that is already there is told. */
function openConversation(conversationId: number, starting: Promise<Services>): void {
  const pageIsThere = window !== null && !window.webContents.isLoading();
  openRequest = pageIsThere ? null : conversationId;
  showWindow();
  if (pageIsThere) void starting.then(({ tellPage }) => tellPage({ conversationId }));
}

/** Started once more, or by a link: the window comes to the front. */
function cameAgain(desk: DesktopService, args: readonly string[]): void {
  if (args.includes(hiddenSwitch)) return;
  showWindow();
  desk.startedWith(args);
}

function tellPage<N extends EventName>(name: N, event: Events[N]): void {
  window?.webContents.send(eventChannel(name), event);
}

function speakAs({ language }: Settings): void {
  speak(languageOf(language, app.getPreferredSystemLanguages()));
}

/** In another language, at the conversation that was open. */
async function openAnew({ pageLeaves }: Services): Promise<void> {
  openRequest = await pageLeaves();
  void window?.loadURL(pageIn(spoken()));
}

function showWindow(): void {
  if (window === null) openWindow(false);
  else bringForward(window);
}

function openWindow(hidden: boolean): void {
  const places = placeFileAt(join(app.getPath('userData'), 'window.json'));
  window = createWindow(join(import.meta.dirname, '../preload/preload.cjs'), places, hidden);
  desktop?.guard(window);
  window.on('closed', () => {
    window = null;
  });
}
