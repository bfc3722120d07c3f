/** Numbers and profiles, what is written to files, and what the program says about itself. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { find, type Hand, type Named } from './hand.ts';
import {
  button,
  choose,
  command,
  dialog,
  field,
  gone,
  openVisitor,
  option,
  shown,
  text,
  views,
} from './moves.ts';
import type { Task } from './world.ts';

const numbers = dialog(/^Numbers of/);
const about = dialog('About Longcode');
const settings = dialog('Settings');
const tab = (name: RegExp): Named => ({ role: 'tab', name, within: numbers });

const openNumbers = (hand: Hand): Promise<void> =>
  hand.press(button(/^Numbers and profiles of/, views));

export const keeping: readonly Task[] = [
  {
    name: 'turn on texting for a number, for its fee',
    run: async (hand, { page, gateway }) => {
      const [e164, who] = ['+18382050010', '(838) 205-0010'];
      await gateway.line({ number: e164, enabled: false });
      await openNumbers(hand);
      await hand.press(button('Ask again', numbers));
      await hand.press(tab(/^Numbers/));
      await hand.press(option(/^\(838\) 205-0010 Texting off/));
      await hand.press(button('Turn on texting', numbers));
      const enabling = dialog(`Turn on texting for ${who}`);
      await find(page, enabling)
        .getByText(/charges 0\.01/)
        .waitFor();
      await hand.press(button(/^Use campaign/, enabling));
      await hand.press(button('Turn on texting', enabling));
      await text(page, 'Texting is on.');
      await hand.press(button('Close', numbers));
    },
  },
  {
    name: 'make a messaging profile and delete it',
    run: async (hand, { page }) => {
      const name = `Shop by ${hand.name}`;
      await openNumbers(hand);
      await hand.press(tab(/^Messaging profiles/));
      await hand.press(button('New profile', numbers));
      await hand.write(field('Name', numbers), name);
      await hand.press(button('Make profile', numbers));
      await shown(page, option(new RegExp(`^${name}`)));
      await hand.press(button('Delete profile', numbers));
      await hand.press(button('Delete profile', { role: 'alertdialog', name: `Delete ${name}?` }));
      await gone(page, option(new RegExp(`^${name}`)));
      await hand.press(button('Close', numbers));
    },
  },
  {
    name: 'export a conversation to read elsewhere',
    run: async (hand, world) => {
      const { page, app, folder } = world;
      await openVisitor(hand, world, `Keep me by ${hand.name}`);
      await command(hand, 'Export conversations');
      const exporting = dialog('Export conversations');
      await choose(hand, button(/Which conversations/, exporting), 'The one that is open');
      await hand.press({ role: 'radio', name: /^JSON/, within: exporting });
      const file = path.join(folder, `${hand.name}.json`);
      await app.answerDialog({ paths: [file] });
      await hand.press(button('Export…', exporting));
      await text(page, 'Exported: 1 text of 1 conversation.');
      expect(await readFile(file, 'utf8')).toContain(`Keep me by ${hand.name}`);
      await hand.press(button('Close', exporting));
    },
  },
  {
    name: 'back up now',
    run: async (hand, { page }) => {
      await hand.press(button('Settings', views));
      await hand.press(button('Back up now', settings));
      await text(page, /^Backup made/);
      await shown(page, button(/^Restore the backup of/, settings));
      await hand.press(button('Close', settings));
    },
  },
  {
    name: 'read the report for when something went wrong',
    run: async (hand, { page }) => {
      await command(hand, 'About Longcode');
      await hand.press(button('Show the report', about));
      await find(page, about)
        .getByText(/Chromium/)
        .first()
        .waitFor();
      await hand.press(button('Close', about));
    },
  },
];
