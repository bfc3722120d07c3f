import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { addAccount, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const busy = '+12125550116';
const landline = '+12125550150';

async function openApp() {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await page.setViewportSize({ width: 1360, height: 850 });
  await addAccount(page, gateway);
  return { gateway, page };
}

async function fail(page: Page, to: string, text: string): Promise<void> {
  await writeTo(page, [to], text);
  await message(page, text, 'Not delivered').waitFor();
}

test('failed texts of all conversations stand together, and a retry is offered only where it can help', async () => {
  const { gateway, page } = await openApp();
  await fail(page, busy, 'First try');
  await fail(page, landline, 'To a landline');
  await fail(page, landline, 'To a landline again');
  await writeTo(page, [people.delivered], 'Arrives');
  await message(page, 'Arrives', 'Carrier took it').waitFor();

  await page.getByRole('button', { name: /^Failed/ }).click();
  const list = page.getByRole('list', { name: 'Texts not delivered' });
  const rows = list.getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(3);
  await rows.first().getByText('To a landline again').waitFor();
  expect(
    await rows
      .first()
      .getByRole('button', { name: /^Retry/ })
      .count(),
  ).toBe(0);
  expect(await rows.first().locator('.failed-next').textContent()).toMatch(/\w+\./);

  await rows.last().getByRole('button', { name: 'Retry the text to (212) 555-0116' }).click();
  await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(2);
  await expect
    .poll(async () => (await gateway.log()).sends.filter(({ to }) => to === busy).length)
    .toBe(2);

  await rows
    .first()
    .getByRole('button', { name: /To a landline again$/ })
    .click();
  await message(page, 'To a landline again', 'Not delivered').waitFor();
  await message(page, 'To a landline', 'Not delivered').first().waitFor();
});

test('a retry is a second attempt with receipts of its own, and the first one stays', async () => {
  const { page } = await openApp();
  await fail(page, busy, 'Try me twice');
  await message(page, 'Try me twice').focus();
  await page.keyboard.press('Control+d');
  const details = page.getByRole('complementary', { name: 'Message details' });
  await details.getByText('Yes, after a while').waitFor();
  await details.getByRole('button', { name: /^Retry the text/ }).click();
  await message(page, 'Try me twice', 'Carrier took it', 'Attempt 2').waitFor({ timeout: 20_000 });

  const first = details.getByRole('list', { name: /, attempt 1$/ });
  const second = details.getByRole('list', { name: /, attempt 2$/ });
  await first.getByText('Not delivered').waitFor();
  await first.getByText('40011').waitFor();
  await second.getByText('Carrier took it').waitFor();
  expect(await second.getByText('Not delivered').count()).toBe(0);
  expect(await details.getByRole('button', { name: /^Retry the text/ }).count()).toBe(0);
});

test('nothing failed: the view says so and leads on', async () => {
  const { page } = await openApp();
  await page.getByRole('button', { name: 'Failed', exact: true }).click();
  await page.getByText('Nothing failed').waitFor();
  await page.getByRole('button', { name: 'Show all conversations' }).click();
  await page.getByRole('heading', { name: 'All' }).waitFor();
});
