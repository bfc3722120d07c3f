/**
 * The app as a test sees it: a page to drive with Playwright, and everything around the page that a
 * user would see or do. The same on real Electron, where its binary is there, and on the Chromium
 * host. The app is a process of its own, so that a test can kill it at any moment.
 */
import path from 'node:path';
import type { Page } from 'playwright';
import { electronBinary } from '../setup/electron.mjs';
import { launchOnChromium } from './chromium-driver.ts';
import type {
  DialogRecord,
  IpcRecord,
  NotificationRecord,
  PowerEvent,
  WindowRecord,
} from './control/messages.ts';
import { launchOnElectron } from './electron-driver.ts';
import type { AppUsage } from './usage.ts';

export type { AppUsage, DialogRecord, IpcRecord, NotificationRecord, PowerEvent, WindowRecord };

export interface LaunchOptions {
  /** The app's data folder (`--user-data-dir`). */
  readonly profile: string;
  /** Further command-line arguments. */
  readonly args?: readonly string[];
  /** Added to this process's own environment; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Off to see the window; needs a display. On by default. */
  readonly headless?: boolean;
  /** Keeps every IPC payload for `ipcTrace`. Off by default: it costs time and memory. */
  readonly traceIpc?: boolean;
  /** The folder of the app's package.json; this repository by default. */
  readonly app?: string;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface AppUnderTest {
  readonly host: 'electron' | 'chromium';
  /** The main window's page. */
  readonly page: Page;
  /** Lines of standard output and standard error so far, in order. */
  readonly logs: readonly string[];
  readonly exited: Promise<Exit>;
  /** Every IPC payload so far, both ways; empty unless `traceIpc` was asked for. */
  ipcTrace(): Promise<readonly IpcRecord[]>;
  /** Every notification shown so far, oldest first. */
  notifications(): Promise<readonly NotificationRecord[]>;
  /** The first notification, already shown or yet to come, that the predicate accepts. */
  waitForNotification(
    accepts: (notification: NotificationRecord) => boolean,
    timeoutMs?: number,
  ): Promise<NotificationRecord>;
  clickNotification(index: number): Promise<void>;
  /** Where the system has a field for it; a second event is what Windows may do. */
  replyToNotification(index: number, text: string): Promise<void>;
  /** Places of those the app has taken away. */
  closedNotifications(): Promise<ReadonlySet<number>>;
  badge(): Promise<number>;
  openedExternally(): Promise<readonly string[]>;
  windows(): Promise<readonly WindowRecord[]>;
  /** By labels from the top; an empty path on the tray is a click on the icon itself. */
  clickMenu(menu: 'application' | 'tray', ...path: string[]): Promise<void>;
  setFocused(focused: boolean): Promise<void>;
  /** A click on the window's cross. */
  closeWindow(): Promise<void>;
  emitPower(event: PowerEvent): Promise<void>;
  /**
   * The main process believes from now on that the wall clock is so far ahead (ms; negative is behind,
   * 0 is right again). Timers and `performance.now()` go on as they are; worker threads and the page
   * keep the computer's time.
   */
  shiftClock(aheadMs: number): Promise<void>;
  /** Stops every process of the app where it stands, as a computer that falls asleep does. Not on Windows. */
  freeze(): Promise<void>;
  /** Lets them go on. The app hears nothing of it: `emitPower('resume')` tells it. */
  thaw(): Promise<void>;
  /** CPU time since the start and resident memory now. Linux only. */
  usage(): Promise<AppUsage>;
  setSystemTheme(theme: 'light' | 'dark'): Promise<void>;
  /** What the next dialog will answer: the button's index, or the files chosen. */
  answerDialog(answer: { button?: number; paths?: string[] }): Promise<void>;
  /** Every dialog shown so far, oldest first. */
  dialogs(): Promise<readonly DialogRecord[]>;
  /** Starts the app once more on the same profile, as a click on its icon or a deep link does. */
  startAgain(args?: readonly string[]): Promise<Exit>;
  /**
   * As the user quits: the app may finish what it is doing. Should it ask first, the answer is the
   * button at `answer` (0, which quits, unless given), or what `answerDialog` prepared. Resolves when
   * the app has ended: with an answer that keeps it running, not before something else ends it.
   */
  quit(how?: { answer?: number }): Promise<Exit>;
  /** SIGKILL to every process of the app; resolves when none is left. */
  kill(): Promise<Exit>;
}

const repository = path.resolve(import.meta.dirname, '../..');

/** Resolves when the first window has loaded. Rejects, with the app's output, when it ends before. */
export function launchApp(options: LaunchOptions): Promise<AppUnderTest> {
  const app = options.app ?? repository;
  const binary = electronBinary();
  return binary === null
    ? launchOnChromium({ ...options, app })
    : launchOnElectron({ ...options, app }, binary);
}
