/** A profile with the practice account, added as a user does; the app is closed again. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { launchApp } from '../host/app-under-test.ts';

const Settings = z.object({ accounts: z.tuple([z.object({ id: z.uuid() })]) });

/** Resolves with the id of the account. */
export async function practiceProfile(profile: string): Promise<string> {
  const app = await launchApp({ profile });
  await app.page.getByRole('button', { name: 'Try the practice account' }).click();
  await app.page.getByRole('button', { name: 'New message' }).first().waitFor();
  await app.quit();
  const settings = await readFile(path.join(profile, 'settings.json'), 'utf8');
  return Settings.parse(JSON.parse(settings)).accounts[0].id;
}
