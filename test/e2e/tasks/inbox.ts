/** What is done with conversations. */
import type { Hand } from './hand.ts';
import {
  button,
  conversation,
  conversationList,
  dialog,
  gone,
  item,
  openVisitor,
  rowOf,
  shown,
  showView,
  startingWith,
  text,
  views,
} from './moves.ts';
import type { Task, Visitor, World } from './world.ts';

/** The entry of the list, as it is spoken. */
const spoken = (world: World, visitor: Visitor, state: string) =>
  world.page
    .getByRole('listitem', { name: startingWith(visitor.shown) })
    .and(world.page.getByRole('listitem', { name: state }));

/** Through the menu of a row. */
async function act(hand: Hand, { shown: who }: Visitor, name: string): Promise<void> {
  await hand.press(button(`More for ${who}`, conversationList));
  await hand.press(item(name));
}

const justDone = { role: 'region', name: 'Just done' } as const;
const selection = { role: 'toolbar', name: 'Selected conversations' } as const;

export const inbox: readonly Task[] = [
  {
    name: 'be done with a conversation, take that back, and open it again later',
    run: async (hand, world) => {
      const { page } = world;
      const visitor = await openVisitor(hand, world, `Done by ${hand.name}`);
      await hand.press(button('Done', conversation));
      await text(page, '1 conversation is done');
      await hand.press(button('Undo', justDone));
      await hand.press(button('Done', conversation));
      await shown(page, button('Not done', conversation));
      await showView(hand, /^Done/);
      await shown(page, rowOf(visitor));
      await hand.press(button('Not done', conversation));
      await shown(page, button('Done', views));
    },
  },
  {
    name: 'pin and mute a conversation',
    run: async (hand, world) => {
      const visitor = await openVisitor(hand, world, `Pin me by ${hand.name}`);
      await act(hand, visitor, 'Pin');
      await spoken(world, visitor, 'Pinned').waitFor();
      await act(hand, visitor, 'Mute');
      await spoken(world, visitor, 'Muted').waitFor();
      await act(hand, visitor, 'Unpin');
      await spoken(world, visitor, 'Pinned').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'snooze a conversation, and end that',
    run: async (hand, world) => {
      const { page } = world;
      const visitor = await openVisitor(hand, world, `Later by ${hand.name}`);
      await hand.press(button('Snooze…', conversation));
      await hand.press(button(/^Tomorrow morning/, dialog('Snooze until')));
      await showView(hand, /^Snoozed/);
      await spoken(world, visitor, 'Snoozed until').waitFor();
      await act(hand, visitor, 'End snooze');
      await shown(page, button('Snoozed', views));
    },
  },
  {
    name: 'mark a conversation as unread',
    run: async (hand, world) => {
      const visitor = await openVisitor(hand, world, `Read later, by ${hand.name}`);
      await act(hand, visitor, 'Mark as unread');
      await spoken(world, visitor, 'Marked unread').waitFor();
      await hand.press(rowOf(visitor));
      await spoken(world, visitor, 'Marked unread').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'be done with several at once',
    run: async (hand, world) => {
      const { page } = world;
      const first = await openVisitor(hand, world, `One of two by ${hand.name}`);
      const second = await openVisitor(hand, world, `Two of two by ${hand.name}`);
      await act(hand, first, 'Select');
      await act(hand, second, 'Select');
      await text(page, /^2 of \d+ selected$/);
      await hand.press(button('Done', selection));
      await text(page, '2 conversations are done');
      await hand.press(button('Undo', justDone));
      await gone(page, selection);
    },
  },
];
