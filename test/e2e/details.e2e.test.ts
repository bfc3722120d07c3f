import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { addAccount, message, messages, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const seeds = path.resolve(import.meta.dirname, '../payloads/seeds');

/** Who a seed is about, and what stands on screen once it is heard. */
const examples = [
  {
    file: 'bandwidth_1_sms_delivered.json',
    to: [{ number: '(234) 567-8902', words: 'Carrier took it' }],
  },
  {
    file: 'bandwidth_2_tollfree_delivered.json',
    to: [{ number: '(234) 567-8902', words: 'On the phone' }],
  },
  {
    file: 'bandwidth_3_mms_delivered_doubled_quotes.txt',
    to: [{ number: '(234) 567-8902', words: 'Carrier took it' }],
  },
  {
    file: 'bandwidth_4_group_delivered.json',
    to: [
      { number: '(234) 567-8902', words: 'Carrier took it' },
      { number: '(234) 567-8903', words: 'With Opentact' },
    ],
  },
  {
    file: 'opentact_message_finalized.json',
    to: [{ number: '(312) 500-0000', words: 'Carrier took it' }],
  },
] as const;

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Message details' });
}

async function openApp(speed = 20) {
  scene = await openScene();
  const gateway = await scene.gateway({ speed });
  const { page } = await scene.app();
  await page.setViewportSize({ width: 1360, height: 850 });
  await addAccount(page, gateway);
  return { gateway, page };
}

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Conversations' }).getByRole('button').first().click();
  await messages(page).first().waitFor();
}

describe('an event as a provider’s documents print it', () => {
  test.each(examples)('$file', async ({ file, to }) => {
    const raw = await readFile(path.join(seeds, file), 'utf8');
    const { gateway, page } = await openApp();
    await gateway.frame(raw);
    await openFirst(page);
    await page.keyboard.press('Control+d');
    const cards = pane(page).getByRole('list', { name: 'Recipients' });
    for (const { number, words } of to) {
      const card = cards.locator('.recipient-card').filter({ hasText: number });
      await card.getByText(words, { exact: true }).first().waitFor();
    }
    expect(await cards.locator('.recipient-card').count()).toBe(to.length);

    const delivered = cards
      .locator('.step')
      .filter({ hasText: 'Statedelivered' })
      .or(cards.locator('.step').filter({ hasText: 'message-delivered' }));
    await delivered.getByText('Live from the provider').waitFor();
    await delivered.getByRole('button', { name: /^Raw receipt/ }).click();
    const shown = await pane(page).locator('pre').first().textContent();
    expect(sha256(shown ?? '')).toBe(sha256(raw));
  });
});

test('the raw receipt is copied exactly, though the page has no clipboard permission', async () => {
  const raw = await readFile(path.join(seeds, 'opentact_message_finalized.json'), 'utf8');
  const { gateway, page } = await openApp();
  await gateway.frame(raw.replaceAll('\n', '\r\n'));
  await openFirst(page);
  await page.keyboard.press('Control+d');
  await pane(page)
    .getByRole('button', { name: /^Raw receipt/ })
    .first()
    .click();
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      const copied = event.clipboardData?.getData('text/plain') ?? '';
      document.documentElement.dataset['copied'] = JSON.stringify(copied);
    });
  });
  await pane(page).getByRole('button', { name: 'Copy' }).click();
  await pane(page).getByText('Copied').waitFor();
  const copied = await page.evaluate(() => document.documentElement.dataset['copied']);
  expect(JSON.parse(copied ?? '""')).toBe(raw.replaceAll('\n', '\r\n'));
});

test('opened by key and by mouse, closed by Escape, and the focus is back where it was', async () => {
  const { page } = await openApp();
  await writeTo(page, [people.failsAfter], 'Will not arrive');
  const item = message(page, 'Will not arrive', 'Not delivered');
  await item.waitFor();
  await item.focus();
  await page.keyboard.press('Control+d');
  await pane(page).getByText('Next step').waitFor();
  await page.keyboard.press('Escape');
  await pane(page).waitFor({ state: 'detached' });
  expect(await item.evaluate((element) => element === document.activeElement)).toBe(true);

  const status = item.getByRole('button', { name: /^Not delivered.*Show details$/ });
  await status.click();
  await pane(page).getByText('Charged').waitFor();
  await page.setViewportSize({ width: 900, height: 700 });
  const sheet = page.getByRole('dialog', { name: 'Message details' });
  await sheet.getByText('Next step').waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

test('50 recipients stand folded, and one of them unfolds to its six receipts', async () => {
  const { gateway, page } = await openApp();
  const to = Array.from({ length: 50 }, (_, n) => `+1312555${String(1000 + n)}`);
  const states = ['queued', 'sending', 'sent', 'sent', 'delivered', 'delivered'];
  for (const [step, status] of states.entries()) {
    await gateway.frame(JSON.stringify(groupReceipt(to, status, step)));
  }
  await openFirst(page);
  await message(page, '50 of 50').waitFor();
  await page.keyboard.press('ControlOrMeta+d');
  await expect.poll(() => pane(page).locator('.recipient-card').count()).toBe(50);
  expect(await pane(page).locator('.step').count()).toBe(0);

  const first = pane(page).getByRole('button', { name: /^\(312\) 555-1000/ });
  await first.click();
  await pane(page)
    .getByRole('list', { name: /^What was heard about/ })
    .waitFor();
  expect(await pane(page).locator('.step').count()).toBe(6);
});

/** A webhook in Opentact's shape for a text with many recipients. */
function groupReceipt(to: readonly string[], status: string, step: number) {
  const at = new Date(Date.UTC(2026, 4, 4, 12, 0, step)).toISOString();
  return {
    data: {
      event_type: status === 'delivered' ? 'message.finalized' : 'message.sent',
      id: `4ee8c3a6-4995-4309-a3c6-38e3db9ea4b${step}`,
      occurred_at: at,
      payload: {
        direction: 'outbound',
        errors: [],
        from: { carrier: '', line_type: '', phone_number: '+18382050008' },
        id: 'ac012cbf-5e09-46af-a69a-7c0e2d90993c',
        media: [],
        parts: 1,
        received_at: at,
        record_type: 'message',
        text: 'To all of you',
        to: to.map((phone_number) => ({
          carrier: 'T-MOBILE USA, INC.',
          line_type: 'Wireless',
          phone_number,
          status,
        })),
        type: 'MMS',
      },
      record_type: 'event',
    },
    meta: { attempt: 1, delivered_to: 'https://example.com/' },
  };
}
