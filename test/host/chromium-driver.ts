/**
 * Drives an app on the Chromium host: a child process that reports over Node's IPC channel, and its
 * Chromium, which this process joins over the debugging port to have the page at first hand.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { z } from 'zod';
import type { AppUnderTest, Exit, LaunchOptions } from './app-under-test.ts';
import { toChromium } from './chromium/address.ts';
import { commander } from './control/commander.ts';
import { type Command, hostOptionsVariable, windowRecord } from './control/messages.ts';
import { collectReports } from './control/reports.ts';
import { linesOf } from './output.ts';
import { killGroup, livingMembers } from './process-group.ts';
import { usageOf } from './usage.ts';

type Options = LaunchOptions & { readonly app: string };

/** ms: an app without a window is ended then, so that what it said so far is told. */
const longestStart = 50_000;

const runner = path.join(import.meta.dirname, 'run.ts');

function start(options: Options, args: readonly string[]): ChildProcess {
  const { traceIpc = false, headless = true } = options;
  const env = {
    ...process.env,
    // A test's notifications stay off this computer's desktop, unless it brings a bus of its own.
    DBUS_SESSION_BUS_ADDRESS: undefined,
    [hostOptionsVariable]: JSON.stringify({ debuggable: true, traceIpc }),
    ...options.env,
  };
  const ours = [`--user-data-dir=${options.profile}`, ...(headless ? ['--headless'] : [])];
  return spawn(process.execPath, [runner, options.app, ...ours, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

export async function launchOnChromium(options: Options): Promise<AppUnderTest> {
  const child = start(options, options.args ?? []);
  const exited = exitOf(child);
  const logs = linesOf(child);
  const reports = collectReports();
  const ask = commander(child, reports);
  const tell = async (command: Command): Promise<void> => void (await ask(command));
  const late = setTimeout(() => child.kill('SIGKILL'), longestStart);
  const tooEarly = exited.then(({ code, signal }): never => {
    clearTimeout(late);
    const output = logs.join('\n');
    throw new Error(`the app ended (${signal ?? code}) before its window had loaded\n${output}`);
  });
  tooEarly.catch(() => undefined);

  const { endpoint, pid } = await Promise.race([reports.browser, tooEarly]);
  const browser = await chromium.connectOverCDP(endpoint ?? '', { noDefaults: true });
  exited.then(() => browser.close()).catch(() => undefined);
  const signal = (name: 'SIGSTOP' | 'SIGCONT'): void => {
    child.kill(name);
    process.kill(-pid, name);
  };
  const { url } = await Promise.race([reports.loaded, tooEarly]);
  clearTimeout(late);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = await Promise.any(pages.map((candidate) => shows(candidate, toChromium(url))));

  return {
    host: 'chromium',
    page,
    logs,
    exited,
    ipcTrace: async () => reports.ipc,
    notifications: async () => reports.notifications,
    waitForNotification: reports.waitForNotification,
    badge: async () => reports.badge(),
    openedExternally: async () => reports.opened,
    windows: async () => z.array(windowRecord).parse(await ask({ kind: 'windows' })),
    clickNotification: (index) => tell({ kind: 'click-notification', index }),
    replyToNotification: (index, text) => tell({ kind: 'reply-notification', index, text }),
    closedNotifications: async () => reports.closed,
    clickMenu: (menu, ...labels) => tell({ kind: 'click-menu', menu, path: labels }),
    setFocused: (focused) => tell({ kind: 'set-focused', focused }),
    closeWindow: () => tell({ kind: 'close-window' }),
    emitPower: (event) => tell({ kind: 'power', event }),
    shiftClock: (aheadMs) => tell({ kind: 'shift-clock', aheadMs }),
    freeze: async () => signal('SIGSTOP'),
    thaw: async () => signal('SIGCONT'),
    usage: async () => ({
      main: await usageOf(child.pid === undefined ? [] : [child.pid]),
      browser: await usageOf(await livingMembers(pid)),
    }),
    setSystemTheme: (theme) => tell({ kind: 'system-theme', dark: theme === 'dark' }),
    answerDialog: ({ button = 0, paths = [] }) => tell({ kind: 'answer-dialog', button, paths }),
    dialogs: async () => reports.dialogs,
    async startAgain(args = []) {
      return exitOf(start(options, args));
    },
    async quit({ answer = 0 } = {}) {
      await Promise.race([tell({ kind: 'quit', answer }), exited]);
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      const exit = await exited;
      await killGroup(pid);
      return exit;
    },
  };
}

async function shows(page: Page, url: string): Promise<Page> {
  await page.waitForURL(url);
  return page;
}
