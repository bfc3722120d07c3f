/**
 * What every whole-app spec starts from: a profile of its own, a gateway, the app, and the few moves
 * a user makes all the time. Everything started here is ended by `close`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { type RunnerTestCase, TestRunner } from 'vitest';
import { type AppUnderTest, type LaunchOptions, launchApp } from '../host/app-under-test.ts';
import { type GatewayOptions, type GatewayProcess, startGateway } from './gateway-process.ts';

const failures = path.join(import.meta.dirname, '../../out/failures');
const longestPage = 6_000;

export const line = '+18382050008';
export const people = {
  answers: '+12125550101',
  echoes: '+12125550102',
  delivered: '+12125550103',
  neverConfirmed: '+12125550104',
  failsBefore: '+12125550105',
  failsAfter: '+12125550106',
} as const;

export interface Scene {
  readonly folder: string;
  readonly profile: string;
  gateway(options?: GatewayOptions): Promise<GatewayProcess>;
  app(options?: Partial<LaunchOptions>): Promise<AppUnderTest>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longcode-'));
  const profile = path.join(folder, 'profile');
  const endings: (() => Promise<unknown>)[] = [];
  return {
    folder,
    profile,
    gateway: async (options) => {
      const gateway = await startGateway(options);
      endings.push(gateway.stop);
      return gateway;
    },
    app: async (options) => {
      const app = await launchApp({ profile, ...options });
      endings.push(app.kill, () => showIfFailed(app.page).catch(() => undefined));
      return app;
    },
    close: async () => {
      for (const end of endings.reverse()) await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What stood on the page of a test that failed, and how it looked, for whoever reads why. */
async function showIfFailed(page: Page): Promise<void> {
  const task = TestRunner.getCurrentTest<RunnerTestCase | undefined>();
  if (task?.result?.state !== 'fail' || page.isClosed()) return;
  const shown = await page.locator('body').ariaSnapshot({ timeout: 5_000 });
  process.stdout.write(`\n${task.name}; then the page had:\n${shown.slice(0, longestPage)}\n`);
  const picture = path.join(failures, `${task.name.replace(/\W+/g, '-').slice(0, 80)}.png`);
  await page.screenshot({ path: picture, timeout: 5_000 });
}

/**
 * First run with a key; resolves when the inbox is there. Texts then leave at once, unless `keepUndo`
 * leaves the time to take them back, and the pace, as they ship.
 */
export async function addAccount(
  page: Page,
  gateway: Pick<GatewayProcess, 'url' | 'apiKey'>,
  { keepUndo = false } = {},
): Promise<void> {
  await fillAccount(page, gateway.url, gateway.apiKey);
  await page.getByRole('button', { name: 'New message' }).first().waitFor();
  if (!keepUndo) await sendAtOnce(page);
}

/** No time to take a text back, and no pace to wait for. */
export async function sendAtOnce(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { longcode } = window;
    const [settings, started] = [
      await longcode.updateSettings({ undoSeconds: 0 }),
      await longcode.start(),
    ];
    if (!settings.ok || !started.ok) throw new Error('The settings were refused.');
    for (const { account } of started.value.accounts) {
      const limits = { ...account.limits, perSecond: 1000, perLinePerSecond: 1000 };
      await longcode.setLimits({ accountId: account.id, limits });
    }
  });
}

export async function fillAccount(page: Page, baseUrl: string, key: string): Promise<void> {
  await page.getByRole('textbox', { name: 'API key' }).fill(key);
  const base = page.getByRole('textbox', { name: 'Base URL' });
  if (!(await base.isVisible())) await page.getByRole('button', { name: 'Advanced' }).click();
  await base.fill(baseUrl);
  await page.getByRole('button', { name: 'Add account' }).click();
}

/** A list this long is looked at before it is added. */
const longList = 100;

/** Writes to one or several numbers through the New message dialog and leaves it. */
export async function writeTo(page: Page, to: readonly string[], text: string): Promise<void> {
  await page.getByRole('button', { name: 'New message' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('textbox', { name: 'To' }).fill(`${to.join(', ')},`);
  if (to.length > longList) await dialog.getByRole('button', { name: /^Add \d+ numbers$/ }).click();
  await dialog.getByRole('textbox', { name: 'Message' }).fill(text);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Items of the open conversation. */
export function messages(page: Page): Locator {
  return page.getByRole('log', { name: 'Messages' }).getByRole('article');
}

/** The newest message whose accessible name holds every one of the words. */
export function message(page: Page, ...words: readonly string[]): Locator {
  return words.reduce(
    (found, word) => found.and(page.getByRole('article', { name: word })),
    messages(page),
  );
}

/**
 * Resolves when a message whose name holds both was on screen, however shortly: every frame is looked
 * at, where `waitFor` looks twice a second. To be called before the status can come.
 */
export async function statusSeen(page: Page, text: string, words: string): Promise<void> {
  await page.waitForFunction(
    (sought) =>
      [...document.querySelectorAll('article')].some((article) => {
        const name = article.getAttribute('aria-label') ?? '';
        return sought.every((part) => name.includes(part));
      }),
    [text, words],
    { polling: 'raf' },
  );
}
