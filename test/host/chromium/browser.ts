/**
 * Starts and ends the Chromium that stands where Electron's own would be: its profile inside the
 * app's, no first-run pages, no background traffic, and a proxy that leads nowhere, so that whatever
 * slips past request interception (websockets, WebRTC) still reaches nobody.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, CDPSession } from 'playwright';
import { findChromium } from '../../setup/chromium.mjs';
import { watch } from './watchdog.ts';

export interface BrowserOptions {
  /** The app's profile folder; Chromium's own files go in `chromium/` below it. */
  readonly profile: string;
  readonly headless: boolean;
  /** Opens a debugging port on loopback, for a test process to drive the page. */
  readonly debuggable: boolean;
  readonly size: { readonly width: number; readonly height: number };
}

export interface Browser {
  readonly context: BrowserContext;
  readonly session: CDPSession;
  readonly version: string;
  /** Process id of Chromium's first process, which leads the group of all its processes. */
  readonly pid: number;
  /** Websocket address of the debugging port, or null where none was asked for. */
  readonly endpoint: string | null;
  close(): Promise<void>;
}

const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-session-crashed-bubble',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Port 9 is the discard service: nothing listens there. */
const deadProxy = { server: 'http://127.0.0.1:9', bypass: '<-loopback>' };

/** Throws with a sentence for the user when no Chromium is installed. */
export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium was found. Install one, or set CHROMIUM_PATH to it.');
  const userDataDir = path.join(options.profile, 'chromium');
  const launch = () => launchContext(options, executablePath, userDataDir);
  const context = await launch().catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    process.stderr.write('Chromium did not start in time and is started once more.\n');
    return launch();
  });
  const browser = context.browser();
  if (browser === null) throw new Error('Chromium ended while it was starting.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('Chromium did not name its process.');
  const watchdog = watch(pid);
  context.once('close', () => watchdog.release());
  return {
    context,
    session,
    version: browser.version(),
    pid,
    endpoint: options.debuggable ? await debuggingEndpoint(userDataDir) : null,
    close: () => context.close(),
  };
}

/** ms. Seldom, on a busy computer, Chromium does not come up; then waiting longer does not help. */
const startsWithin = 20_000;

async function launchContext(
  options: BrowserOptions,
  executablePath: string,
  userDataDir: string,
): Promise<BrowserContext> {
  const { chromium } = await import('playwright');
  return chromium.launchPersistentContext(userDataDir, {
    timeout: startsWithin,
    executablePath,
    headless: options.headless,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    colorScheme: null,
    acceptDownloads: false,
    artifactsDir: path.join(userDataDir, 'artifacts'),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    proxy: deadProxy,
    args: [
      ...switches,
      `--window-size=${options.size.width},${options.size.height}`,
      ...(options.debuggable ? ['--remote-debugging-port=0'] : []),
      // An app window has no tabs; `--test-type` keeps the warning about `--no-sandbox` out of it.
      '--app=data:text/html,',
      '--test-type',
    ],
  });
}

/** Chromium makes the file first and writes into it then. */
async function debuggingEndpoint(userDataDir: string): Promise<string> {
  const file = path.join(userDataDir, 'DevToolsActivePort');
  for (let tries = 0; tries < 500; tries += 1) {
    const [port, address] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port !== undefined && address !== undefined) return `ws://127.0.0.1:${port}${address}`;
    await delay(20);
  }
  throw new Error('Chromium did not say where it can be debugged.');
}
