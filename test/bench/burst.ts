/**
 * The page while a composition of 500 texts settles: about 1,500 receipts in ten seconds, with the
 * card of the composition open. Long tasks are what a person feels as a stutter.
 */
import { addAccount, openScene, writeTo } from '../e2e/scene.ts';

const recipients = [202, 303, 404, 505, 602].flatMap((area) =>
  Array.from({ length: 100 }, (_, index) => `+1${area}55501${String(index).padStart(2, '0')}`),
);

export interface Burst {
  readonly seconds: number;
  /** ms of the longest task of the page meanwhile; 0 when none was over 50. */
  readonly longestTaskMs: number;
}

export async function burst(): Promise<Burst> {
  const scene = await openScene();
  try {
    const gateway = await scene.gateway({ speed: 0.2 });
    const { page } = await scene.app();
    await addAccount(page, gateway);
    await writeTo(page, recipients, 'We close at noon on Monday.');
    const dialog = page.getByRole('dialog', { name: 'New message' });
    await dialog.getByRole('progressbar', { name: 'Settled' }).waitFor();
    const began = performance.now();
    await page.evaluate(() => {
      const tasks: number[] = [];
      Reflect.set(globalThis, 'longTasks', tasks);
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    });
    await dialog.getByText('All 500 arrived at the carrier').waitFor({ timeout: 60_000 });
    const seconds = (performance.now() - began) / 1_000;
    const tasks: number[] = await page.evaluate(() => Reflect.get(globalThis, 'longTasks'));
    return { seconds, longestTaskMs: Math.max(0, ...tasks) };
  } finally {
    await scene.close();
  }
}
