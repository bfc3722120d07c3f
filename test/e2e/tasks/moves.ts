/** Moves that many tasks share. */
import type { Page } from 'playwright';
import { type Hand, type Named } from './hand.ts';
import type { Visitor, World } from './world.ts';

export const conversationList: Named = { role: 'list', name: 'Conversations' };
export const views: Named = { role: 'navigation', name: 'Views' };

export const rowOf = ({ shown }: Visitor): Named => ({
  role: 'button',
  name: new RegExp(`^${shown.replace(/[()]/g, '\\$&')}`),
  within: conversationList,
});

export const messageField: Named = {
  role: 'textbox',
  name: 'Message',
  within: { role: 'form', name: 'Write a message' },
};

/** Somebody new has written, and their conversation is open. */
export async function openVisitor(hand: Hand, world: World, text: string): Promise<Visitor> {
  const visitor = await world.visitor(text);
  await hand.press({ role: 'button', name: /^All/, within: views });
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
