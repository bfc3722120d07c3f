/** The icon that stands for Longcode while its window is closed, with the little that is wanted then. */
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import { said } from '../words.ts';
import { trayIcon } from './icons.ts';

export interface TrayState {
  readonly needsReply: number;
  /** Notifications are. */
  readonly paused: boolean;
}

export interface TrayActs {
  readonly open: () => void;
  readonly showNeedsReply: () => void;
  /** Until then, ms since the epoch; null goes on with them. */
  readonly pause: (until: number | null) => void;
  readonly quit: () => void;
}

export interface TrayIcon {
  /** There, or not. */
  setShown(shown: boolean): void;
  setState(state: TrayState): void;
  /** Says the same in another language. */
  redraw(): void;
  /** Some desktops have no place for one. */
  isThere(): boolean;
}

const hour = 3_600_000;

export function createTrayIcon(acts: TrayActs): TrayIcon {
  let tray: Tray | null = null;
  let state: TrayState = { needsReply: 0, paused: false };

  const draw = (): void => {
    const { tip, needReply } = said().desktop;
    tray?.setToolTip(`${tip} – ${needReply(state.needsReply)}`);
    tray?.setContextMenu(Menu.buildFromTemplate(menuFor(state, acts)));
  };

  return {
    setShown: (shown) => {
      if (!shown) {
        tray?.destroy();
        tray = null;
        return;
      }
      if (tray !== null) return;
      tray = new Tray(trayIcon());
      tray.on('click', acts.open);
      draw();
    },
    setState: (next) => {
      const same = next.needsReply === state.needsReply && next.paused === state.paused;
      state = next;
      if (!same) draw();
    },
    redraw: draw,
    isThere: () => tray !== null,
  };
}

function menuFor(state: TrayState, acts: TrayActs): MenuItemConstructorOptions[] {
  const words = said().desktop;
  return [
    { label: words.open, click: acts.open },
    {
      label: words.needReply(state.needsReply),
      enabled: state.needsReply > 0,
      click: acts.showNeedsReply,
    },
    { type: 'separator' },
    state.paused
      ? { label: words.resume, click: () => acts.pause(null) }
      : {
          label: words.pause,
          submenu: [
            { label: words.forAnHour, click: () => acts.pause(Date.now() + hour) },
            { label: words.untilMorning, click: () => acts.pause(tomorrowAt(8)) },
          ],
        },
    { type: 'separator' },
    { label: words.quit, click: acts.quit },
  ];
}

function tomorrowAt(hours: number): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hours).getTime();
}
