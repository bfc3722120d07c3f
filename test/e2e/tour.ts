/**
 * `npm run tour`: the main job on the practice account, unattended, on the built app. Prints one line
 * a step as it happens and leaves a screenshot of each in out/tour; a step that does not happen ends
 * the tour with its name and a non-zero exit code.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AppUnderTest } from '../host/app-under-test.ts';
import { message, openScene, people, type Scene, statusSeen, writeTo } from './scene.ts';

const shots = path.resolve(import.meta.dirname, '../../out/tour');
const patience = 20_000;

async function tour(scene: Scene): Promise<void> {
  let app = await scene.app();
  let page = app.page;
  page.setDefaultTimeout(patience);
  let count = 0;
  const done = async (step: string): Promise<void> => {
    count += 1;
    const name = `${String(count).padStart(2, '0')}-${step.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
    await page.screenshot({ path: path.join(shots, `${name}.png`) });
    process.stdout.write(`ok ${count} ${step}\n`);
  };

  await page.getByRole('button', { name: 'Try the practice account' }).waitFor();
  await done('First run');
  await page.getByRole('button', { name: 'Try the practice account' }).click();
  await page.getByText('(838) 205-0008').first().waitFor();
  await done('Account added');

  const hello = 'Hello Ana, is Tuesday still good?';
  const sent = message(page, hello);
  const statuses = ['With Opentact', 'Sent to carrier', 'Carrier took it'];
  // Watched from before the text is written, so that no status can pass unseen.
  const watching = statuses.map((words) =>
    statusSeen(page, hello, words).then(
      () => true,
      () => false,
    ),
  );
  await writeTo(page, [people.answers], hello);
  await sent.first().waitFor();
  await page.getByRole('button', { name: /^Undo/ }).first().waitFor();
  await done('Text written, and for five seconds it can be taken back');
  for (const [index, words] of statuses.entries()) {
    if (!(await watching[index])) throw new Error(`never showed "${words}"`);
    await done(`Status: ${words}`);
  }

  await app.setFocused(false);
  const shown = await app.waitForNotification(
    ({ title }) => title.startsWith('Ana Reyes'),
    patience,
  );
  await message(page, shown.body).waitFor();
  await done('Inbound received');
  process.stdout.write(`   notification: ${shown.title}: ${shown.body}\n`);
  await done('Notification raised');

  await app.setFocused(true);
  await writeTo(page, [people.delivered], 'Good morning Dora');
  await message(page, 'Good morning Dora', 'Carrier took it').waitFor();
  await app.clickNotification(shown.index);
  await message(page, shown.body).waitFor();
  await done('Conversation opened from the notification');

  await app.quit();
  app = await scene.app();
  page = app.page;
  page.setDefaultTimeout(patience);
  const list = page.getByRole('list', { name: 'Conversations' });
  await list.getByText('Good morning Dora').waitFor();
  await list.getByText(shown.body).click();
  await message(page, 'You', hello).waitFor();
  await done('Restarted with everything still there');
  await dress(app, done);
}

/** The same inbox in the other theme, and the screens the story did not pass. */
async function dress(app: AppUnderTest, done: (step: string) => Promise<void>): Promise<void> {
  const { page } = app;
  await app.setSystemTheme('dark');
  await done('The same in the dark theme');
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('radiogroup', { name: 'What a notification says' }).waitFor();
  await done('Settings');
}

await rm(shots, { recursive: true, force: true });
await mkdir(shots, { recursive: true });
const scene = await openScene();
try {
  await tour(scene);
} catch (error) {
  process.stdout.write(`failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await scene.close();
}
