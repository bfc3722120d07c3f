/** `Tray`: no icon anywhere, but its menu and its click are there for tests. */
import { EventEmitter } from 'node:events';
import type { Menu as ElectronMenu, Tray as ElectronTray } from 'electron';
import { onCommand } from '../control/host-side.ts';
import { clickMenuItem, Menu } from './menu.ts';
import { electronEvent, standIn, standInClass } from './surface.ts';

let menu: ElectronMenu | null = null;
let lastTray: EventEmitter | null = null;

export const Tray = standInClass<typeof ElectronTray>(
  'Tray',
  () => {
    const events = new EventEmitter();
    let destroyed = false;
    lastTray = events;
    return standIn<ElectronTray>(
      'Tray',
      {
        setContextMenu(next) {
          menu = next;
        },
        setToolTip: () => undefined,
        setTitle: () => undefined,
        setImage: () => undefined,
        setPressedImage: () => undefined,
        setIgnoreDoubleClickEvents: () => undefined,
        popUpContextMenu: () => undefined,
        isDestroyed: () => destroyed,
        destroy() {
          destroyed = true;
          menu = null;
        },
      },
      events,
    );
  },
  {},
);

onCommand('click-menu', ({ menu: which, path }) => {
  if (which === 'application') clickMenuItem(Menu.getApplicationMenu(), path);
  else if (path.length > 0) clickMenuItem(menu, path);
  else lastTray?.emit('click', electronEvent({}));
  return null;
});
