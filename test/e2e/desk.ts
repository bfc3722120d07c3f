/** Moves that the specs about texts which have not gone share: in a conversation, and in the dialogs. */
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Limits } from '../../shared/model/account.ts';
import { Address } from '../../shared/phone/address.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { line } from './scene.ts';

export const composer = (page: Page): Locator =>
  page
    .getByRole('form', { name: 'Write a message' })
    .getByRole('textbox', { name: 'Message', exact: true });

/** Writes on in the open conversation. */
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

export async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Settings' }).first().click();
  return page.getByRole('dialog', { name: 'Settings' });
}

/** The view stays hidden while texts simply go, so this can take a few seconds. */
export const showWaiting = (page: Page): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: /^Waiting/ })
    .click();

/** Leaves the dialog on top and waits until it is gone. */
export async function closeDialog(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name, exact: true });
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export const conversations = (page: Page): Locator =>
  page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');

/** What every request to send asked for, in order of arrival. */
export async function attempted(gateway: GatewayProcess): Promise<(string | null)[]> {
  return (await gateway.log()).attempts.map(({ text }) => text);
}

/** Waits until exactly these were asked for, in any order. */
export async function expectAttempts(
  gateway: GatewayProcess,
  texts: readonly string[],
  timeout = 20_000,
): Promise<void> {
  await expect
    .poll(async () => (await attempted(gateway)).toSorted(), { timeout })
    .toEqual(texts.toSorted());
}

/** Sends without touching what is on screen: no pointer, no focus. Of the first account. */
export async function sendUnseen(page: Page, to: readonly string[], text: string): Promise<void> {
  const numbers = to.map((number) => Address.parse(number));
  const failure = await page.evaluate(
    async (asked) => {
      const started = await window.longcode.start();
      const accountId = (started.ok ? started.value.accounts[0]?.account.id : undefined) ?? '';
      const answer = await window.longcode.sendText({ accountId, ...asked });
      return answer.ok ? null : answer.failure.code;
    },
    { line: Address.parse(line), to: numbers, text, media: [], together: false },
  );
  expect(failure).toBeNull();
}

/** Of every account, without the form that the settings have for it. */
export async function setLimits(page: Page, limits: Limits): Promise<void> {
  const failures = await page.evaluate(async (wanted) => {
    const started = await window.longcode.start();
    if (!started.ok) return [started.failure.code];
    const answers = await Promise.all(
      started.value.accounts.map(({ account: { id } }) =>
        window.longcode.setLimits({ accountId: id, limits: wanted }),
      ),
    );
    return answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code]));
  }, limits);
  expect(failures).toEqual([]);
}
