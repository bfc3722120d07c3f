import type { Locator, Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { type Ending, failing } from '../../electron/practice/failing.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { addAccount, line, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

/** Numbers for fiction in five states, all of which the practice network delivers. */
const recipients = [202, 303, 404, 505, 602].flatMap((area) =>
  Array.from({ length: 100 }, (_, n) => `+1${area}55501${String(n).padStart(2, '0')}`),
);

/** 37 failures of nine causes: the carrier's code, how often, and what the card must say. */
const failures = [
  ['40001', 8, 'Number cannot receive texts', 'none known to be charged'],
  ['40003', 6, 'Blocked as spam', 'none known to be charged'],
  ['40008', 5, 'Carrier turned it away', 'none known to be charged'],
  ['4721', 4, 'Number is wrong or not in use', 'all charged'],
  ['40010', 4, 'Number not registered for business texting', 'none known'],
  ['5620', 3, 'Provider or carrier trouble', 'all charged'],
  ['40011', 3, 'Too many texts at once', 'none known to be charged'],
  ['4702', 2, 'Recipient not reachable', 'all charged'],
  ['40300', 2, 'Opted out or blocked', 'none known to be charged'],
] as const;
/** Those of 5620 (once more) and 40011 (later). */
const worthRetrying = 6;

/** In the carriers' own words, as the practice network ends texts to its failing numbers. */
const endings = failures.flatMap(([code, times]) => {
  const ending = [...failing.values()].find(({ error }) => error.code === code);
  return Array.from({ length: times }, () => ending);
});

/** A carrier's last word about a text, in the shape of its callback. */
function failedFrame({ dialect, status, error }: Ending, id: string, to: string): string {
  const at = new Date().toISOString();
  if (dialect === 'bandwidth') {
    const sent = { id, owner: line, time: at, direction: 'out', to: [to], from: line, text: '' };
    const event = { time: at, type: 'message-failed', to, errorCode: Number(error.code) };
    return JSON.stringify([{ ...event, description: error.detail, message: sent }]);
  }
  const payload = {
    direction: 'outbound',
    errors: [error],
    from: { phone_number: line },
    id,
    record_type: 'message',
    to: [{ phone_number: to, status }],
  };
  const data = { event_type: 'message.finalized', id: crypto.randomUUID(), occurred_at: at };
  return JSON.stringify({ data: { ...data, payload, record_type: 'event' } });
}

async function failSome(gateway: GatewayProcess): Promise<void> {
  await expect
    .poll(async () => (await gateway.log()).sends.length, { timeout: 60_000, interval: 250 })
    .toBe(recipients.length);
  const { sends } = await gateway.log();
  const unlucky = sends.toSorted((a, b) => (a.to < b.to ? -1 : 1)).slice(100, 137);
  for (const [index, { uuid, to }] of unlucky.entries()) {
    const ending = endings[index];
    if (ending !== undefined) await gateway.frame(failedFrame(ending, uuid, to));
  }
}

/** From here on, collects everything announced. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(globalThis, 'announced', said);
    const region = document.querySelector('[data-live-announcer]');
    if (region === null) return;
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

async function announced(page: Page): Promise<string[]> {
  return await page.evaluate(() => Reflect.get(globalThis, 'announced'));
}

const countOf = (dialog: Locator, words: string) =>
  dialog
    .getByRole('list', { name: 'How many stand where' })
    .getByRole('listitem')
    .filter({ hasText: words })
    .textContent();

test('500 texts, 37 of them failing for nine causes: the card is exact', {
  timeout: 120_000,
}, async () => {
  scene = await openScene();
  const gateway = await scene.gateway({ speed: 0.5 });
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await writeTo(page, recipients, 'We close at noon on Monday.');
  const dialog = page.getByRole('dialog', { name: 'New message' });
  const bar = dialog.getByRole('progressbar', { name: 'Settled' });
  await bar.waitFor();
  await watch(page);
  await failSome(gateway);
  await dialog.getByText('500 of 500 settled').waitFor({ timeout: 60_000 });
  await expect.poll(() => countOf(dialog, 'Not delivered'), { timeout: 20_000 }).toMatch(/^37\D/);
  const said = await announced(page);

  expect(await countOf(dialog, 'Carrier took it')).toMatch(/^463\D/);
  expect(await bar.getAttribute('aria-valuetext')).toBe('500 of 500 settled');
  const causes = dialog.getByRole('region', { name: 'What stood in the way' });
  const rows = await causes.getByRole('listitem').allTextContents();
  expect(rows).toHaveLength(failures.length);
  for (const [, times, label, charged] of failures) {
    const row = rows.find((text) => text.includes(label));
    expect(row).toMatch(new RegExp(`(?<!\\d)${times} ${label.split(' ')[0]}`));
    expect(row).toContain(charged);
  }

  await causes.getByRole('button', { name: /Too many texts at once/ }).click();
  const list = dialog.getByRole('list', { name: 'Recipients' });
  await expect.poll(() => list.getByRole('listitem').count()).toBe(3);
  await dialog.getByRole('button', { name: 'Show all causes' }).click();
  await dialog.getByRole('radio', { name: /^Not delivered/ }).click({ force: true });
  await list.getByRole('listitem').first().waitFor();
  await expect
    .poll(() => list.getByRole('listitem').first().getAttribute('aria-setsize'))
    .toBe('37');

  expect(said.some((words) => /^(25|50|75|100)% settled/.test(words))).toBe(true);

  await dialog
    .getByRole('button', { name: `Retry those worth retrying (${worthRetrying})` })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retry 6' }).click();
  await expect.poll(() => countOf(dialog, 'Not delivered'), { timeout: 20_000 }).toMatch(/^31\D/);
  await expect
    .poll(() => countOf(dialog, 'Carrier took it'), { timeout: 20_000 })
    .toMatch(/^469\D/);
  expect((await gateway.log()).sends).toHaveLength(recipients.length + worthRetrying);
});

test('the card is there again from any of its texts, and a row leads to its conversation', async () => {
  scene = await openScene();
  const gateway = await scene.gateway();
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await writeTo(page, [people.delivered, people.failsAfter], 'Two of you');
  const sent = page.getByRole('dialog', { name: 'New message' });
  await sent.getByText('2 of 2 settled').waitFor();
  await sent.getByRole('button', { name: 'Open the conversation with (212) 555-0106' }).click();
  await message(page, 'Two of you', 'Not delivered').waitFor();

  await page.getByRole('button', { name: 'Part of 2 private texts' }).click();
  const card = page.getByRole('dialog', { name: 'Private texts' });
  await card.getByText('2 of 2 settled').waitFor();
  await card.getByRole('button', { name: 'Open the conversation with (212) 555-0103' }).click();
  await message(page, 'Two of you', 'Carrier took it').waitFor();
});
