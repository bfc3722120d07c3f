import { afterEach, expect, test } from 'vitest';
import {
  addAccount,
  line,
  message,
  openScene,
  people,
  type Scene,
  statusSeen,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

test('text someone, watch it arrive, be told when they answer, find it all again', async () => {
  scene = await openScene();
  const gateway = await scene.gateway({ speed: 2 });
  const app = await scene.app();
  const { page } = app;
  await addAccount(page, gateway);

  const statuses = ['With Opentact', 'Sent to carrier', 'Carrier took it'];
  const seen = statuses.map((words) => statusSeen(page, 'Hello from Longcode', words));
  await writeTo(page, [people.echoes], 'Hello from Longcode');
  await Promise.all(seen);
  // Read before anybody looks away, so that it is no news later.
  await message(page, '(212) 555-0102', 'Hello from Longcode').waitFor();

  await app.setFocused(false);
  await gateway.inbound({ from: people.answers, to: line, text: 'Are you there?' });
  const shown = await app.waitForNotification(({ body }) => body === 'Are you there?');
  expect(shown.title).toBe('(212) 555-0101 → (838) 205-0008');
  await app.clickNotification(shown.index);
  await message(page, 'Are you there?').waitFor();

  expect((await app.quit()).code).toBe(0);
  const again = await scene.app();
  const list = again.page.getByRole('list', { name: 'Conversations' });
  await list.getByText('Are you there?').waitFor();
  await list
    .getByText(/Hello from Longcode/)
    .first()
    .click();
  await message(again.page, 'You', 'Hello from Longcode', 'Carrier took it').waitFor();
  expect((await gateway.log()).sends).toHaveLength(1);
  expect(await again.notifications()).toHaveLength(0);
});

test('several people get separate private texts, each with a status of its own', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);

  await writeTo(page, [people.delivered, people.failsBefore, people.failsAfter], 'Three of you');
  const dialog = page.getByRole('dialog', { name: 'New message' });
  const rows = dialog.getByRole('list', { name: 'Recipients' });
  await rows.getByText('Carrier took it').waitFor();
  await expect.poll(() => rows.getByText(/^Not delivered/).count(), { timeout: 20_000 }).toBe(2);

  const { sends } = await gateway.log();
  expect(sends.map(({ to }) => to).toSorted()).toEqual(
    [people.delivered, people.failsBefore, people.failsAfter].toSorted(),
  );
});

test('no notification for the conversation in view, and a badge for all who wait for an answer', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  await addAccount(app.page, gateway);
  await app.setFocused(true);
  await writeTo(app.page, [people.delivered], 'Hi');
  await message(app.page, 'Hi', 'Carrier took it').waitFor();

  await gateway.inbound({ from: people.delivered, to: line, text: 'seen at once' });
  await message(app.page, 'seen at once').waitFor();
  await gateway.inbound({ from: people.answers, to: line, text: 'from elsewhere' });
  await app.waitForNotification(({ body }) => body === 'from elsewhere');
  expect((await app.notifications()).map(({ body }) => body)).toEqual(['from elsewhere']);
  await expect.poll(() => app.badge()).toBe(2);
});
