/** Finding and reading. */
import { article, openVisitor, rowOf, views } from './moves.ts';
import type { Task } from './world.ts';

export const reading: readonly Task[] = [
  {
    name: 'open the conversation of somebody who wrote',
    run: async (hand, world) => {
      await openVisitor(hand, world, `Hello by ${hand.name}`);
    },
  },
  {
    name: 'see only what is unread',
    run: async (hand, world) => {
      const visitor = await world.visitor(`Unread by ${hand.name}`);
      await hand.press({ role: 'button', name: /^Unread/, within: views });
      await world.page.getByRole('heading', { name: 'Unread' }).waitFor();
      await hand.press(rowOf(visitor));
      await article(world.page, `Unread by ${hand.name}`);
    },
  },
];
