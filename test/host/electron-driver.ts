/**
 * Drives an app on real Electron through Playwright. What would reach the desktop is recorded by
 * electron-recorder.cjs, which is loaded before the app and read from here.
 *
 * Two things are not as on the Chromium host. Electron's main process is its browser as well, so in
 * `usage` only the processes it started are told apart from it. And a signal reaches the app inside
 * Electron, not through here: what the app asks then is answered as any dialog that no test prepared.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type electronModule from 'electron';
import { _electron } from 'playwright';
import type { AppUnderTest, Exit, LaunchOptions } from './app-under-test.ts';
import { report } from './control/messages.ts';
import { collectReports } from './control/reports.ts';
import type { record } from './electron-recorder.cjs';
import { linesOf } from './output.ts';
import { killGroup, livingMembers } from './process-group.ts';
import { shiftDate } from './shifted-date.ts';
import { usageOf } from './usage.ts';

declare global {
  var underTest: typeof record;
}

/** How electron-recorder.cjs marks its reports among the lines of standard output. */
const mark = '\u0002';
const recorder = path.join(import.meta.dirname, 'electron-recorder.cjs');

function environment(options: LaunchOptions): Record<string, string> {
  const tracing = options.traceIpc === true ? { TRACE_IPC: 'yes' } : {};
  const all = Object.entries({ ...process.env, ...tracing, ...options.env });
  return Object.fromEntries(
    all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

export async function launchOnElectron(
  options: LaunchOptions & { readonly app: string },
  binary: string,
): Promise<AppUnderTest> {
  const ours = [options.app, `--user-data-dir=${options.profile}`];
  const env = environment(options);
  const electron = await _electron.launch({
    args: ['-r', recorder, ...ours, ...(options.args ?? [])],
    env,
  });
  const child = electron.process();
  const exited = exitOf(child);
  const reports = collectReports();
  const logs = linesOf(child, (line) => {
    if (!line.startsWith(mark)) return false;
    const message = report.parse(JSON.parse(line.slice(mark.length)));
    if (message.kind !== 'answer' && message.kind !== 'failed') reports.take(message);
    return true;
  });
  const members = async (): Promise<number[]> =>
    child.pid === undefined ? [] : await livingMembers(child.pid);
  /** Playwright makes Electron the leader of a group of its own. */
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  };
  const page = await electron.firstWindow();
  await page.waitForLoadState();

  return {
    host: 'electron',
    page,
    logs,
    exited,
    ipcTrace: async () => reports.ipc,
    notifications: async () => reports.notifications,
    waitForNotification: reports.waitForNotification,
    badge: async () => reports.badge(),
    openedExternally: async () => reports.opened,
    clickNotification: (index) =>
      electron.evaluate((_, at) => void underTest.shown[at]?.emit('click'), index),
    replyToNotification: (index, text) =>
      electron.evaluate(
        (_, { at, reply }) => void underTest.shown[at]?.emit('reply', { reply }, reply),
        { at: index, reply: text },
      ),
    closedNotifications: async () => reports.closed,
    windows: () =>
      electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({
          id: window.id,
          title: window.getTitle(),
          url: window.webContents.getURL(),
          visible: window.isVisible(),
          focused: window.isFocused(),
          width: window.getBounds().width,
          height: window.getBounds().height,
          zoom: window.webContents.getZoomFactor(),
        })),
      ),
    clickMenu: (which, ...labels) => electron.evaluate(clickItem, { which, labels }),
    setFocused: (focused) =>
      electron.evaluate(({ BrowserWindow }, focus) => {
        const [window] = BrowserWindow.getAllWindows();
        if (focus) window?.focus();
        else window?.blur();
      }, focused),
    closeWindow: () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    emitPower: (event) =>
      electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    shiftClock: (aheadMs) => electron.evaluate(shiftDate, aheadMs),
    freeze: async () => signal('SIGSTOP'),
    thaw: async () => signal('SIGCONT'),
    usage: async () => ({
      main: await usageOf((await members()).filter((pid) => pid === child.pid)),
      browser: await usageOf((await members()).filter((pid) => pid !== child.pid)),
    }),
    setSystemTheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    answerDialog: ({ button = 0, paths = [] }) =>
      electron.evaluate((_, answer) => void underTest.answers.push(answer), { button, paths }),
    dialogs: async () => reports.dialogs,
    startAgain: (args = []) => exitOf(spawn(binary, [...ours, ...args], { env, stdio: 'ignore' })),
    async quit({ answer = 0 } = {}) {
      await electron.evaluate(({ app }, button) => {
        if (underTest.answers.length === 0) underTest.answers.push({ button, paths: [] });
        setImmediate(() => app.quit());
      }, answer);
      return exited;
    },
    async kill() {
      const { pid } = child;
      if (process.platform !== 'win32' && pid !== undefined) await killGroup(pid);
      else child.kill('SIGKILL');
      return exited;
    },
  };
}

/** Runs in Electron's main process: it may refer to nothing outside itself. */
function clickItem(
  { Menu }: typeof electronModule,
  { which, labels }: { which: 'application' | 'tray'; labels: readonly string[] },
): void {
  if (labels.length === 0) underTest.tray?.emit('click');
  let items = (which === 'tray' ? underTest.trayMenu : Menu.getApplicationMenu())?.items ?? [];
  labels.forEach((label, depth) => {
    const item = items.find((candidate) => candidate.label.replaceAll('&', '') === label);
    if (item === undefined) throw new Error(`no menu item "${label}"`);
    if (depth === labels.length - 1) item.click();
    items = item.submenu?.items ?? [];
  });
}
