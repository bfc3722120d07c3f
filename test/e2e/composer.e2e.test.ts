/** Writing a text: what it costs and takes, what makes it long, templates, emoji, many recipients at once. */
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { attempted, closeDialog, composer, expectAttempts, openSettings, say } from './desk.ts';
import type { GatewayProcess } from './gateway-process.ts';
import {
  addAccount,
  message,
  openScene,
  people,
  type Scene,
  sendAtOnce,
  writeTo,
} from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const pretty = `It’s ready “today” — ${'come by '.repeat(8)}`;
const plain = `It's ready "today" - ${'come by '.repeat(8)}`;

async function start(): Promise<{ readonly page: Page; readonly gateway: GatewayProcess }> {
  scene = await openScene();
  const gateway = await scene.gateway({ speed: 50 });
  const { page } = await scene.app();
  await addAccount(page, gateway);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await writeTo(page, [people.delivered], 'Hello');
  await message(page, 'Hello', 'Carrier took it').waitFor();
  return { page, gateway };
}

const foot = (page: Page) => page.locator('.thread-pane .segments');

/** What lies behind the words, compared with the words. */
async function alignment(page: Page): Promise<readonly (readonly [number, number])[]> {
  return await composer(page).evaluate((box) => {
    const copy = box.parentElement?.querySelector('.marks');
    if (!(copy instanceof HTMLElement)) return [];
    return [
      [box.clientWidth, copy.clientWidth],
      [box.scrollTop, copy.scrollTop],
      [Math.min(box.scrollHeight, 400), Math.min(copy.scrollHeight, 400)],
    ] as const;
  });
}

test('what makes a text long is marked, swapped by one key, undone, and what goes is what is seen', async () => {
  const { page, gateway } = await start();
  await composer(page).click();
  await page.keyboard.insertText(pretty);
  await expect.poll(() => foot(page).textContent()).toMatch(/^2 segments · \d+ left · UCS-2$/);
  expect(await page.evaluate(() => CSS.highlights.get('composer-outside')?.size)).toBe(4);
  await page.keyboard.press('Control+Shift+S');
  const panel = page.getByRole('region', { name: /^Swap 4 characters/ });
  await panel.getByText('1 segment').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await composer(page).evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+Shift+S');
  await page.keyboard.press('Enter');
  await expect.poll(() => composer(page).inputValue()).toBe(plain);
  await expect.poll(() => foot(page).textContent()).toMatch(/^1 segment · \d+ left · GSM-7$/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => composer(page).inputValue()).toBe(pretty);

  await composer(page).fill(`${'’long '.repeat(150)}end`);
  for (const [words, copy] of await alignment(page)) expect(copy).toBe(words);
  await composer(page).evaluate((box) => box.scrollTo(0, 60));
  await expect.poll(async () => (await alignment(page))[1]).toEqual([60, 60]);

  await composer(page).fill(`half \ud83d of a pair`);
  await composer(page).press('Enter');
  await expectAttempts(gateway, ['Hello', 'half \ufffd of a pair']);
  await composer(page).fill('x'.repeat(919));
  await page
    .getByRole('alert')
    .getByText(/^1 character over what fits/)
    .waitFor();
  await composer(page).press('Enter');
  expect(await attempted(gateway)).toHaveLength(2);
});

