import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { stranger } from '../faults/stage.ts';
import { change, spoil, stayAway, versionOf } from './at-rest.ts';
import { inspection, violations } from './axe.ts';
import { closeDialog, openSettings, setLimits, showWaiting } from './desk.ts';
import {
  addAccount,
  line,
  message,
  openScene,
  people,
  type Scene,
  sendAtOnce,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

/** Numbers of the practice network whose texts end badly, each in its own way. */
const sorry = ['+12125550150', '+12125550154', '+12125550157', '+12125550159', '+12125550162'];
const payloads = path.resolve(import.meta.dirname, '../payloads');

test.each(['light', 'dark'] as const)('axe finds nothing on any screen, %s', async (theme) => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  const { page } = app;
  await app.setSystemTheme(theme);
  const found: Record<string, readonly string[]> = {};

  await page.getByRole('button', { name: 'Advanced' }).click();
  found['first run'] = await violations(page);

  await addAccount(page, gateway);
  found['empty inbox'] = await violations(page);

  await page.getByRole('button', { name: 'New message' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('textbox', { name: 'To' }).fill(`${people.delivered}, nobody,`);
  found['new message'] = await violations(page);
  await page.keyboard.press('Escape');

  await gateway.inbound({ from: people.answers, to: line, text: 'Hello there' });
  await writeTo(page, [people.failsAfter], 'Good day');
  await message(page, 'Good day', 'Not delivered').waitFor();
  found['conversation'] = await violations(page);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menu').waitFor();
  found['menu of acts'] = await violations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Snooze…' }).click();
  await page.getByRole('dialog', { name: 'Snooze until' }).waitFor();
  found['snooze'] = await violations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: 'Conversations' }).locator('.row').first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('toolbar', { name: 'Selected conversations' }).waitFor();
  found['selection'] = await violations(page);
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 1360, height: 850 });
  await message(page, 'Good day', 'Not delivered').focus();
  await page.keyboard.press('Control+d');
  const details = page.getByRole('complementary', { name: 'Message details' });
  await details
    .getByRole('button', { name: /^Raw receipt/ })
    .last()
    .click();
  await details.locator('pre').waitFor();
  found['details'] = await violations(page);
  await page.setViewportSize({ width: 900, height: 700 });
  await page.getByRole('dialog', { name: 'Message details' }).getByText('Next step').waitFor();
  found['details sheet'] = await violations(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1360, height: 850 });

  await writeTo(page, [...sorry, people.delivered], 'To all of you');
  await dialog.getByText('6 of 6 settled').waitFor();
  found['batch card'] = await violations(page);
  await dialog.getByRole('button', { name: /^Retry those worth retrying/ }).click();
  await page.getByRole('alertdialog').waitFor();
  found['batch retry'] = await violations(page);
  await page.getByRole('button', { name: 'Leave them' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: /^Failed/ }).click();
  await page
    .getByRole('button', { name: /^Retry the text to/ })
    .first()
    .waitFor();
  found['failed view'] = await violations(page);

  await page.getByRole('button', { name: 'Help' }).click();
  const payload = await readFile(path.join(payloads, 'telnyx/inbound_mms.json'), 'utf8');
  await page.getByRole('textbox', { name: 'Raw payload' }).fill(payload);
  await page.getByRole('button', { name: 'Explain' }).click();
  await page.getByRole('region', { name: 'What it says' }).waitFor();
  found['help'] = await violations(page);
  await page.getByRole('dialog', { name: 'Help' }).getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('radiogroup', { name: 'What a notification says' }).waitFor();
  found['settings'] = await violations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Settings' }).waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+/');
  await page.getByRole('textbox', { name: 'Find a shortcut' }).waitFor();
  found['shortcuts'] = await violations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Find a shortcut' }).waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  found['palette'] = await violations(page);

  expect(found).toEqual({
    'first run': [],
    'empty inbox': [],
    'new message': [],
    conversation: [],
    'menu of acts': [],
    snooze: [],
    selection: [],
    details: [],
    'details sheet': [],
    'batch card': [],
    'batch retry': [],
    'failed view': [],
    help: [],
    settings: [],
    shortcuts: [],
    palette: [],
  });
});

const themes = ['light', 'dark'] as const;
const apiKey = 'the-same-key-every-time';
const crowd = Array.from({ length: 12 }, (_, n) => stranger(n));

