/** States that only something going wrong brings about; test/screens looks at all the others. */
import { afterEach, test } from 'vitest';
import { stranger } from '../faults/stage.ts';
import { change, spoil, stayAway, versionOf } from './at-rest.ts';
import { inspection } from './axe.ts';
import { closeDialog, openSettings, setLimits, showWaiting } from './desk.ts';
import {
  addAccount,
  message,
  openScene,
  people,
  type Scene,
  sendAtOnce,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const apiKey = 'the-same-key-every-time';
const crowd = Array.from({ length: 12 }, (_, n) => stranger(n));

test('axe finds nothing where texts have not gone', { timeout: 120_000 }, async () => {
  scene = await openScene();
  const gateway = await scene.gateway({ apiKey });
  const app = await scene.app();
  const { page } = app;
  const { look, expectClean } = inspection();
  await addAccount(page, gateway, { keepUndo: true });
  await page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 30 }));
  await writeTo(page, [people.delivered], 'Take me back');
  await page.getByRole('button', { name: 'Undo: the text to (212) 555-0103' }).waitFor();
  await look(app, 'undo');

  await writeTo(page, crowd, 'Take all of us back');
  const dialog = page.getByRole('dialog', { name: 'New message' });
  await dialog.getByRole('button', { name: 'Undo: all 12 texts' }).waitFor();
  await look(app, 'undo of many');
  await dialog.getByRole('button', { name: 'Undo: all 12 texts' }).click();
  await dialog.getByRole('textbox', { name: 'Message' }).waitFor();
  await sendAtOnce(page);
  await setLimits(page, { perSecond: 1, perLinePerSecond: 1, lookForSeconds: 5 });
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByRole('button', { name: 'Pause' }).waitFor();
  await look(app, 'sending');
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await dialog.getByRole('button', { name: 'Resume' }).waitFor();
  await look(app, 'paused');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('alertdialog', { name: 'Stop sending?' }).waitFor();
  await look(app, 'stop');
  await page.getByRole('button', { name: 'Keep sending' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();

  await gateway.fault({ kind: 'hide' });
  await writeTo(page, [people.echoes], 'Where am I');
  await message(page, 'Where am I', 'Checking whether this went').waitFor();
  await look(app, 'checking');
  await message(page, 'Where am I', 'Not found').waitFor();
  await look(app, 'not found');
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
  await look(app, 'waiting view in an outage');
  await page
    .getByRole('button', { name: /^Send again/ })
    .first()
    .click();
  await page.getByRole('alertdialog', { name: 'Send it again?' }).waitFor();
  await look(app, 'send again');
  await page.getByRole('button', { name: 'Leave it' }).click();

  const again = await scene.gateway({ apiKey, port: gateway.port });
  await again.key({ accepted: false });
  await page.getByRole('button', { name: 'Replace key' }).click({ timeout: 40_000 });
  await page.getByRole('textbox', { name: 'Replacement key' }).waitFor();
  await page.getByRole('button', { name: /^Pace of/ }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  const restore = page.getByRole('button', { name: /^Restore the backup of/ });
  await restore.waitFor();
  await look(app, 'settings');
  await restore.click();
  await page.getByRole('alertdialog').waitFor();
  await look(app, 'restore');
  await page.getByRole('button', { name: 'Restore backup' }).click();
  await page.getByText('Backup restored.').waitFor();
  await closeDialog(page, 'Settings');
  await page.getByRole('button', { name: 'Undo restore' }).waitFor();
  await look(app, 'restored, key refused');
  expectClean(
    ...['undo', 'undo of many', 'sending', 'paused', 'stop', 'checking', 'not found'],
    ...['waiting view in an outage', 'send again', 'settings', 'restore', 'restored, key refused'],
  );
});

test('axe finds nothing after long absences and where nothing opens', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { look, expectClean } = inspection();
  let app = await scene.app();
  await addAccount(app.page, gateway, { keepUndo: true });
  await app.page.evaluate(() => window.longcode.updateSettings({ undoSeconds: 30 }));
  await writeTo(app.page, [people.delivered], 'Still here');
  await message(app.page, 'Still here', 'Waiting').waitFor();
  const settings = await openSettings(app.page);
  await settings.getByRole('button', { name: 'Back up now' }).click();
  await settings.getByText(/^Backup made/).waitFor();
  await app.quit();

  stayAway(scene.profile, 3 * 24 * 60 * 60_000);
  app = await scene.app();
  await app.page.getByRole('region', { name: 'While you were away' }).waitFor();
  await look(app, 'absence');
  await app.quit();

  const version = versionOf(scene.profile);
  change(scene.profile, 'PRAGMA user_version = 99');
  app = await scene.app();
  await app.page.getByRole('heading', { name: /belong to a newer Longcode$/ }).waitFor();
  await look(app, 'newer');
  await app.quit();

  change(scene.profile, `PRAGMA user_version = ${version}`);
  spoil(scene.profile, 'conversation');
  app = await scene.app();
  await app.page.getByRole('button', { name: /^Restore the backup of/ }).waitFor();
  await look(app, 'damaged');
  await app.page.getByRole('button', { name: 'Repair' }).click();
  await app.page.getByText(/^The damaged messages were rebuilt/).waitFor();
  await look(app, 'repaired');
  expectClean('absence', 'newer', 'damaged', 'repaired');
});
