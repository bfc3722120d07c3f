/**
 * Longcode around its window: the tray, what closing does, the badge, native menus, links, start at login
 * and zoom, each as the settings have it. What changes in the settings is put in force here.
 */
import { app, type BrowserWindow } from 'electron';
import type { ActMenu } from '../../shared/contract/desktop.ts';
import type { DesktopAbilities } from '../../shared/model/desktop.ts';
import type { LinkFill } from '../../shared/model/link.ts';
import type { Settings, SettingsChange } from '../../shared/model/settings.ts';
import type { ActId } from '../../shared/shortcuts/act-table.ts';
import { said, spoken } from '../words.ts';
import { createClosing } from './closing.ts';
import { dotIcon } from './icons.ts';
import { linkIn } from './link.ts';
import { createLinkDesk, handledLinks, handleLinks } from './link-handling.ts';
import { setLoginItem } from './login-item.ts';
import { setMenu } from './menu.ts';
import { reportDefect } from './report.ts';
import { createTrayIcon } from './tray.ts';

export interface DesktopOptions {
  readonly settings: () => Settings;
  readonly change: (change: SettingsChange) => void;
  readonly window: () => BrowserWindow | null;
  readonly showWindow: () => void;
  /** To the page. */
  readonly onAct: (id: ActId) => void;
  /** A link waits to be taken. */
  readonly onLink: () => void;
}

export interface DesktopService {
  /** Puts the settings in force for a new window. */
  guard(window: BrowserWindow): void;
  changed(settings: Settings): void;
  setNeedsReply(conversations: number): void;
  /** Longcode was started, once more or at first, with these arguments. */
  startedWith(args: readonly string[]): void;
  /** The app ends: windows close. */
  letGo(): void;
  setMenus(menus: readonly ActMenu[]): void;
  abilities(): DesktopAbilities;
  takeLink(): LinkFill | null;
}

/** Timers hold no more, ms. */
const longestTimer = 2 ** 31 - 1;

export function createDesktopService(options: DesktopOptions): DesktopService {
  const { settings, change, window, showWindow, onAct, onLink } = options;
  const links = createLinkDesk();
  let inForce = settings();
  let language = spoken();
  let needsReply = 0;
  let pauseEnds: ReturnType<typeof setTimeout> | undefined;

  const changeDesktop = (own: Partial<Settings['desktop']>): void =>
    change({ desktop: { ...settings().desktop, ...own } });
  const tray = createTrayIcon({
    open: showWindow,
    showNeedsReply: () => {
      showWindow();
      onAct('view-needs-reply');
    },
    pause: (pausedUntil) => change({ alerts: { ...settings().alerts, pausedUntil } }),
    quit: () => app.quit(),
  });
  const closing = createClosing({
    choice: () => settings().desktop,
    onExplained: () => changeDesktop({ trayExplained: true }),
  });
  const actChosen = (id: ActId): void => {
    showWindow();
    onAct(id);
  };

  const drawTray = (): void => {
    const { desktop, alerts } = inForce;
    try {
      tray.setShown(desktop.staysInTray);
    } catch (error) {
      reportDefect('tray', error);
    }
    const left = (alerts.pausedUntil ?? 0) - Date.now();
    tray.setState({ needsReply, paused: left > 0 });
    clearTimeout(pauseEnds);
    if (left > 0) pauseEnds = setTimeout(drawTray, Math.min(left, longestTimer)).unref();
  };
  const zoomTo = (to: BrowserWindow | null): void =>
    to?.webContents.setZoomFactor(inForce.zoom / 100);

  drawTray();
  setMenu([], actChosen);

  return {
    guard: (guarded) => {
      closing.guard(guarded);
      guarded.webContents.on('did-finish-load', () => zoomTo(guarded));
    },
    changed: (next) => {
      const before = inForce;
      inForce = next;
      drawTray();
      if (spoken() !== language) tray.redraw();
      language = spoken();
      zoomTo(window());
      handleLinks(next.desktop.links, before.desktop.links);
      if (next.desktop.startsAtLogin === before.desktop.startsAtLogin) return;
      try {
        setLoginItem(next.desktop.startsAtLogin);
      } catch (error) {
        reportDefect('start at login', error);
        changeDesktop({ startsAtLogin: before.desktop.startsAtLogin });
      }
    },
    setNeedsReply: (conversations) => {
      needsReply = conversations;
      drawTray();
      app.setBadgeCount(conversations);
      const words = said().desktop.needReply(needsReply);
      if (process.platform === 'win32')
        window()?.setOverlayIcon(conversations === 0 ? null : dotIcon(), words);
    },
    startedWith: (args) => {
      const link = linkIn(args);
      if (link === null) return;
      links.put(link);
      onLink();
    },
    letGo: closing.letGo,
    setMenus: (menus) => setMenu(menus, actChosen),
    abilities: () => ({ tray: tray.isThere(), links: handledLinks() }),
    takeLink: links.take,
  };
}
