/** Writing and sending. */
import { article, messageField, openVisitor } from './moves.ts';
import type { Task } from './world.ts';

export const writing: readonly Task[] = [
  {
    name: 'answer a text',
    run: async (hand, world) => {
      await openVisitor(hand, world, `Answer me by ${hand.name}`);
      await hand.enter(messageField, `Gladly, by ${hand.name}`);
      await article(world.page, `Gladly, by ${hand.name}`, 'Carrier took it');
    },
  },
  {
    name: 'write to somebody new',
    run: async (hand, { page }) => {
      const dialog = { role: 'dialog', name: 'New message' } as const;
      await hand.press({ role: 'button', name: 'New message' });
      await hand.write({ role: 'textbox', name: 'To', within: dialog }, '+12125550103,');
      await hand.write({ role: 'textbox', name: 'Message', within: dialog }, `New by ${hand.name}`);
      await hand.press({ role: 'button', name: 'Send', within: dialog });
      await article(page, `New by ${hand.name}`, 'Carrier took it');
    },
  },
  {
    name: 'look at every receipt of a text',
    run: async (hand, world) => {
      await openVisitor(hand, world, `Details by ${hand.name}`);
      await hand.enter(messageField, `With receipts, by ${hand.name}`);
      await article(world.page, `With receipts, by ${hand.name}`, 'Carrier took it');
      await hand.press({ role: 'button', name: /^Details/ });
      await world.page.getByRole('complementary', { name: 'Message details' }).waitFor();
    },
  },
];
