/** Texts that leave later, wait, or did not arrive. */
import { expect } from 'vitest';
import { attempted, setLimits } from '../desk.ts';
import { find, type Hand, type Named } from './hand.ts';
import {
  article,
  button,
  command,
  conversation,
  dialog,
  field,
  gone,
  messageField,
  openVisitor,
  shown,
  showView,
  views,
} from './moves.ts';
import { placed } from './placed.ts';
import type { Task, World } from './world.ts';

/** Whose carrier is always busy. */
const busy = '+12125550154';
const usual = { perSecond: 1000, perLinePerSecond: 1000, lookForSeconds: 60 };
const slow = { perSecond: 0.1, perLinePerSecond: 0.1, lookForSeconds: 60 };

const here: Named = { role: 'region', name: 'Scheduled in this conversation' };
const list = dialog('Scheduled');

/** For tomorrow, in the open conversation. */
async function schedule(hand: Hand, { page }: World, words: string): Promise<void> {
  await hand.write(messageField, words);
  await hand.press(button('Send later', conversation));
  await hand.press({ role: 'radio', name: /^Tomorrow/, within: dialog('Send later') });
  await hand.press(button('Schedule', dialog('Send later')));
  await gone(page, dialog('Send later'));
  await find(page, here).getByRole('listitem', { name: words }).waitFor();
}

export const later: readonly Task[] = [
  {
    name: 'send a text tomorrow',
    run: async (hand, world) => {
      await openVisitor(hand, world, `Tomorrow by ${hand.name}`);
      await schedule(hand, world, `Good morning by ${hand.name}`);
      const left = await attempted(world.gateway);
      expect(left).not.toContain(`Good morning by ${hand.name}`);
    },
  },
  {
    name: 'find a scheduled text, change it and cancel it',
    run: async (hand, world) => {
      const { page } = world;
      const { shown: who } = await openVisitor(hand, world, `Not then, by ${hand.name}`);
      await schedule(hand, world, `First words by ${hand.name}`);
      await hand.press(button(/^Scheduled/, views));
      await hand.write(field('Filter scheduled texts', list), `by ${hand.name}`);
      await hand.press(button(`Edit: the scheduled text to ${who}`, list));
      const edit = dialog('Change the scheduled text');
      await hand.write(field('Text', edit), `Other words by ${hand.name}`);
      await hand.press(button('Save', edit));
      const row = find(page, list).getByRole('listitem', { name: `Other words by ${hand.name}` });
      await row.waitFor();
      await hand.press(button(`Cancel: the scheduled text to ${who}`, list));
      await row.and(page.getByRole('listitem', { name: 'Cancelled' })).waitFor();
      await hand.press(button('Close', list));
    },
  },
  {
    name: 'stop a text that waits for its turn',
    run: async (hand, world) => {
      const { page, gateway } = world;
      const { shown: who } = await openVisitor(hand, world, `Wait by ${hand.name}`);
      await setLimits(page, slow);
      try {
        await hand.enter(messageField, `First by ${hand.name}`);
        await hand.enter(messageField, `Second by ${hand.name}`);
        await article(page, `Second by ${hand.name}`, 'Waiting');
        await command(hand, 'Show Waiting');
        const row: Named = { role: 'listitem', name: new RegExp(`Second by ${hand.name}`) };
        await placed(find(page, row));
        await hand.press(button(`Pause: the text to ${who}`, row));
        await shown(page, button(`Resume: the text to ${who}`, row));
        await hand.press(button(`Stop: the text to ${who}`, row));
        await gone(page, row);
      } finally {
        await setLimits(page, usual);
      }
      expect(await attempted(gateway)).not.toContain(`Second by ${hand.name}`);
    },
  },
  {
    name: 'retry a text that was not delivered',
    run: async (hand, world) => {
      const { page, gateway } = world;
      const words = `Twice by ${hand.name}`;
      await hand.press(button('New message', views));
      await hand.write(field('To', dialog('New message')), `${busy},`);
      await hand.write(field('Message', dialog('New message')), words);
      await hand.press(button('Send', dialog('New message')));
      await article(page, words, 'Not delivered');
      await showView(hand, /^Failed/);
      const failed: Named = { role: 'list', name: 'Texts not delivered' };
      const row: Named = { role: 'listitem', name: new RegExp(words), within: failed };
      await placed(find(page, row));
      await hand.press(button('Retry the text to (212) 555-0154', row));
      await shown(page, { ...row, name: new RegExp(`${words}.*Attempt 2`) });
      const { sends } = await gateway.log(words);
      expect(sends).toHaveLength(2);
    },
  },
];
