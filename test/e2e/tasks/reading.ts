/** Finding and reading. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { find, type Named } from './hand.ts';
import {
  article,
  button,
  choose,
  conversation,
  conversationList,
  dialog,
  field,
  messageField,
  openVisitor,
  option,
  rowOf,
  shown,
  showView,
  startingWith,
  text,
  views,
} from './moves.ts';
import { placed } from './placed.ts';
import type { Task } from './world.ts';

const refused = path.resolve(import.meta.dirname, '../../payloads/telnyx/error_40300_stop.json');
const everywhere: Named = { role: 'searchbox', name: 'Search all texts, names and numbers' };
const here: Named = { role: 'searchbox', name: 'Search in this conversation' };

export const reading: readonly Task[] = [
  {
    name: 'open the conversation of somebody who wrote',
    run: async (hand, world) => {
      await openVisitor(hand, world, `Hello by ${hand.name}`);
      await placed(find(world.page, conversationList).getByRole('listitem'));
      await placed(world.page.getByRole('log', { name: 'Messages' }).getByRole('article'));
    },
  },
  {
    name: 'see only what is unread',
    run: async (hand, world) => {
      await showView(hand, /^Unread/);
      const visitor = await world.visitor(`Unread by ${hand.name}`);
      await world.page.getByRole('heading', { name: 'Unread' }).waitFor();
      await hand.press(rowOf(visitor));
      await article(world.page, `Unread by ${hand.name}`);
    },
  },
  {
    name: 'search everything and go to the text that was found',
    run: async (hand, world) => {
      const { page } = world;
      await openVisitor(hand, world, `A parcel by ${hand.name}`);
      await openVisitor(hand, world, `Something else by ${hand.name}`);
      await hand.write(everywhere, `parcel ${hand.name}`);
      await text(page, '1 text found');
      const texts: Named = { role: 'list', name: 'Texts' };
      await placed(find(page, texts).getByRole('listitem'));
      await hand.press(button(/A parcel by/, texts));
      await article(page, `A parcel by ${hand.name}`);
      await hand.press(button('Leave the search'));
    },
  },
  {
    name: 'search in a conversation',
    run: async (hand, world) => {
      const { page, gateway } = world;
      const visitor = await openVisitor(hand, world, `Blue or green? ${hand.name}`);
      for (const words of ['Not red.', 'Rather blue.']) {
        await gateway.inbound({ from: visitor.number, to: gateway.lines[0] ?? '', text: words });
        await article(page, words);
      }
      await hand.press(button('Search in this conversation', conversation));
      await hand.write(here, 'blue');
      await text(page, '1 of 2');
      await hand.press(button('Older hit'));
      await text(page, '2 of 2');
      await hand.press(button('End the search in this conversation'));
    },
  },
  {
    name: 'go to anybody by a part of the number',
    run: async (hand, world) => {
      const { page } = world;
      const visitor = await openVisitor(hand, world, `Find me by ${hand.name}`);
      await openVisitor(hand, world, `Another by ${hand.name}`);
      await hand.keys('ControlOrMeta+k');
      await hand.write({ role: 'combobox', name: /^Name, number/ }, visitor.shown.slice(-8));
      await hand.press(option(startingWith(visitor.shown)));
      await shown(page, { role: 'heading', name: visitor.shown, within: conversation });
      await article(page, `Find me by ${hand.name}`);
    },
  },
  {
    name: 'look at every receipt of a text',
    run: async (hand, world) => {
      const { page } = world;
      await openVisitor(hand, world, `Details by ${hand.name}`);
      await hand.enter(messageField, `With receipts, by ${hand.name}`);
      await article(page, `With receipts, by ${hand.name}`, 'Carrier took it');
      await hand.press(button(/^Details of: With receipts/));
      const details: Named = { role: 'complementary', name: 'Message details' };
      await hand.press(button(/^Raw receipt: Carrier took it/, details));
      await text(page, '"delivered"');
      await hand.press(button('Close', details));
    },
  },
  {
    name: 'have a provider’s words explained',
    run: async (hand, { page }) => {
      await hand.press(button('Help', views));
      await hand.write(field('Raw payload', dialog('Help')), await readFile(refused, 'utf8'));
      await hand.press(button('Explain', dialog('Help')));
      const said = page.getByRole('region', { name: 'What it says' });
      await said.getByRole('list', { name: 'Why it was refused' }).getByText('40300').waitFor();
      await hand.press(button('Close', dialog('Help')));
    },
  },
  {
    name: 'see how many texts of one number arrived',
    run: async (hand, world) => {
      const { page } = world;
      await openVisitor(hand, world, `Count me by ${hand.name}`);
      await hand.press(button('Insight', views));
      await hand.press({ role: 'radio', name: '7 days', within: dialog('Insight') });
      await choose(hand, button(/Lines/, dialog('Insight')), '(838) 205-0008');
      await shown(page, { role: 'img', name: /^[1-9]\d* received, \d+ sent$/ });
      await hand.press(button('Close', dialog('Insight')));
    },
  },
];
