/**
 * Two ways to do the same task: with the keyboard alone, as somebody without a mouse does, and by
 * accessible names and roles alone, as somebody with a screen reader or by voice does. A hand knows
 * nothing of classes, ids or places.
 */
import type { Locator, Page } from 'playwright';

type Role = Parameters<Page['getByRole']>[0];

export interface Named {
  readonly role: Role;
  readonly name: string | RegExp;
  /** What it stands in, where the same name is there twice. */
  readonly within?: Named;
}

export interface Hand {
  readonly name: 'keyboard' | 'names and roles';
  /** Button, link, option, tab, switch: whatever is there to be pressed. */
  press(what: Named): Promise<void>;
  /** Takes the place of what is in the field. */
  write(what: Named, text: string): Promise<void>;
  /** Writes, and ends it as Enter does: in a field that sends. */
  enter(what: Named, text: string): Promise<void>;
  /** Leaves what is open. */
  leave(): Promise<void>;
}

/** Keys that are pressed in search of something before it counts as unreachable. */
const mostKeys = 160;

export function find(page: Page, { role, name, within }: Named): Locator {
  const place = within === undefined ? page : find(page, within);
  const exact = typeof name === 'string';
  return place.getByRole(role, { name, exact }).first();
}

export function roleHand(page: Page): Hand {
  return {
    name: 'names and roles',
    press: (what) => find(page, what).click(),
    write: (what, text) => find(page, what).fill(text),
    enter: async (what, text) => {
      await find(page, what).fill(text);
      await find(page, what).press('Enter');
    },
    leave: () => page.keyboard.press('Escape'),
  };
}

export function keyboardHand(page: Page): Hand {
  const write = async (what: Named, text: string): Promise<void> => {
    await reach(page, find(page, what));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
  };
  return {
    name: 'keyboard',
    press: async (what) => {
      await reach(page, find(page, what));
      const radio = what.role === 'radio' || what.role === 'checkbox' || what.role === 'switch';
      await page.keyboard.press(radio ? 'Space' : 'Enter');
    },
    write,
    enter: async (what, text) => {
      await write(what, text);
      await page.keyboard.press('Enter');
    },
    leave: () => page.keyboard.press('Escape'),
  };
}

/** Moves the focus there: from one tab stop to the next, and with arrows inside what has one only. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let keys = 0; keys < mostKeys; keys += 1) {
    const key = await target.evaluate(nextKey);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

/** Runs in the page: which key leads on to the element, or null when it has the focus. */
function nextKey(element: Element): string | null {
  const active = document.activeElement;
  const input = element.matches('label, [data-rac]') ? element.querySelector('input') : null;
  if (active === element || (input !== null && active === input)) return null;
  const composites =
    '[role=menu],[role=listbox],[role=radiogroup],[role=tablist],[role=grid],[role=toolbar],[role=tree]';
  const sought = input ?? element;
  const oneStop = sought instanceof HTMLElement && sought.tabIndex < 0 ? ',ul,ol,[role=list],[role=log]' : '';
  const group = element.closest(composites + oneStop);
  const popup = document.querySelector('[role=listbox],[role=menu]');
  const controls = active?.getAttribute('aria-controls') ?? '';
  const drives = popup !== null && controls !== '' && group?.id === controls;
  if (drives) {
    const at = document.getElementById(active?.getAttribute('aria-activedescendant') ?? '');
    if (at === element) return null;
    return 'ArrowDown';
  }
  if (group === null || active === null || !group.contains(active)) return 'Tab';
  const follows = active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows ? 'ArrowDown' : 'ArrowUp';
}
