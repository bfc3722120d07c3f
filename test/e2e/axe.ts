/** What axe, which knows the rules of WCAG, finds on a page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { AppUnderTest } from '../host/app-under-test.ts';
import { drawn, setContrast } from '../screens/looks.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it stands, by all rules or by those: rule and place. Of what has a
 * dialog or a menu over it only that, because nothing else can be reached.
 */
async function violations(
  page: Page,
  rules: readonly string[] = everyRule,
): Promise<readonly string[]> {
  const found = await look(page, rules);
  // On a busy computer colours may still be on their way.
  return found.length === 0 ? found : look(page, rules);
}

async function look(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  await drawn({ page });
  // Evaluated by the debugger, which the page's own policy does not bind.
  if (!(await page.evaluate(() => Reflect.has(globalThis, 'axe')))) {
    await page.evaluate(await readFile(axeFile, 'utf8'));
  }
  return await page.evaluate(async (runOnly) => {
    const axe = Reflect.get(globalThis, 'axe');
    const onTop = document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu]');
    const { violations: found } = await axe.run([...onTop].at(-1) ?? document, { runOnly });
    return found.flatMap((rule: { id: string; nodes: { html: string }[] }) =>
      rule.nodes.map(({ html }) => `${rule.id}: ${html.slice(0, 160)}`),
    );
  }, rules);
}

export type Colours = 'dark' | 'contrast';

/**
 * What axe finds in light, and in those other colours what only they can do wrong, since they change
 * nothing else.
 */
export async function violationsIn(
  app: AppUnderTest,
  others: readonly Colours[],
): Promise<readonly string[]> {
  await app.setSystemTheme('light');
  const found = [...(await violations(app.page))];
  for (const other of others) {
    await app.setSystemTheme('dark');
    if (other === 'contrast') await setContrast(app, true);
    found.push(...(await violations(app.page, ['color-contrast'])));
    if (other === 'contrast') await setContrast(app, false);
  }
  return found;
}

/** Looks at one screen after the other; all of them must be without a finding. */
export function inspection() {
  const found: Record<string, readonly string[]> = {};
  return {
    look: async (app: AppUnderTest, screen: string) => {
      found[screen] = await violationsIn(app, ['dark', 'contrast']);
    },
    expectClean: (...screens: readonly string[]) =>
      expect(found).toEqual(Object.fromEntries(screens.map((screen) => [screen, []]))),
  };
}
