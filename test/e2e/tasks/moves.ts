/** Moves that many tasks share. */
import type { Page } from 'playwright';
import { find, type Hand, type Named } from './hand.ts';
import type { Visitor, World } from './world.ts';

export const conversationList: Named = { role: 'list', name: 'Conversations' };
export const views: Named = { role: 'navigation', name: 'Views' };
export const conversation: Named = { role: 'region', name: 'Conversation' };

export const dialog = (name: string | RegExp): Named => ({ role: 'dialog', name });

export const button = (name: string | RegExp, within?: Named): Named => ({
  role: 'button',
  name,
  ...(within === undefined ? {} : { within }),
});

export const field = (name: string | RegExp, within?: Named): Named => ({
  role: 'textbox',
  name,
  ...(within === undefined ? {} : { within }),
});

export const option = (name: string | RegExp): Named => ({ role: 'option', name });
export const item = (name: string): Named => ({ role: 'menuitem', name });

export const rowOf = ({ shown }: Visitor): Named => button(startingWith(shown), conversationList);

export const messageField: Named = field('Message', { role: 'form', name: 'Write a message' });

export function startingWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[()+.?…]/g, '\\$&')}`);
}

/** Shows a view of the list. */
export async function showView(hand: Hand, name: RegExp): Promise<void> {
  await hand.press(button(name, views));
}

/** Somebody new has written, and their conversation is open. */
export async function openVisitor(hand: Hand, world: World, text: string): Promise<Visitor> {
  await showView(hand, /^All/);
  const visitor = await world.visitor(text);
  await hand.press(rowOf(visitor));
  await article(world.page, text);
  return visitor;
}

/** Resolves when the open conversation shows a text whose name holds these words. */
export async function article(page: Page, ...words: readonly string[]): Promise<void> {
  const found = words.reduce(
    (all, word) => all.and(page.getByRole('article', { name: word })),
    page.getByRole('log', { name: 'Messages' }).getByRole('article'),
  );
  await found.first().waitFor();
}

/** Writes in the open conversation; resolves when the carrier has it. */
export async function say(hand: Hand, { page }: World, text: string): Promise<void> {
  await hand.enter(messageField, text);
  await article(page, text, 'Carrier took it');
}

/** Chooses one of those a button opens. */
export async function choose(hand: Hand, from: Named, chosen: string | RegExp): Promise<void> {
  await hand.press(from);
  await hand.press(option(chosen));
}

/** Does an act by its name. */
export async function command(hand: Hand, name: string): Promise<void> {
  await hand.keys('ControlOrMeta+k');
  await hand.write({ role: 'combobox', name: /^Name, number/ }, name);
  await hand.press(option(startingWith(name)));
}

/** Resolves when it is shown. */
export const shown = (page: Page, what: Named): Promise<void> => find(page, what).waitFor();

export const gone = (page: Page, what: Named): Promise<void> =>
  find(page, what).waitFor({ state: 'hidden' });

export const text = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor();
