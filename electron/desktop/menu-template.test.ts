import { expect, test } from 'vitest';
import type { ActMenu } from '../../shared/contract/desktop.ts';
import { desktop } from '../../shared/words/en/desktop.ts';
import { menuTemplate } from './menu-template.ts';

const menus: readonly ActMenu[] = [
  { group: 'app', title: 'Longcode', items: [{ id: 'settings', name: 'Settings', keys: 'Mod+,' }] },
  { group: 'go', title: 'Go to', items: [{ id: 'next', name: 'Next', keys: 'Alt+ArrowDown' }] },
  { group: 'view', title: 'View', items: [{ id: 'view-all', name: 'Show All', keys: null }] },
];

const titles = (mac: boolean) =>
  menuTemplate(menus, () => undefined, mac, desktop.roles).map(({ label, role }) => label ?? role);

test('the groups stand between the system’s own menus', () => {
  expect(titles(false)).toEqual(['Longcode', 'Edit', 'Go to', 'View', 'Window']);
  expect(titles(true)[0]).toBe('appMenu');
});

test('an act is sent by its id, and its keys are shown without being taken from the page', () => {
  const sent: string[] = [];
  const [app] = menuTemplate(menus, (id) => sent.push(id), false, desktop.roles);
  const items = Array.isArray(app?.submenu) ? app.submenu : [];
  expect(items[0]).toMatchObject({
    ...{ label: 'Settings', accelerator: 'CommandOrControl+,', registerAccelerator: false },
  });
  const click: unknown = items[0]?.click;
  if (typeof click === 'function') click();
  expect(sent).toEqual(['settings']);
  expect(items.at(-1)).toEqual({ role: 'quit', label: 'Quit' });
});

test('a Mac is not told of single characters, which it would take from typing', () => {
  const done: readonly ActMenu[] = [
    { group: 'conversation', title: 'C', items: [{ id: 'done', name: 'Done', keys: 'E' }] },
  ];
  const acceleratorOn = (mac: boolean) => {
    const menu = menuTemplate(done, () => undefined, mac, desktop.roles).find(
      ({ label }) => label === 'C',
    );
    return Array.isArray(menu?.submenu) ? menu.submenu[0]?.accelerator : null;
  };
  expect([acceleratorOn(true), acceleratorOn(false)]).toEqual([undefined, 'E']);
});

test('before the page is there, the roles stand alone', () => {
  const alone = menuTemplate([], () => undefined, false, desktop.roles).map(({ role }) => role);
  expect(alone).toEqual(['editMenu', 'windowMenu']);
});
