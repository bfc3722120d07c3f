/** People who want no texts. */
import { find, type Named } from './hand.ts';
import { button, choose, dialog, field, gone, messageField, openVisitor, views } from './moves.ts';
import type { Task } from './world.ts';

const all = dialog('Opt-outs');
const adding = dialog('Add an opt-out');

export const optouts: readonly Task[] = [
  {
    name: 'record an opt-out that was written, add one that was told, and find both',
    run: async (hand, world) => {
      const { page } = world;
      const told = hand.name === 'keyboard' ? '(312) 555-0171' : '(312) 555-0172';
      const list: Named = { role: 'list', name: 'People who opted out' };
      const visitor = await openVisitor(hand, world, `Please stop texting me, by ${hand.name}`);
      await hand.press(button('Record it', { role: 'region', name: 'About opting out' }));
      await find(page, { role: 'region', name: 'Opt-outs' })
        .getByText(/^Opted out/)
        .waitFor();
      await gone(page, messageField);

      await hand.press(button('Opt-outs', views));
      await hand.press(button('Add by hand', all));
      await hand.write(field('Their number', adding), told);
      await choose(hand, button(/which of your numbers/, adding), /0008/);
      await hand.write(field('How they said it', adding), `on the phone, ${hand.name}`);
      await hand.press(button('Add', adding));
      await find(page, list).getByText(`(“on the phone, ${hand.name}”)`).waitFor();
      await hand.write(field(/^Find by/, all), visitor.shown);
      await find(page, list)
        .getByText(/you recorded their words/)
        .waitFor();
      await hand.press(button('Close', all));
    },
  },
];
