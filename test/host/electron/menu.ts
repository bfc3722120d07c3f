/**
 * `Menu` and `MenuItem`: kept as built, shown nowhere, clicked by tests through the labels on the way
 * to an item. Roles that have a meaning without a menu bar act; the others do nothing.
 */
import { EventEmitter } from 'node:events';
import type {
  Menu as ElectronMenu,
  MenuItem as ElectronMenuItem,
  MenuItemConstructorOptions,
} from 'electron';
import { quit } from './lifecycle.ts';
import { standIn, standInClass } from './surface.ts';
import { windows } from './windows.ts';

let applicationMenu: ElectronMenu | null = null;
let lastCommand = 0;

function act(role: MenuItemConstructorOptions['role']): void {
  const [window] = windows.values();
  if (role === 'quit') quit();
  if (role === 'close') window?.electron.close();
  if (role === 'minimize') window?.electron.minimize();
  if (role === 'reload') window?.electron.webContents.reload();
}

function makeItem(options: MenuItemConstructorOptions): ElectronMenuItem {
  lastCommand += 1;
  const { submenu, click, role } = options;
  const isMenu = submenu !== undefined;
  const item: ElectronMenuItem = standIn<ElectronMenuItem>('MenuItem', {
    commandId: lastCommand,
    id: options.id ?? '',
    label: options.label ?? role ?? '',
    sublabel: options.sublabel ?? '',
    toolTip: options.toolTip ?? '',
    type: options.type ?? (isMenu ? 'submenu' : 'normal'),
    enabled: options.enabled ?? true,
    visible: options.visible ?? true,
    checked: options.checked ?? false,
    accelerator: options.accelerator ?? null,
    ...(isMenu ? { submenu: Array.isArray(submenu) ? build(submenu) : submenu } : {}),
    click() {
      if (item.type === 'checkbox') item.checked = !item.checked;
      if (item.type === 'radio') item.checked = true;
      const window = [...windows.values()].find(({ electron }) => electron.isFocused())?.electron;
      if (click !== undefined) click(item, window, {});
      else act(role);
    },
  });
  return item;
}

/** The stand-in has no `submenu` where an item has none, and says so when it is read. */
function itemsBelow(item: ElectronMenuItem): readonly ElectronMenuItem[] {
  return 'submenu' in item ? (item.submenu?.items ?? []) : [];
}

function makeMenu(items: ElectronMenuItem[]): ElectronMenu {
  const find = (id: string, among: readonly ElectronMenuItem[]): ElectronMenuItem | null => {
    for (const item of among) {
      const found = item.id === id ? item : find(id, itemsBelow(item));
      if (found !== null) return found;
    }
    return null;
  };
  return standIn<ElectronMenu>(
    'Menu',
    {
      items,
      append: (item) => void items.push(item),
      insert: (position, item) => void items.splice(position, 0, item),
      getMenuItemById: (id) => find(id, items),
      popup: () => undefined,
      closePopup: () => undefined,
    },
    new EventEmitter(),
  );
}

function build(template: (MenuItemConstructorOptions | ElectronMenuItem)[]): ElectronMenu {
  return makeMenu(template.map((entry) => ('commandId' in entry ? entry : makeItem(entry))));
}

/** Clicks the item at the end of `path`, labels from the top; `&` marks are not part of a label. */
export function clickMenuItem(menu: ElectronMenu | null, path: readonly string[]): void {
  let items: readonly ElectronMenuItem[] = menu?.items ?? [];
  let item: ElectronMenuItem | undefined;
  for (const label of path) {
    item = items.find((candidate) => candidate.label.replaceAll('&', '') === label);
    if (item === undefined) {
      const there = items.map((candidate) => candidate.label).join(', ');
      throw new Error(`no menu item "${label}" among: ${there}`);
    }
    items = itemsBelow(item);
  }
  if (item?.enabled === false) throw new Error(`the menu item "${item.label}" is disabled`);
  item?.click();
}

export const MenuItem = standInClass<typeof ElectronMenuItem>('MenuItem', makeItem, {});

export const Menu = standInClass<typeof ElectronMenu>('Menu', () => makeMenu([]), {
  buildFromTemplate: build,
  getApplicationMenu: () => applicationMenu,
  setApplicationMenu(menu) {
    applicationMenu = menu;
  },
});
