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
  /** Sets a slider. */
  slide(what: Named, value: number): Promise<void>;
  /** Presses one key, or several together: where keys are what is asked for. */
  keys(chord: string): Promise<void>;
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

/** What is chosen or switched on, and not pressed. */
const chosen: readonly Role[] = ['radio', 'checkbox', 'switch'];

export function roleHand(page: Page): Hand {
  return {
    name: 'names and roles',
    // A control with a drawing over it is chosen as a screen reader does, without a place.
    press: (what) =>
      chosen.includes(what.role)
        ? find(page, what).dispatchEvent('click')
        : find(page, what).click(),
    write: (what, text) => find(page, what).fill(text),
    enter: async (what, text) => {
      await find(page, what).fill(text);
      await find(page, what).press('Enter');
    },
    slide: (what, value) => find(page, what).fill(`${value}`),
    keys: (chord) => page.keyboard.press(chord),
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
      await page.keyboard.press(chosen.includes(what.role) ? 'Space' : 'Enter');
    },
    write,
    enter: async (what, text) => {
      await write(what, text);
      await page.keyboard.press('Enter');
    },
    slide: async (what, value) => {
      await reach(page, find(page, what));
      await page.keyboard.press('Home');
      for (let steps = 0; steps < value; steps += 1) await page.keyboard.press('ArrowRight');
    },
    keys: (chord) => page.keyboard.press(chord),
    leave: () => page.keyboard.press('Escape'),
  };
}

/**
 * Moves the focus there: from one tab stop to the next, and with arrows inside what has one only. What
 * is not there yet is waited for; what goes away meanwhile is sought further.
 */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let keys = 0; keys < mostKeys; keys += 1) {
    const key = await target.evaluateAll(nextKey);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

/** Runs in the page: which key leads on to the element, or null when it has the focus. */
function nextKey([element]: readonly Element[]): string | null {
  const active = document.activeElement;
  if (element === undefined || active === null) return 'Tab';
  if (active === element) return null;
  const controls = active.getAttribute('aria-controls') ?? '';
  if (controls !== '' && element.closest('[role=listbox]')?.id === controls) {
    return active.getAttribute('aria-activedescendant') === element.id ? null : 'ArrowDown';
  }
  const isRadio = (one: Element) => one instanceof HTMLInputElement && one.type === 'radio';
  const withArrows = isRadio(element)
    ? 'fieldset,[role=radiogroup]'
    : '[role=menu],[role=listbox],[role=tablist],[role=grid],[role=toolbar],[role=tree]';
  const oneStop = element instanceof HTMLElement && element.tabIndex < 0;
  const group = element.closest(oneStop ? `${withArrows},ul,ol,[role=log]` : withArrows);
  if (group === null || !group.contains(active) || isRadio(element) !== isRadio(active))
    return 'Tab';
  const onwards = (active.compareDocumentPosition(element) & 4) !== 0;
  const lying = group.matches('[role=tablist],[role=toolbar]');
  if (lying) return onwards ? 'ArrowRight' : 'ArrowLeft';
  return onwards ? 'ArrowDown' : 'ArrowUp';
}
