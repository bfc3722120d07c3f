/** The looks of the app: theme, contrast and how much room a row takes. */
import type { Density } from '../../shared/model/settings.ts';
import type { AppUnderTest } from '../host/app-under-test.ts';

export const themes = ['light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;

export async function setDensity(
  { page }: Pick<AppUnderTest, 'page'>,
  density: Density,
): Promise<void> {
  await page.evaluate((chosen) => window.longcode.updateSettings({ density: chosen }), density);
  await page.locator(`html[data-density="${density}"]`).waitFor({ state: 'attached' });
}

export async function setContrast(
  { page }: Pick<AppUnderTest, 'page'>,
  highContrast: boolean,
): Promise<void> {
  await page.evaluate(
    (chosen) => window.longcode.updateSettings({ highContrast: chosen }),
    highContrast,
  );
  const contrast = highContrast ? 'more' : 'usual';
  await page.locator(`html[data-contrast="${contrast}"]`).waitFor({ state: 'attached' });
}

/** Resolves when what the last change began has been drawn. */
export async function drawn({ page }: Pick<AppUnderTest, 'page'>): Promise<void> {
  await page.evaluate(async () => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    // A window that is not shown yet draws nothing, and ends no animation.
    const frame = () => Promise.race([wait(100), new Promise(requestAnimationFrame)]);
    // The ring of the time to take a text back lasts as long as that time.
    const moving = () =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().endTime) < 2_000)
        .map((one) => one.finished);
    const end = Date.now() + 3_000;
    for (let calm = 0; calm < 3 && Date.now() < end; calm += 1) {
      await frame();
      const coming = document.querySelector('[data-entering], [data-exiting]') !== null;
      if (moving().length > 0 || coming) calm = 0;
      await Promise.race([wait(1_000), Promise.allSettled(moving())]);
    }
  });
}
