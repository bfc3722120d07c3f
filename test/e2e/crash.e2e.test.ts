import { afterEach, expect, test } from 'vitest';
import { addAccount, message, messages, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

test.each([0, 5, 20, 60])(
  'killed %i ms after Enter: sent once, or being checked',
  async (delay) => {
    scene = await openScene();
    const gateway = await scene.gateway();
    const app = await scene.app();
    await addAccount(app.page, gateway);
    await writeTo(app.page, [people.delivered], 'first');
    await message(app.page, 'first', 'Carrier took it').waitFor();

    const composer = app.page.getByRole('textbox', { name: 'Message' });
    await composer.fill('do not lose me');
    await composer.press('Enter');
    await message(app.page, 'do not lose me').waitFor();
    await new Promise((resolve) => setTimeout(resolve, delay));
    await app.kill();

    const again = await scene.app();
    await again.page
      .getByRole('list', { name: 'Conversations' })
      .getByText(/do not lose me/)
      .click();
    await message(again.page, 'do not lose me').waitFor();
    const settled = /Carrier took it|Checking whether this went/;
    await again.page.getByRole('article', { name: settled }).last().waitFor();
    expect(await messages(again.page).filter({ hasText: 'do not lose me' }).count()).toBe(1);

    const sends = (await gateway.log()).sends.filter(({ text }) => text === 'do not lose me');
    expect(sends.length).toBeLessThanOrEqual(1);
    if (sends.length === 1)
      await message(again.page, 'do not lose me', 'Carrier took it').waitFor();
  },
);

test('an answer lost on the way is looked up, not sent again', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await gateway.fault({ kind: 'drop-answer', on: 'send', times: 1 });
  await writeTo(page, [people.delivered], 'only once');
  await message(page, 'only once', 'Carrier took it').waitFor({ timeout: 20_000 });
  expect((await gateway.log()).sends).toHaveLength(1);
});
