/** Contacts, and what is known of somebody. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { find, type Hand, type Named } from './hand.ts';
import {
  article,
  button,
  command,
  conversation,
  dialog,
  field,
  gone,
  item,
  openVisitor,
  shown,
  text,
  views,
} from './moves.ts';
import { placed } from './placed.ts';
import type { Task, World } from './world.ts';

const all = dialog('People');
const importing = dialog('Import contacts');
const person: Named = { role: 'complementary', name: 'Person' };
const contacts: Named = { role: 'list', name: 'Contacts', within: all };

async function close(hand: Hand, { page }: World, what: Named): Promise<void> {
  await hand.press(button('Close', what));
  await gone(page, what);
}

async function newContact(hand: Hand, { page }: World, name: string, number: string) {
  await command(hand, 'New contact');
  await hand.write(field('Name', all), name);
  await hand.write(field('Number', all), number);
  await hand.press(button('Save', all));
  await text(page, `${name} was saved.`);
}

/** Two that nobody else has. */
const numbers = (hand: Hand, tens: number): readonly [string, string] => {
  const hundreds = hand.name === 'keyboard' ? 10 : 11;
  return [`312 555 ${hundreds}${tens}1`, `312 555 ${hundreds}${tens}2`];
};

export const people: readonly Task[] = [
  {
    name: 'give a number a name',
    run: async (hand, world) => {
      await openVisitor(hand, world, `Who am I, ${hand.name}?`);
      await hand.press(button('Name this number', conversation));
      await hand.write(field('Name', all), `Ada ${hand.name}`);
      await hand.press(button('Save', all));
      await close(hand, world, all);
      await shown(world.page, { role: 'heading', name: `Ada ${hand.name}`, within: conversation });
    },
  },
  {
    name: 'change a contact',
    run: async (hand, world) => {
      const { page } = world;
      const [number] = numbers(hand, 1);
      await newContact(hand, world, `Bela ${hand.name}`, number);
      await hand.press(button('Edit', all));
      await hand.write(field('Company', all), 'Bela Bikes');
      await hand.press(button('Save', all));
      const row = { role: 'listitem', name: new RegExp(`^Bela ${hand.name}, Bela Bikes`) } as const;
      await shown(page, row);
      await placed(find(page, contacts).getByRole('listitem'));
      await close(hand, world, all);
    },
  },
  {
    name: 'import contacts from a file',
    run: async (hand, world) => {
      const { page, app, folder } = world;
      const [number] = numbers(hand, 2);
      const file = path.join(folder, `${hand.name}.csv`);
      await writeFile(file, `Name,Mobile\r\nCleo ${hand.name},${number}\r\nNobody,none`);
      await hand.press(button('People', views));
      await hand.press(button('Import', all));
      await app.answerDialog({ paths: [file] });
      await hand.press(button('Choose a file…', importing));
      await hand.press(button('Look what would happen', importing));
      await shown(page, button('Import 1 contact', importing));
      const rows: Named = { role: 'list', name: 'Rows of the file' };
      await placed(find(page, rows).getByRole('listitem'));
      await hand.press(button('Import 1 contact', importing));
      await text(page, '1 not imported');
      await hand.press(button('Done', importing));
      await hand.press(button(new RegExp(`^Cleo ${hand.name}`), contacts));
      await shown(page, { role: 'heading', name: `Cleo ${hand.name}`, within: all });
      await close(hand, world, all);
    },
  },
  {
    name: 'put two contacts together, and apart again',
    run: async (hand, world) => {
      const { page } = world;
      const [one, other] = numbers(hand, 3);
      await newContact(hand, world, `Dora ${hand.name}`, one);
      await close(hand, world, all);
      await newContact(hand, world, `Dora ${hand.name} too`, other);
      await hand.press(button('Put together with…', all));
      const search = `Put together with Dora ${hand.name} too`;
      await hand.write({ role: 'searchbox', name: search }, `Dora ${hand.name}`);
      await hand.press(button(new RegExp(`^Dora ${hand.name}`), { role: 'list', name: search }));
      await text(page, `Dora ${hand.name} is now part of Dora ${hand.name} too.`);
      await hand.press(button('Undo', all));
      await text(page, 'Undone.');
      await close(hand, world, all);
    },
  },
  {
    name: 'export all contacts',
    run: async (hand, world) => {
      const { page, app, folder } = world;
      await newContact(hand, world, `Eva ${hand.name}`, numbers(hand, 4)[0]);
      const file = path.join(folder, `${hand.name}.vcf`);
      await app.answerDialog({ paths: [file] });
      await hand.press(button('Export', all));
      await hand.press(item('vCard 4.0'));
      await text(page, /contacts? written\.$/);
      expect(await readFile(file, 'utf8')).toContain(`FN:Eva ${hand.name}`);
      await close(hand, world, all);
    },
  },
  {
    name: 'keep notes about somebody',
    run: async (hand, world) => {
      const { page } = world;
      await openVisitor(hand, world, `Remember me, ${hand.name}`);
      await hand.press(button('About this person', conversation));
      await hand.write(field('Notes', person), `Two bikes, says ${hand.name}`);
      await find(page, person).getByText('Saved.', { exact: true }).waitFor();
      await hand.press(button('Close', person));
      await hand.press(button('About this person', conversation));
      await expect
        .poll(() => find(page, field('Notes', person)).inputValue())
        .toBe(`Two bikes, says ${hand.name}`);
      await hand.press(button('Close', person));
      await article(page, `Remember me, ${hand.name}`);
    },
  },
];
