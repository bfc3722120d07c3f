/** What axe, which knows the rules of WCAG, finds on a page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, by all rules or by those: rule and place. */
export async function violations(
  page: Page,
  rules: readonly string[] = everyRule,
): Promise<readonly string[]> {
  await page.evaluate(async () => {
    // The ring of the time to take a text back lasts as long as that time.
    const ending = document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().endTime) < 2_000);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
  // Evaluated by the debugger, which the page's own policy does not bind.
  if (!(await page.evaluate(() => Reflect.has(globalThis, 'axe')))) {
    await page.evaluate(await readFile(axeFile, 'utf8'));
  }
  return await page.evaluate(async (runOnly) => {
    const axe = Reflect.get(globalThis, 'axe');
    const { violations: found } = await axe.run(document, { runOnly });
    return found.flatMap((rule: { id: string; nodes: { html: string }[] }) =>
      rule.nodes.map(({ html }) => `${rule.id}: ${html.slice(0, 160)}`),
    );
  }, rules);
}

/** Looks at one screen after the other; all of them must be without a finding. */
export function inspection() {
  const found: Record<string, readonly string[]> = {};
  return {
    look: async (page: Page, screen: string) => {
      found[screen] = await violations(page);
    },
    expectClean: (...screens: readonly string[]) =>
      expect(found).toEqual(Object.fromEntries(screens.map((screen) => [screen, []]))),
  };
}
