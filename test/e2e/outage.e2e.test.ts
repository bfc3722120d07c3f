import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  addAccount,
  line,
  message,
  messages,
  openScene,
  people,
  type Scene,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

test('what came while the provider was away is there afterwards, once, in order, with no click', async () => {
  scene = await openScene();
  const stateFile = path.join(scene.folder, 'provider.log');
  const first = await scene.gateway({ stateFile });
  const app = await scene.app();
  await addAccount(app.page, first);
  await first.inbound({ from: people.delivered, to: line, text: 'before' });
  await app.page.getByRole('list', { name: 'Conversations' }).getByText('before').click();
  await first.stop();

  // The same records, at an address the app does not know.
  const { apiKey, port } = first;
  const elsewhere = await scene.gateway({ stateFile, apiKey });
  for (const text of ['one', 'two', 'three']) {
    await elsewhere.inbound({ from: people.delivered, to: line, text });
  }
  await elsewhere.stop();

  await scene.gateway({ stateFile, apiKey, port });
  await expect.poll(() => messages(app.page).count(), { timeout: 30_000 }).toBe(4);
  const names = await messages(app.page).evaluateAll((items) =>
    items.map((item) => item.getAttribute('aria-label') ?? item.textContent ?? ''),
  );
  const order = ['before', 'one', 'two', 'three'];
  expect(names.map((name) => order.find((text) => name.includes(text)))).toEqual(order);
});

test('a text written while the provider is away goes out once when it is back', async () => {
  scene = await openScene();
  const stateFile = path.join(scene.folder, 'provider.log');
  const first = await scene.gateway({ stateFile });
  const { page } = await scene.app();
  await addAccount(page, first);
  await first.stop();
  await writeTo(page, [people.delivered], 'patience');
  await message(page, 'patience', 'Waiting').waitFor();

  const back = await scene.gateway({ stateFile, apiKey: first.apiKey, port: first.port });
  await message(page, 'patience', 'Carrier took it').waitFor();
  expect((await back.log()).sends.map(({ text }) => text)).toEqual(['patience']);
});