test('a template is chosen with the keyboard, its fields are filled or hold the text back', async () => {
  const { page, gateway } = await start();
  await page.getByRole('button', { name: 'Templates', exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, text] of [
    ['Quote', 'It is {amount}, call {my number}.'],
    ['Hours', 'Open from nine to five.'],
  ] as const) {
    await dialog.getByRole('button', { name: 'New template' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('textbox', { name: 'Text' }).fill(text);
    await dialog.getByRole('button', { name: 'Save template' }).click();
  }
  await dialog.getByRole('button', { name: 'Move Hours up' }).click();
  await dialog.getByRole('button', { name: 'Delete Hours' }).click();
  await dialog.getByRole('button', { name: 'Bring it back' }).click();
  const names = dialog.getByTitle(/^Edit /);
  await expect.poll(() => names.count()).toBe(2);
  expect(await names.first().getAttribute('title')).toBe('Edit Hours');
  await closeDialog(page, 'Templates');

  await composer(page).click();
  await page.keyboard.type('/');
  const list = page.getByRole('listbox', { name: 'Templates' });
  await expect.poll(() => list.getByRole('option').count()).toBe(2);
  await page.keyboard.type('quo');
  await expect.poll(() => list.getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => composer(page).inputValue()).toBe('It is {amount}, call (838) 205-0008.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await attempted(gateway)).toEqual(['Hello']);
  const send = page.locator('.thread-pane').getByRole('button', { name: 'Send', exact: true });
  expect(await send.getAttribute('title')).toBe('Fill in {amount} before sending.');
  await page.keyboard.type('$20');
  await page.keyboard.press('Enter');
  await expectAttempts(gateway, ['Hello', 'It is $20, call (838) 205-0008.']);

  await page.keyboard.type('/');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+;');
  await page.getByRole('combobox', { name: 'Search emoji' }).fill('thumbs up');
  await page.getByRole('option', { name: 'thumbs up' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => composer(page).inputValue()).toBe('👍');

  const settings = await openSettings(page);
  await settings.getByText('Ctrl+Enter').click();
  await closeDialog(page, 'Settings');
  await composer(page).press('Enter');
  await expect.poll(() => composer(page).inputValue()).toContain('\n');
  await composer(page).fill('With control');
  await composer(page).press('Control+Enter');
  await expectAttempts(gateway, ['Hello', 'It is $20, call (838) 205-0008.', 'With control']);
});

test('five thousand pasted numbers are counted before they are added, and the page answers all the while', async () => {
  const { page } = await start();
  await page.getByRole('button', { name: 'New message' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New message' });
  const rows = Array.from({ length: 5000 }, (_, n) => `Person ${n},+1312${2_000_000 + n}`);
  const table = ['Name,Mobile', ...rows, 'Twice,+13122000000', 'Nobody,none', 'Short,555-01'];
  const to = dialog.getByRole('textbox', { name: 'To' });
  await to.click();
  await page.evaluate(() => {
    const worst = { ms: 0 };
    Reflect.set(globalThis, 'worst', worst);
    new PerformanceObserver((seen) => {
      for (const { duration } of seen.getEntries()) worst.ms = Math.max(worst.ms, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await to.evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, table.join('\r\n'));
  const list = dialog.getByRole('region', { name: 'Pasted list' });
  await list.getByText('5,000 new numbers').waitFor();
  await list.getByText('1 duplicate merged').waitFor();
  await list.getByText('2 entries are no numbers').waitFor();
  await list.getByText('is too short for a number').waitFor();
  await list.getByText('At most 2,000 recipients fit into one go.').waitFor();
  const worst: unknown = await page.evaluate(() => Reflect.get(globalThis, 'worst').ms);
  expect(Number(worst)).toBeLessThan(250);
  await list.getByRole('button', { name: 'Add the first 2,000' }).click();
  await dialog.getByText('1,940 more').waitFor();
  await dialog.getByRole('button', { name: 'Remove all' }).click();
  await expect.poll(() => dialog.getByText('more', { exact: false }).count()).toBe(0);
});

test('the provider’s own letters count, and the price is that of the last texts', async () => {
  scene = await openScene();
  const { page } = await scene.app();
  await page.getByRole('button', { name: 'Try the practice account' }).waitFor();
  await page.evaluate(() => window.longcode.addPracticeAccount({ provider: 'telnyx' }));
  await page.getByRole('button', { name: 'New message' }).first().waitFor();
  await sendAtOnce(page);
  await writeTo(page, [people.delivered], 'Hello');
  await message(page, 'Hello').waitFor();
  await say(page, 'And again');
  await composer(page).fill('5 €');
  await expect.poll(() => foot(page).textContent()).toContain('UCS-2');
  await composer(page).fill('');
  await expect
    .poll(
      async () => {
        await composer(page).fill('');
        await composer(page).fill('How much?');
        return await foot(page).textContent();
      },
      { timeout: 30_000, interval: 500 },
    )
    .toMatch(/^1 segment · 151 left · GSM-7 · about \$0\.\d+$/);
});
