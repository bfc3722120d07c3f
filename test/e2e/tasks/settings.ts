/** How it looks, what it says aloud, which keys do what, and the time to take a text back. */
import { expect } from 'vitest';
import { find, type Named } from './hand.ts';
import {
  article,
  button,
  dialog,
  field,
  gone,
  messageField,
  openVisitor,
  shown,
  text,
  views,
} from './moves.ts';
import type { Task, World } from './world.ts';

const open = dialog('Settings');
const sheet = dialog('Keyboard shortcuts');
const radio = (name: string | RegExp, group: string): Named => ({
  role: 'radio',
  name,
  within: { role: 'radiogroup', name: group, within: open },
});
const toggle = (name: string): Named => ({ role: 'switch', name, within: open });

const paper = ({ page }: World): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

export const settings: readonly Task[] = [
  {
    name: 'make it dark, strong and compact, and back',
    run: async (hand, world) => {
      const { page } = world;
      await hand.press(button('Settings', views));
      await hand.press(radio('Light', 'Theme'));
      const light = await paper(world);
      await hand.press(radio('Dark', 'Theme'));
      await expect.poll(() => paper(world)).not.toBe(light);
      const dark = await paper(world);
      await hand.press(toggle('High contrast'));
      await expect.poll(() => paper(world)).not.toBe(dark);
      await hand.press(radio('Compact', 'Rows'));
      await expect.poll(() => find(page, radio('Compact', 'Rows')).isChecked()).toBe(true);
      await hand.press(toggle('High contrast'));
      await hand.press(radio('Comfortable', 'Rows'));
      await hand.press(radio('System', 'Theme'));
      await hand.press(button('Close', open));
    },
  },
  {
    name: 'keep names and words out of notifications, and be quiet on Sundays',
    run: async (hand, world) => {
      const { page, app } = world;
      const level = 'What a notification says';
      await hand.press(button('Settings', views));
      await hand.press(radio(/^How many texts are new/, level));
      await hand.press(button('Close', open));
      await gone(page, open);
      const before = (await app.notifications()).length;
      await app.setFocused(false);
      const { shown: who } = await world.visitor(`Secret by ${hand.name}`);
      const { title, body } = await app.waitForNotification(({ index }) => index >= before);
      await app.setFocused(true);
      expect(`${title} ${body}`).not.toContain(who);
      expect(`${title} ${body}`).not.toContain('Secret');
      await hand.press(button('Settings', views));
      await hand.press(radio(/^Who wrote, and what/, level));
      await hand.press(toggle('Quiet hours'));
      const sunday = button('Sunday', open);
      const pressed = () => find(page, sunday).getAttribute('aria-pressed');
      const was = await pressed();
      await hand.press(sunday);
      await expect.poll(pressed).not.toBe(was);
      await hand.press(sunday);
      await hand.press(toggle('Quiet hours'));
      await gone(page, sunday);
      await hand.press(button('Close', open));
    },
  },
  {
    name: 'give yourself time to take a text back, and take one back',
    run: async (hand, world) => {
      const { page } = world;
      const slider: Named = { role: 'slider', name: 'Time to take a text back', within: open };
      const { shown: who } = await openVisitor(hand, world, `Hasty by ${hand.name}`);
      await hand.press(button('Settings', views));
      await hand.slide(slider, 20);
      await text(page, '20 seconds');
      await hand.press(button('Close', open));
      await hand.enter(messageField, `Too early by ${hand.name}`);
      await article(page, `Too early by ${hand.name}`, 'Waiting');
      await hand.press(button(`Undo: the text to ${who}`));
      const left = () => find(page, messageField).inputValue();
      await expect.poll(left).toBe(`Too early by ${hand.name}`);
      await hand.press(button('Settings', views));
      await hand.slide(slider, 0);
      await text(page, 'Off – texts leave at once');
      await hand.press(button('Close', open));
    },
  },
  {
    name: 'give an act other keys, and its usual ones again',
    run: async (hand, { page }) => {
      const newKeys = hand.name === 'keyboard' ? 'Control+Shift+L' : 'Control+Shift+O';
      await hand.keys('ControlOrMeta+/');
      await hand.write(field('Find a shortcut', sheet), 'insight');
      await hand.press(button(/^Change the keys of “Insight”/, sheet));
      await hand.keys(newKeys);
      await hand.press(button('Close', sheet));
      await hand.keys(newKeys);
      await shown(page, dialog('Insight'));
      await hand.press(button('Close', dialog('Insight')));
      await hand.keys('ControlOrMeta+/');
      await hand.press(button('Reset all', sheet));
      await gone(page, button('Reset all', sheet));
      await hand.press(button('Close', sheet));
    },
  },
];
