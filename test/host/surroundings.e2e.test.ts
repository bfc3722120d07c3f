/** What a test may do to the computer around the app: its clock, its sleep, its load; and what it is asked. */
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AppUnderTest } from './app-under-test.ts';
import { endAll, newProfile, onChromium, start } from './fixture-app.ts';

afterEach(endAll);

const Clock = z.object({
  now: z.number(),
  fresh: z.iso.datetime().transform((text) => Date.parse(text)),
  given: z.literal(5),
  isDate: z.literal(true),
  text: z.number(),
  steady: z.number(),
});
const day = 86_400_000;

async function clockOf({ page }: AppUnderTest): Promise<z.infer<typeof Clock>> {
  return Clock.parse(await page.evaluate(() => window.fixture.call('clock')));
}

describe.runIf(onChromium)('the clock', () => {
  it.each([day, -day])(
    'is shifted by %i ms for the main process alone, and set right',
    async (ms) => {
      const app = await start(await newProfile());
      const before = await clockOf(app);
      await app.shiftClock(ms / 2);
      await app.shiftClock(ms);
      const shifted = await clockOf(app);
      for (const told of [shifted.now, shifted.fresh, shifted.text]) {
        expect(Math.abs(told - ms - Date.now())).toBeLessThan(5_000);
      }
      expect(shifted.steady - before.steady).toBeLessThan(5_000);
      const inPage = await app.page.evaluate(() => Date.now());
      expect(Math.abs(inPage - Date.now())).toBeLessThan(5_000);

      const asked = performance.now();
      await app.page.evaluate(() => window.fixture.call('wait', 300));
      expect(performance.now() - asked).toBeLessThan(5_000);
      await app.shiftClock(0);
      expect(Math.abs((await clockOf(app)).now - Date.now())).toBeLessThan(5_000);
    },
  );
});

describe.runIf(onChromium)('sleep', () => {
  it('stops every process, and lets them go on as if nothing had been', async () => {
    const app = await start(await newProfile());
    await app.freeze();
    const { main, browser } = await app.usage();
    const answer = clockOf(app);
    const isAnswered = await Promise.race([
      answer.then(() => true),
      new Promise((resolve) => setTimeout(() => resolve(false), 500)),
    ]);
    expect(isAnswered).toBe(false);
    const asleep = await app.usage();
    expect(asleep.main.cpuSeconds).toBe(main.cpuSeconds);
    expect(asleep.browser.cpuSeconds).toBe(browser.cpuSeconds);

    await app.thaw();
    await answer;
    await app.emitPower('resume');
    const told = () => app.page.evaluate(() => window.fixture.heard('power'));
    await expect.poll(told).toEqual([['resume']]);
  });

  it('can end in death', async () => {
    const app = await start(await newProfile());
    await app.freeze();
    expect((await app.kill()).signal).toBe('SIGKILL');
  });
});

describe.runIf(onChromium)('usage', () => {
  it('counts what the main process and the browser use, each for itself', async () => {
    const app = await start(await newProfile());
    const before = await app.usage();
    expect(before.main.rssBytes).toBeGreaterThan(30e6);
    expect(before.browser.rssBytes).toBeGreaterThan(before.main.rssBytes);
    const burn = () =>
      app.page.evaluate(() => {
        const end = performance.now() + 200;
        while (performance.now() < end);
      });
    // As often as a busy computer needs.
    await expect
      .poll(
        async () => {
          await burn();
          return (await app.usage()).browser.cpuSeconds - before.browser.cpuSeconds;
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0.5);
    const after = await app.usage();
    const spent = (who: 'main' | 'browser') => after[who].cpuSeconds - before[who].cpuSeconds;
    expect(spent('main')).toBeLessThan(spent('browser'));
  });
});

describe.runIf(onChromium)('a question before quitting', () => {
  const question = {
    title: '',
    message: '3 texts have not left yet.',
    detail: 'They wait until Fixture runs again.',
    buttons: ['Quit', 'Keep running'],
  };

  it('is answered by quitting, and is there to read', async () => {
    const app = await start(await newProfile(), '--asking');
    expect(await app.dialogs()).toEqual([]);
    expect(await app.quit()).toEqual({ code: 0, signal: null });
    expect(await app.dialogs()).toEqual([question]);
  });

  it('is answered as the test says', async () => {
    const app = await start(await newProfile(), '--asking');
    const ended = app.quit({ answer: 1 });
    await expect.poll(() => app.dialogs()).toEqual([question]);
    expect((await clockOf(app)).given).toBe(5);
    await app.answerDialog({ button: 1 });
    await app.clickMenu('application', 'File', 'Quit');
    await expect.poll(async () => (await app.dialogs()).length).toBe(2);
    expect((await clockOf(app)).given).toBe(5);
    void app.quit();
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it('is not left open by a signal: nobody is there to answer', async () => {
    const app = await start(await newProfile(), '--asking');
    await app.page.evaluate(() => window.fixture.tell('end'));
    expect(await app.exited).toEqual({ code: 0, signal: null });
    expect(await app.dialogs()).toEqual([question]);
  });
});