test.each(themes)(
  'axe finds nothing where texts have not gone, %s',
  { timeout: 120_000 },
  async (theme) => {
    scene = await openScene();
    const gateway = await scene.gateway({ apiKey });
    const app = await scene.app();
    const { page } = app;
    const { look, expectClean } = inspection();
    await app.setSystemTheme(theme);
    await addAccount(page, gateway, { keepUndo: true });
    await page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 30 }));
    await writeTo(page, [people.delivered], 'Take me back');
    await page.getByRole('button', { name: 'Undo: the text to (212) 555-0103' }).waitFor();
    await look(page, 'undo');

    await writeTo(page, crowd, 'Take all of us back');
    const dialog = page.getByRole('dialog', { name: 'New message' });
    await dialog.getByRole('button', { name: 'Undo: all 12 texts' }).waitFor();
    await look(page, 'undo of many');
    await dialog.getByRole('button', { name: 'Undo: all 12 texts' }).click();
    await dialog.getByRole('textbox', { name: 'Message' }).waitFor();
    await sendAtOnce(page);
    await setLimits(page, { perSecond: 1, perLinePerSecond: 1, lookForSeconds: 5 });
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await dialog.getByRole('button', { name: 'Pause' }).waitFor();
    await look(page, 'sending');
    await dialog.getByRole('button', { name: 'Pause' }).click();
    await dialog.getByRole('button', { name: 'Resume' }).waitFor();
    await look(page, 'paused');
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('alertdialog', { name: 'Stop sending?' }).waitFor();
    await look(page, 'stop');
    await page.getByRole('button', { name: 'Keep sending' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();

    await gateway.fault({ kind: 'hide' });
    await writeTo(page, [people.echoes], 'Where am I');
    await message(page, 'Where am I', 'Checking whether this went').waitFor();
    await look(page, 'checking');
    await message(page, 'Where am I', 'Not found').waitFor();
    await look(page, 'not found');
    await gateway.stop();
    await page.getByRole('button', { name: 'Try now' }).waitFor();
    await writeTo(page, [people.answers], 'And me');
    await message(page, 'And me', 'Waiting').waitFor();
    await showWaiting(page);
    await page
      .getByRole('button', { name: /^Send again/ })
      .first()
      .waitFor();
    await page.getByRole('list', { name: 'Accounts that are not sending' }).waitFor();
    await look(page, 'waiting view in an outage');
    await page
      .getByRole('button', { name: /^Send again/ })
      .first()
      .click();
    await page.getByRole('alertdialog', { name: 'Send it again?' }).waitFor();
    await look(page, 'send again');
    await page.getByRole('button', { name: 'Leave it' }).click();

    const again = await scene.gateway({ apiKey, port: gateway.port });
    await again.key({ accepted: false });
    await page.getByRole('button', { name: 'Replace key' }).click({ timeout: 40_000 });
    await page.getByRole('textbox', { name: 'Replacement key' }).waitFor();
    await page.getByRole('button', { name: /^Pace of/ }).click();
    await page.getByRole('button', { name: 'Back up now' }).click();
    const restore = page.getByRole('button', { name: /^Restore the backup of/ });
    await restore.waitFor();
    await look(page, 'settings');
    await restore.click();
    await page.getByRole('alertdialog').waitFor();
    await look(page, 'restore');
    await page.getByRole('button', { name: 'Restore backup' }).click();
    await page.getByText('Backup restored.').waitFor();
    await closeDialog(page, 'Settings');
    await page.getByRole('button', { name: 'Undo restore' }).waitFor();
    await look(page, 'restored, key refused');
    expectClean(
      ...['undo', 'undo of many', 'sending', 'paused', 'stop', 'checking', 'not found'],
      ...[
        'waiting view in an outage',
        'send again',
        'settings',
        'restore',
        'restored, key refused',
      ],
    );
  },
);

test.each(themes)(
  'axe finds nothing after long absences and where nothing opens, %s',
  async (theme) => {
    scene = await openScene();
    const gateway = await scene.gateway();
    const { look, expectClean } = inspection();
    const start = async () => {
      const app = await scene.app();
      await app.setSystemTheme(theme);
      return app;
    };
    let app = await start();
    await addAccount(app.page, gateway, { keepUndo: true });
    await app.page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 30 }));
    await writeTo(app.page, [people.delivered], 'Still here');
    await message(app.page, 'Still here', 'Waiting').waitFor();
    const settings = await openSettings(app.page);
    await settings.getByRole('button', { name: 'Back up now' }).click();
    await settings.getByText(/^Backup made/).waitFor();
    await app.quit();

    stayAway(scene.profile, 3 * 24 * 60 * 60_000);
    app = await start();
    await app.page.getByRole('region', { name: 'While you were away' }).waitFor();
    await look(app.page, 'absence');
    await app.quit();

    const version = versionOf(scene.profile);
    change(scene.profile, 'PRAGMA user_version = 99');
    app = await start();
    await app.page.getByRole('heading', { name: /belong to a newer Longcode$/ }).waitFor();
    await look(app.page, 'newer');
    await app.quit();

    change(scene.profile, `PRAGMA user_version = ${version}`);
    spoil(scene.profile, 'conversation');
    app = await start();
    await app.page.getByRole('button', { name: /^Restore the backup of/ }).waitFor();
    await look(app.page, 'damaged');
    await app.page.getByRole('button', { name: 'Repair' }).click();
    await app.page.getByText(/^The damaged messages were rebuilt/).waitFor();
    await look(app.page, 'repaired');
    expectClean('absence', 'newer', 'damaged', 'repaired');
  },
);
