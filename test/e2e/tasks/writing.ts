/** Writing and sending. */
import { expect } from 'vitest';
import { find, type Named } from './hand.ts';
import {
  article,
  button,
  conversation,
  dialog,
  field,
  gone,
  messageField,
  openVisitor,
  option,
  rowOf,
  say,
  shown,
  startingWith,
  text,
  views,
} from './moves.ts';
import { placed } from './placed.ts';
import type { Task, World } from './world.ts';

const newMessage = dialog('New message');

const written = ({ page }: World) => expect.poll(() => find(page, messageField).inputValue());

export const writing: readonly Task[] = [
  {
    name: 'answer a text',
    run: async (hand, world) => {
      await openVisitor(hand, world, `Answer me by ${hand.name}`);
      await say(hand, world, `Gladly, by ${hand.name}`);
    },
  },
  {
    name: 'write to somebody new',
    run: async (hand, { page }) => {
      await hand.press(button('New message', views));
      await hand.write(field('To', newMessage), '+12125550103,');
      await hand.write(field('Message', newMessage), `New by ${hand.name}`);
      await hand.press(button('Send', newMessage));
      await article(page, `New by ${hand.name}`, 'Carrier took it');
    },
  },
  {
    name: 'write to several, after a look at who will get it',
    run: async (hand, { page }) => {
      await hand.press(button('New message', views));
      const numbers = '+12125550103, +12125550106, +12125550103,';
      await hand.write(field('To', newMessage), numbers);
      const look = page.getByRole('region', { name: 'Who will get it' });
      await look.getByText('1 duplicate').waitFor();
      await hand.write(field('Message', newMessage), `To each by ${hand.name}`);
      await hand.press(button('Send', newMessage));
      await text(page, '2 of 2 settled');
      const recipients: Named = { role: 'list', name: 'Recipients' };
      await placed(find(page, recipients).getByRole('listitem'));
      await hand.press(button('Open the conversation with (212) 555-0106', newMessage));
      await article(page, `To each by ${hand.name}`, 'Not delivered');
    },
  },
  {
    name: 'leave a text half written and go on with it',
    run: async (hand, world) => {
      const { page } = world;
      const visitor = await openVisitor(hand, world, `Begin by ${hand.name}`);
      await hand.write(messageField, `Half by ${hand.name}`);
      await openVisitor(hand, world, `Disturb by ${hand.name}`);
      await page.getByRole('listitem', { name: `Draft: Half by ${hand.name}` }).waitFor();
      await hand.press(rowOf(visitor));
      await written(world).toBe(`Half by ${hand.name}`);
      await say(hand, world, `Whole by ${hand.name}`);
    },
  },
  {
    name: 'make a template and insert it',
    run: async (hand, world) => {
      const { page } = world;
      const form = dialog('New template');
      await hand.press(button('Templates', views));
      await hand.press(button('New template', dialog('Templates')));
      await hand.write(field('Name', form), `Hours by ${hand.name}`);
      await hand.write(field('Text', form), 'Open from nine to five.');
      await hand.press(button('Save template', form));
      await hand.press(button('Close', dialog('Templates')));
      await gone(page, dialog('Templates'));
      await openVisitor(hand, world, `When are you open? ${hand.name}`);
      await hand.press(button('Insert a template', conversation));
      await hand.press(option(startingWith(`Hours by ${hand.name}`)));
      await written(world).toBe('Open from nine to five.');
    },
  },
  {
    name: 'insert an emoji by its name',
    run: async (hand, world) => {
      const { page } = world;
      await openVisitor(hand, world, `Smile by ${hand.name}`);
      await hand.press(button('Emoji', conversation));
      await hand.write({ role: 'combobox', name: 'Search emoji' }, 'red heart');
      await shown(page, option('red heart'));
      const listed: Named = { role: 'listbox', name: 'Choose an emoji' };
      await placed(find(page, listed).getByRole('option'));
      await hand.press(option('red heart'));
      await written(world).toContain('❤');
    },
  },
  {
    name: 'swap the characters that make a text long',
    run: async (hand, world) => {
      await openVisitor(hand, world, `Shorten by ${hand.name}`);
      const long = 'We are open from nine to five, and later on Thursdays. Bring the signed form. ';
      await hand.write(messageField, `${long}“As always”`);
      await hand.press(button(/^Show swaps/, conversation));
      await hand.press(button('Swap', conversation));
      await written(world).toBe(`${long}"As always"`);
    },
  },
];
