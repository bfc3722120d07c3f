import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fillAccount, openScene, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

/** What the profile holds about accounts. */
async function stored(profile: string): Promise<string> {
  const files = ['settings.json', 'sealed-keys.json'].map((file) => path.join(profile, file));
  const texts = await Promise.all(
    files.map((file) => (existsSync(file) ? readFile(file, 'utf8') : '')),
  );
  return texts.join('\n');
}

test('a wrong key, a wrong address and a dead one are named, and nothing is stored', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();

  await fillAccount(page, gateway.url, 'not-the-key');
  await page.getByText(/did not accept this key/i).waitFor();
  expect(await page.getByRole('textbox', { name: 'API key' }).getAttribute('aria-invalid')).toBe(
    'true',
  );

  await fillAccount(page, `${new URL(gateway.url).origin}/elsewhere`, gateway.apiKey);
  const base = page.getByRole('textbox', { name: 'Base URL' });
  await page.waitForFunction(() => document.querySelector('[aria-invalid="true"]') !== null);
  expect(await base.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByRole('textbox', { name: 'API key' }).inputValue()).toBe(gateway.apiKey);

  await fillAccount(page, 'http://example.com/rest', gateway.apiKey);
  await page.getByText(/https/i).first().waitFor();

  expect(await stored(scene.profile)).not.toContain('opentact');

  await fillAccount(page, gateway.url, gateway.apiKey);
  await page.getByRole('button', { name: 'New message' }).first().waitFor();
  expect(await stored(scene.profile)).toContain('opentact');
});

test('the practice account takes one click and no key', async () => {
  scene = await openScene();
  const { page } = await scene.app();
  await page.getByRole('button', { name: 'Try the practice account' }).click();
  await page.getByRole('button', { name: 'New message' }).first().waitFor();
  await page.getByText('(838) 205-0008').first().waitFor();
});
