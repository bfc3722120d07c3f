/** Keys, the palette, notifications, and Longcode around its window: tray, links, menus, zoom. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import type { Alerts } from '../../shared/model/alerts.ts';
import type { AppUnderTest } from '../host/app-under-test.ts';
import { composer, conversations, openSettings } from './desk.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { addAccount, line, message, openScene, people, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

interface Stage {
  readonly app: AppUnderTest;
  readonly page: Page;
  readonly gateway: GatewayProcess;
}

async function start(): Promise<Stage> {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app({
    env: { XDG_CONFIG_HOME: path.join(scene.folder, 'config') },
  });
  await addAccount(app.page, gateway);
  return { app, page: app.page, gateway };
}

const stranger = (n: number): string => `+1312555${String(100 + n).padStart(4, '0')}`;
const palette = (page: Page) => page.getByRole('combobox', { name: /^Name, number/ });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const openName = (page: Page) => page.locator('.thread-name');

const changeAlerts = (page: Page, change: Partial<Alerts>) =>
  page.evaluate(async (wanted) => {
    const started = await window.longcode.start();
    if (!started.ok) throw new Error(started.failure.code);
    const { alerts } = started.value.settings;
    await window.longcode.updateSettings({ alerts: { ...alerts, ...wanted } });
  }, change);

test('keys go everywhere, and can be given to other acts', async () => {
  const { page, gateway } = await start();
  for (const n of [1, 2, 3]) {
    await gateway.inbound({ from: stranger(n), to: line, text: `Hello from ${n}` });
    await conversations(page).getByText(`Hello from ${n}`).waitFor();
  }
  await page.keyboard.press('Control+2');
  await expect.poll(() => openName(page).textContent()).toBe('(312) 555-0102');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => openName(page).textContent()).toBe('(312) 555-0101');
  await page.keyboard.press('Control+Shift+Tab');
  await expect.poll(() => openName(page).textContent()).toBe('(312) 555-0102');
  await message(page, 'Hello from 2').waitFor();

  await composer(page).fill('a ?');
  await composer(page).press('Shift+?');
  expect(await sheet(page).isVisible()).toBe(false);
  await composer(page).fill('');
  const panes = ['.rail', '.list-pane', '.log', '.composer'];
  const paneOfFocus = () =>
    page.evaluate((all) => all.find((one) => document.activeElement?.closest(one)), panes);
  expect(await paneOfFocus()).toBe('.composer');
  for (const pane of ['.rail', '.list-pane', '.log', '.composer']) {
    await page.keyboard.press('F6');
    await expect.poll(paneOfFocus).toBe(pane);
  }
  await page.keyboard.press('Shift+F6');
  await expect.poll(paneOfFocus).toBe('.log');

  await page.keyboard.press('?');
  await sheet(page).getByRole('textbox', { name: 'Find a shortcut' }).fill('settings');
  const change = sheet(page).getByRole('button', { name: 'Change the keys of “Settings”' });
  await change.click();
  await page.keyboard.press('Tab');
  await change.click();
  await page.keyboard.press('Control+c');
  await sheet(page).getByText('Ctrl+C moves, edits or closes').waitFor();
  await page.keyboard.press('Control+n');
  await sheet(page).getByText('Ctrl+N belongs to “New message”.').waitFor();
  await sheet(page).getByRole('button', { name: 'Use it here instead' }).click();
  await expect.poll(() => change.textContent()).toContain('Ctrl+N');
  await page.keyboard.press('Escape');
  await sheet(page).waitFor({ state: 'hidden' });
  const newMessage = page.getByRole('button', { name: 'New message' }).first();
  expect(await newMessage.getAttribute('aria-keyshortcuts')).toBeNull();
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Settings' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+/');
  await sheet(page).getByRole('button', { name: 'Reset all' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => newMessage.getAttribute('aria-keyshortcuts')).toBe('Control+N');
});

test('the palette goes to anybody, does anything, and says which keys do it', async () => {
  const { page, gateway } = await start();
  for (const n of [1, 2]) {
    await gateway.inbound({ from: stranger(n), to: line, text: `Hello from ${n}` });
    await conversations(page).getByText(`Hello from ${n}`).waitFor();
  }
  await page.keyboard.press('Control+k');
  // Faster than the answer: what is meant is what was typed, not what was there before.
  await palette(page).fill('555-0101');
  await page.keyboard.press('Enter');
  await expect.poll(() => openName(page).textContent()).toBe('(312) 555-0101');
  expect(await composer(page).evaluate((box) => box === document.activeElement)).toBe(true);

  await page.keyboard.press('Control+k');
  await palette(page).fill('short');
  const option = page.getByRole('option', { name: /Keyboard shortcuts/ });
  await option.waitFor();
  expect(await option.getAttribute('aria-selected')).toBe('true');
  expect(await option.textContent()).toContain('?');
  const active = await palette(page).getAttribute('aria-activedescendant');
  expect(active).toBe(await option.getAttribute('id'));
  await page.keyboard.press('Enter');
  await sheet(page).waitFor();
  await page.keyboard.press('Escape');
  await sheet(page).waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('group').first().getAttribute('aria-labelledby')).not.toBeNull();
  await page.getByText('Used last').waitFor();
  await palette(page).fill('no such thing');
  await page.getByText('Nothing is called “no such thing”.').waitFor();
  await page.keyboard.press('Escape');
});

test.each([
  { level: 'text', all: 1_000, says: /One of many/ },
  { level: 'name', all: 1_000, says: /\(\d{3}\) \d{3}-\d{4}/ },
  { level: 'count', all: 1_000, says: /^\d+ new texts?$/ },
] as const)(
  '$all texts, some twice, are as many notifications or their count ($level)',
  async ({ level, all, says }) => {
    const { app, page, gateway } = await start();
    await changeAlerts(page, { level });
    await gateway.inbound({ from: people.delivered, to: line, text: 'In view' });
    await conversations(page).getByText('In view').click();
    const before = (await app.notifications()).length;
    await gateway.inbound({ from: people.delivered, to: line, text: 'Still in view' });
    await message(page, 'Still in view').waitFor();
    expect((await app.notifications()).length).toBe(before);
    await app.setFocused(false);

    await page.evaluate(() => window.longcode.setViewing({ conversationId: null }));
    await gateway.fault({ kind: 'duplicate-events', times: 400 });
    const from = Array.from({ length: 40 }, (_, n) => stranger(n));
    await gateway.inbound({ from, to: line, text: 'One of many', count: all });
    const countOf = async () => {
      const shown = (await app.notifications()).slice(before);
      const grouped = shown.filter(({ title }) => /^\d+ new texts?$/.test(title));
      const single = shown.filter((one) => !grouped.includes(one));
      return single.length + Number(/^\d+/.exec(grouped.at(-1)?.title ?? '')?.[0] ?? 0);
    };
    await expect.poll(countOf, { timeout: 30_000 }).toBe(all);
    const said = (await app.notifications()).map(({ title, body }) => `${title}\n${body}`);
    expect(said.some((one) => says.test(one.trim()))).toBe(true);
    expect(said.some((one) => one.includes('One of many'))).toBe(level === 'text');
    expect(said.some((one) => one.includes('('))).toBe(level !== 'count');
  },
);

test('a notification says as much as was chosen, goes when read, and sends a reply once', async () => {
  const { app, page, gateway } = await start();
  await app.setFocused(false);
  const next = async (from: string, text: string) => {
    const before = (await app.notifications()).length;
    await gateway.inbound({ from, to: line, text });
    await expect.poll(async () => (await app.notifications()).length).toBe(before + 1);
    return (await app.notifications())[before];
  };
  expect(await next(stranger(1), 'The code is 4711')).toMatchObject({
    title: '(312) 555-0101 → (838) 205-0008',
    body: 'The code is 4711',
  });
  await changeAlerts(page, { level: 'name' });
  expect(await next(stranger(2), 'secret')).toMatchObject({
    title: '(312) 555-0102 → (838) 205-0008',
    body: '1 new text',
  });
  await changeAlerts(page, { level: 'count', sound: false });
  expect(await next(stranger(3), 'secret')).toMatchObject({
    ...{ title: '1 new text', body: '', silent: true },
  });
  await changeAlerts(page, { level: 'off' });
  await gateway.inbound({ from: stranger(4), to: line, text: 'unheard' });
  await conversations(page).getByText('unheard').waitFor();
  expect((await app.notifications()).length).toBe(3);

  await app.replyToNotification(0, 'Thank you');
  await app.replyToNotification(0, 'Thank you');
  await conversations(page).getByText('You: Thank you').waitFor();
  await app.replyToNotification(0, 'Thank you');
  await page.waitForTimeout(500);
  const { attempts } = await gateway.log();
  expect(attempts.map(({ text }) => text)).toEqual(['Thank you']);

  await app.clickNotification(1);
  await expect.poll(() => openName(page).textContent()).toBe('(312) 555-0102');
  await app.setFocused(true);
  await conversations(page).getByText('secret').first().click();
  await expect.poll(async () => (await app.closedNotifications()).has(2)).toBe(true);
});

test('closing keeps receiving and says so once; the tray brings it back', async () => {
  const { app, page, gateway } = await start();
  const isVisible = async () => (await app.windows()).map(({ visible }) => visible);
  await app.closeWindow();
  await expect.poll(isVisible).toEqual([false]);
  expect((await app.dialogs()).map(({ message: said }) => said)).toEqual([
    'Longcode goes on receiving.',
  ]);
  await gateway.inbound({ from: stranger(1), to: line, text: 'Are you there?' });
  await app.waitForNotification(({ body }) => body === 'Are you there?');
  await expect.poll(() => app.badge()).toBe(1);
  await app.clickMenu('tray', '1 needs a reply');
  await expect.poll(isVisible).toEqual([true]);
  await page.getByRole('heading', { name: 'Needs reply' }).waitFor();

  await app.closeWindow();
  await expect.poll(isVisible).toEqual([false]);
  expect(await app.dialogs()).toHaveLength(1);
  await app.clickMenu('tray');
  await expect.poll(isVisible).toEqual([true]);
  await app.clickMenu('tray', 'Pause notifications', 'For an hour');
  await app.setFocused(false);
  await gateway.inbound({ from: stranger(2), to: line, text: 'In the pause' });
  await conversations(page).getByText('In the pause').waitFor();
  expect((await app.notifications()).map(({ body }) => body)).toEqual(['Are you there?']);
  await app.clickMenu('tray', 'Resume notifications');

  const settings = await openSettings(page);
  await settings.getByText('Start when you log in').click();
  const entry = path.join(scene.folder, 'config', 'autostart', 'longcode.desktop');
  await expect.poll(() => readFile(entry, 'utf8').catch(() => '')).toContain('"--hidden"');
  await settings.getByText('Start when you log in').click();
  await expect.poll(() => readFile(entry, 'utf8').catch(() => 'gone')).toBe('gone');
});

test('links fill a new message and send nothing; menus and zoom do as they say', async () => {
  const { app, page, gateway } = await start();
  await app.startAgain(['sms:+13125550101,nobody,12?body=Hi%20there%0D%0AAna&x=1']);
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await expect
    .poll(() => dialog.getByRole('textbox', { name: 'Message', exact: true }).inputValue())
    .toBe('Hi there\nAna');
  await dialog.getByText('(312) 555-0101').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await app.startAgain(['javascript:alert(1)', 'sms:']);
  await page.waitForTimeout(300);
  expect(await dialog.isVisible()).toBe(false);
  expect((await gateway.log()).attempts).toEqual([]);

  await app.clickMenu('application', 'View', 'Larger');
  await expect.poll(async () => (await app.windows())[0]?.zoom).toBeCloseTo(1.1);
  for (let n = 0; n < 9; n += 1) await page.keyboard.press('Control+=');
  await expect.poll(async () => (await app.windows())[0]?.zoom).toBeCloseTo(2);
  await app.clickMenu('application', 'Go to', 'Go to anything');
  await palette(page).waitFor();
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'hidden' });
  await app.quit();

  const place = path.join(scene.profile, 'window.json');
  const kept: unknown = JSON.parse(await readFile(place, 'utf8'));
  expect(kept).toMatchObject({ width: 1180, height: 760, maximized: false });
  const gone = { x: -9_000, y: 40, width: 900, height: 5_000, maximized: false };
  await writeFile(place, JSON.stringify(gone));
  const again = await scene.app({ args: ['tel:+1-312-555-0199;ext=4'] });
  await expect.poll(async () => (await again.windows())[0]?.zoom).toBeCloseTo(2);
  await again.page
    .getByRole('dialog', { name: 'New message' })
    .getByText('(312) 555-0199')
    .waitFor();
  expect((await again.windows())[0]).toMatchObject({ width: 900, height: 1080 });
  await again.page.keyboard.press('Escape');
  await again.page.keyboard.press('Control+0');
  await expect.poll(async () => (await again.windows())[0]?.zoom).toBeCloseTo(1);
});
