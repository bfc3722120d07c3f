import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { addAccount, openScene, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const payloads = path.resolve(import.meta.dirname, '../payloads');

async function openHelp(): Promise<Page> {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await page.getByRole('button', { name: 'Help' }).click();
  return page;
}

async function explain(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Raw payload' }).fill(text);
  await page.getByRole('button', { name: 'Explain' }).click();
}

test('a pasted payload in plain words: who, where it stands, why, and what to do', async () => {
  const page = await openHelp();
  const dialog = page.getByRole('dialog', { name: 'Help' });
  const results = dialog.getByRole('region', { name: 'What it says' });

  const group = await readFile(
    path.join(payloads, 'telnyx/group_partial_delivery_sequence.json'),
    'utf8',
  );
  await explain(page, group);
  await results.getByText(/^\d+ events$/).waitFor();
  await results.getByText('telnyx-webhook').first().waitFor();
  const seen = await results.locator('.status').allTextContents();
  expect(seen).toContain('Carrier took it');
  expect(seen).toContain('Not delivered');

  await explain(
    page,
    await readFile(path.join(payloads, 'seeds/bandwidth_2_tollfree_delivered.json'), 'utf8'),
  );
  await results.getByText('On the phone').waitFor();
  await results.getByText('message-delivered').first().waitFor();

  await explain(page, await readFile(path.join(payloads, 'telnyx/error_40300_stop.json'), 'utf8'));
  await results.getByRole('list', { name: 'Why it was refused' }).getByText('40300').waitFor();
  expect(await results.getByText('On the phone').count()).toBe(0);
});

test('what cannot be read is said in a sentence, and the old result is gone', async () => {
  const page = await openHelp();
  await explain(page, '{"type": "message-delivered"');
  await page.getByRole('alert').getByText('This is not JSON.').waitFor();
  await explain(page, '{"weather": "fine"}');
  await page
    .getByRole('alert')
    .getByText(/of no known dialect/)
    .waitFor();
  expect(await page.getByRole('region', { name: 'What it says' }).count()).toBe(0);
});

test('every sign stands in the legend with its words and meaning', async () => {
  const page = await openHelp();
  const legend = page.getByRole('region', { name: 'What the signs mean' });
  await legend.waitFor();
  const { ladder } = await import('../../shared/delivery/ladder.ts');
  expect(await legend.getByRole('listitem').count()).toBe(ladder.length);
  for (const words of ['Carrier took it', 'On the phone', 'No receipt – may have arrived']) {
    await legend.getByText(words, { exact: true }).waitFor();
  }
});
