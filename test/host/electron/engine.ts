/**
 * The Chromium of this app: started once, when the app has its lock or its first window, and asked
 * for pages. Windows that a page opens by itself are closed again unless the product let it.
 */
import type { Page } from 'playwright';
import { originOf } from '../chromium/address.ts';
import { type Browser, launchBrowser } from '../chromium/browser.ts';
import { interceptRequests } from '../chromium/requests.ts';
import { openView, type View, type ViewListener } from '../chromium/view.ts';
import { options, report } from '../control/host-side.ts';
import { headless } from './invocation.ts';
import { getPath } from './paths.ts';
import { answerRequest } from './protocol.ts';
import { applyPermissions, mayRequest } from './session.ts';

const views = new Map<Page, View>();
let running: Promise<Browser> | null = null;
let opening = 0;

/** Starts Chromium unless it runs already. Without one there is no app: it says why and ends. */
export function startEngine(size = { width: 1200, height: 800 }): Promise<Browser> {
  running ??= start(size).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
  return running;
}

async function start(size: { width: number; height: number }): Promise<Browser> {
  const { debuggable } = options;
  const browser = await launchBrowser({ profile: getPath('userData'), headless, debuggable, size });
  report({ kind: 'browser', endpoint: browser.endpoint, pid: browser.pid });
  browser.context.on('page', closeUninvited);
  browser.context.once('close', () => {
    running = null;
  });
  await interceptRequests(browser.context, {
    viewOf: (page) => views.get(page),
    mayRequest,
    answer: answerRequest,
    unanswered,
  });
  return browser;
}

function unanswered(url: string): void {
  process.stderr.write(`The Chromium host has no network: ${url} was not fetched.\n`);
}

function closeUninvited(page: Page): void {
  const allowed = opening > 0 || [...views.values()].some((view) => view.takePopup());
  if (!allowed) page.close().catch(() => undefined);
}

/** A page of its own for a window; the first one is the page Chromium started with. */
export async function newView(
  preload: string,
  listener: ViewListener,
  size: { width: number; height: number },
): Promise<View> {
  const { context } = await startEngine(size);
  opening += 1;
  try {
    const unused = context.pages().find((page) => !views.has(page));
    const page = unused ?? (await context.newPage());
    const view = await openView(page, { preload, onScreen: !headless }, listener);
    views.set(page, view);
    page.once('close', () => views.delete(page));
    return view;
  } finally {
    opening -= 1;
  }
}

export async function stopEngine(): Promise<void> {
  await (await running)?.close();
}

/** Loads `url` under the permissions the product grants at this moment. */
export async function loadView(view: View, url: string): Promise<void> {
  const { session } = await startEngine();
  await applyPermissions(session, originOf(url));
  await view.load(url);
}
